namespace TalkBot.Search.Reading.Files;

/// <summary>What a file is by its content, whatever its name says.</summary>
/// <param name="Name">With its article, for people.</param>
/// <param name="Extension">The ending of the names of such files, where they are read.</param>
internal sealed record ContentKind(string Name, string? Extension = null)
{
    /// <summary>A PDF may begin with a little of something else (ISO 32000-1, appendix H, note 13).</summary>
    private const int PdfPrologue = 1_024;

    private static readonly ContentKind Pdf = new("a PDF", ".pdf");
    private static readonly ContentKind Word = new("a Word document", ".docx");
    private static readonly ContentKind Archive = new("a ZIP archive");

    /// <summary>Why a file that is named as one of <paramref name="format"/> is none; null where it may be one.</summary>
    public static string? Mismatch(DocumentFormat format, ReadOnlySpan<byte> bytes)
    {
        var kind = Of(bytes);
        var isMeant = format switch
        {
            DocumentFormat.Pdf => kind == Pdf || (kind is null && bytes[..Math.Min(bytes.Length, PdfPrologue)].IndexOf("%PDF-"u8) >= 0),
            DocumentFormat.Word => kind == Word,
            _ => kind is null,
        };
        if (isMeant)
            return null;
        return kind switch
        {
            null => $"is no {(format == DocumentFormat.Pdf ? "PDF" : "Word document")}, whatever its name says",
            { Extension: { } extension } => $"is {kind.Name} by its content; give it a name that ends with {extension}",
            _ => $"is {kind.Name} by its content, which is not read; convert it to text, Markdown or HTML",
        };
    }

    /// <summary>The well-known kind that begins with these bytes, where it is not text.</summary>
    public static ContentKind? Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        _ when bytes.StartsWith("%PDF-"u8) => Pdf,
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => InArchive(bytes),
        _ when bytes.StartsWith("{\\rtf"u8) => new("a rich text (RTF) document"),
        _ when bytes.StartsWith("GIF8"u8) => Picture,
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'I', (byte)'I', 0x2A, 0, ..] or [(byte)'M', (byte)'M', 0, 0x2A, ..] => Picture,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] => new("a picture or a recording"),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => new("an old Office document, or one that is protected by a password,"),
        [0x1F, 0x8B, ..] => new("a gzip archive"),
        [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] or [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] => new("an archive"),
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] or [(byte)'M', (byte)'Z', _, 0, ..] => new("a program"),
        _ => null,
    };

    private static ContentKind Picture => new("a picture");

    /// <summary>What an archive is by the names of its parts, which stand in it unpacked. That it holds them is for its reader to see.</summary>
    private static ContentKind InArchive(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("word/document.xml"u8) >= 0 ? Word
        : bytes.IndexOf("xl/workbook"u8) >= 0 ? new("a spreadsheet")
        : bytes.IndexOf("ppt/presentation"u8) >= 0 ? new("a presentation")
        : bytes.IndexOf("application/vnd.oasis.opendocument"u8) >= 0 ? new("an OpenDocument file")
        : bytes.IndexOf("application/epub+zip"u8) >= 0 ? new("an e-book")
        : Archive;
}
