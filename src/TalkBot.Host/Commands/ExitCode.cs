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

    /// <summary>Another process does this work already; later it may go (EX_TEMPFAIL of sysexits.h).</summary>
    public const int AlreadyRunning = 75;

    /// <summary>The service cannot start with these settings, and starting it again does not help (EX_CONFIG of sysexits.h).</summary>
    public const int Configuration = 78;

    /// <summary>Stopped by Ctrl+C: 128 and the number of SIGINT, as shells have it.</summary>
    public const int Interrupted = 130;
}
