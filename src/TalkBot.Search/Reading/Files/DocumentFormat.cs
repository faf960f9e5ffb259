namespace TalkBot.Search.Reading.Files;

/// <summary>How a file is read, as its extension says.</summary>
internal enum DocumentFormat
{
    /// <summary>Not read.</summary>
    Other,
    Text,
    Markdown,

    /// <summary>JSON Lines: one document a line.</summary>
    Corpus,

    // What follows is read in a process of its own.
    Html,
    Pdf,

    /// <summary>DOCX.</summary>
    Word,

    /// <summary>EML.</summary>
    Mail,
}
