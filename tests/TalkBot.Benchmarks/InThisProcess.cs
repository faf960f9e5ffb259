using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace TalkBot.Benchmarks;

/// <summary>
/// Measures in this process: an answer takes milliseconds, so a process of its own would tell no more, and it would be
/// built from a generated project that knows nothing of this repository's rules.
/// </summary>
internal sealed class InThisProcess : ManualConfig
{
    public InThisProcess() =>
        AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(5).WithIterationCount(15));
}
