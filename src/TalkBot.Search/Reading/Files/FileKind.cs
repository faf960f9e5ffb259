namespace TalkBot.Search.Reading.Files;

/// <summary>Whether a file is what its name says, as its first bytes show.</summary>
internal static class FileKind
{
    /// <summary>A PDF may begin with a little of something else (ISO 32000-1, appendix H, note 13).</summary>
    private const int PdfPrologue = 1_024;

    /// <summary>Why a file that is named as <paramref name="format"/> is none; null where it is one.</summary>
    public static string? Mismatch(DocumentFormat format, ReadOnlySpan<byte> bytes)
    {
        var isMeant = format switch
        {
            DocumentFormat.Pdf => bytes[..Math.Min(bytes.Length, PdfPrologue)].IndexOf("%PDF-"u8) >= 0,
            DocumentFormat.Word => bytes.StartsWith("PK\u0003\u0004"u8),
            _ => true,
        };
        if (isMeant)
            return null;
        return BinaryContent.KindOf(bytes) is { } kind
            ? $"is {kind} by its content; give it the name of what it is"
            : $"is no {(format == DocumentFormat.Pdf ? "PDF" : "Word document")}, whatever its name says";
    }
}
