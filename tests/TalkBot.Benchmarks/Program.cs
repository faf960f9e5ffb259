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
        await DiscordLoad.RunAsync(perSecond: 200, TimeSpan.FromMinutes(1));
        break;
    case ["--crowd"]:
        await DiscordLoad.RunAsync(perSecond: 100, TimeSpan.FromSeconds(10));
        break;
    case ["--plain", var folder, var details]:
        await PlainAnswers.WriteAsync(folder, details);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(AnswerBenchmarks).Assembly).Run(args);
        break;
}
