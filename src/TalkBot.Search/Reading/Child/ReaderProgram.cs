using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace TalkBot.Search.Reading.Child;

/// <summary>How the reader is started.</summary>
internal sealed record ReaderProgram(string Path, IReadOnlyList<string> Arguments)
{
    /// <summary>The managed heap may take this part of the memory; the rest is for the runtime and its code.</summary>
    private const long HeapShare = 3;

    private const long HeapOf = 4;

    /// <summary>The program that stands beside this one, run by the runtime that runs this one.</summary>
    public static ReaderProgram BesideThis { get; } = new(DotNet(), [System.IO.Path.Combine(AppContext.BaseDirectory, "talkbot-reader.dll")]);

    /// <summary>What starts the process: its three streams are ours, and its environment holds nothing but limits.</summary>
    public ProcessStartInfo StartInfo(ReaderLimits limits)
    {
        // Twice the patience: it is for the case that this process, which keeps the time, is no more.
        var start = new ProcessStartInfo(Path, [.. Arguments, (2 * limits.Patience.TotalSeconds).ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        start.Environment.Clear();
        start.Environment["DOTNET_GCHeapHardLimit"] = (limits.MemoryBytes / HeapOf * HeapShare).ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return start;
    }

    /// <summary>The host of the runtime at hand, which lies three folders above its libraries.</summary>
    private static string DotNet() => System.IO.Path.GetFullPath(System.IO.Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
}
