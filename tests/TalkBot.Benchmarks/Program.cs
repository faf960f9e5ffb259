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
    case ["--discord"]:
        await DiscordLoad.RunAsync();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(AnswerBenchmarks).Assembly).Run(args);
        break;
}
