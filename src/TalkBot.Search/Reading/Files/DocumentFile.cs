namespace TalkBot.Search.Reading.Files;

/// <summary>One entry of the documents folder.</summary>
/// <param name="Path">Where it is, as a person would type it.</param>
/// <param name="RelativePath">Its path below the documents folder, with <c>/</c> between the parts.</param>
/// <param name="Format">How it is read.</param>
internal sealed record DocumentFile(string Path, string RelativePath, DocumentFormat Format)
{
    /// <summary>Why it cannot be read, where the listing already shows it.</summary>
    public string? Problem { get; init; }

    /// <summary>The id of its document, where it was given one; else its path gives it.</summary>
    public string? Id { get; init; }

    public static DocumentFile At(string path, string relativePath) => new(path, relativePath, FormatOf(relativePath));

    private static DocumentFormat FormatOf(string path) => System.IO.Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".TXT" or ".TEXT" => DocumentFormat.Text,
        ".MD" or ".MARKDOWN" => DocumentFormat.Markdown,
        ".HTML" or ".HTM" => DocumentFormat.Html,
        ".JSONL" => DocumentFormat.Corpus,
        ".PDF" => DocumentFormat.Pdf,
        ".DOCX" => DocumentFormat.Word,
        ".EML" => DocumentFormat.Mail,
        _ => DocumentFormat.Other,
    };
}
