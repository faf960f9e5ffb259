namespace TalkBot.Benchmarks;

/// <summary>A folder that is gone with everything in it when it is disposed.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private TemporaryFolder()
    {
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("talkbot-benchmarks-").FullName;

    public static TemporaryFolder Create() => new();

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
