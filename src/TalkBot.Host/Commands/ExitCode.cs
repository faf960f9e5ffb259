namespace TalkBot.Host.Commands;

/// <summary>What the program tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Done; also when the documents do not answer.</summary>
    public const int Success = 0;

    /// <summary>Something is broken that asking differently does not mend.</summary>
    public const int Fault = 1;

    /// <summary>The command line or the settings are wrong.</summary>
    public const int Usage = 2;

    /// <summary>Stopped by Ctrl+C: 128 and the number of SIGINT, as shells have it.</summary>
    public const int Interrupted = 130;
}
