using BenchmarkDotNet.Attributes;

namespace TalkBot.Benchmarks;

/// <summary>A first build of the index of the document that comes with the program, from reading it to publishing it on disk.</summary>
[Config(typeof(InThisProcess))]
[MemoryDiagnoser]
public class IndexBuild
{
    [Benchmark]
    public async Task Build()
    {
        using var folder = TemporaryFolder.Create();
        using var index = await IndexUnderTest.BuildAsync(SeedDocuments.Path, Path.Combine(folder.Path, "index"));
    }
}
