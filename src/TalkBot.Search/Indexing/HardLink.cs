using System.Runtime.InteropServices;
using System.Text;

namespace TalkBot.Search.Indexing;

/// <summary>A second name for a file, so that two generations share what did not change. .NET has no call for it.</summary>
internal static class HardLink
{
    /// <summary>Makes <paramref name="link"/> another name of <paramref name="file"/>; false where the file system has no such thing.</summary>
    public static bool TryCreate(string file, string link) => OperatingSystem.IsWindows()
        ? CreateHardLinkW(link, file, IntPtr.Zero)
        : LinkUnix(Terminated(file), Terminated(link)) == 0;

    private static byte[] Terminated(string path) => Encoding.UTF8.GetBytes(path + '\0');

    [DllImport("libc", EntryPoint = "link")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int LinkUnix(byte[] file, byte[] link);

    [DllImport("kernel32", CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CreateHardLinkW(string link, string file, IntPtr attributes);
}
