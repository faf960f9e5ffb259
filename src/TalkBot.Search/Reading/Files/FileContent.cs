using System.Globalization;

namespace TalkBot.Search.Reading.Files;

/// <summary>The bytes of a file, or why there are none.</summary>
internal abstract record FileContent
{
    private const int StartLength = 4_096;

    private FileContent()
    {
    }

    public sealed record Bytes(byte[] Value) : FileContent;

    public sealed record Unreadable(string Reason) : FileContent;

    /// <summary>Reads the file unless it is larger than <paramref name="maxBytes"/>.</summary>
    public static FileContent Read(string path, long maxBytes)
    {
        try
        {
            var length = LengthOf(path);
            if (length > maxBytes)
                return new Unreadable(TooLarge(length, maxBytes));

            // What says it is empty is not opened: a named pipe says so too, and opening one waits for a writer.
            return length == 0 ? new Unreadable("is empty") : new Bytes(File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Unreadable(ReasonOf(exception));
        }
    }

    /// <summary>The first bytes of a file, enough to tell its kind; none where it cannot be read.</summary>
    public static ReadOnlySpan<byte> Start(string path)
    {
        try
        {
            if (LengthOf(path) == 0)
                return [];
            using var file = File.OpenRead(path);
            var start = new byte[StartLength];
            return start.AsSpan(0, file.ReadAtLeast(start, StartLength, throwOnEndOfStream: false));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>The length in bytes, of the file a link leads to where <paramref name="path"/> is a link.</summary>
    public static long LengthOf(string path)
    {
        var file = new FileInfo(path);
        return file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target.Length : file.Length;
    }

    /// <summary>What went wrong, for the person who can mend it.</summary>
    public static string ReasonOf(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "may not be read; give this user the right to read it",
        FileNotFoundException or DirectoryNotFoundException => "is gone, or is a link that leads nowhere",
        _ => $"cannot be read ({exception.Message.TrimEnd('.')})",
    };

    private static string TooLarge(long length, long maxBytes) => string.Create(
        CultureInfo.InvariantCulture,
        $"is {length:N0} bytes, over the limit of {maxBytes:N0}; split it, or raise Documents:MaxFileBytes");
}
