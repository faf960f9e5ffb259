using BenchmarkDotNet.Running;
using TalkBot.Benchmarks;

switch (args)
{
    case ["--memory"]:
        await MemoryReport.RunApartAsync();
        break;
    case ["--memory", var folder]:
        await MemoryReport.RunAsync(folder);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
