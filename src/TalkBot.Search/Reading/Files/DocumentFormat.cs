namespace TalkBot.Search.Reading.Files;

/// <summary>How a file is read, as its extension says.</summary>
internal enum DocumentFormat
{
    /// <summary>Not read.</summary>
    Other,
    Text,
    Markdown,
    Html,

    /// <summary>JSON Lines: one document a line.</summary>
    Corpus,

    /// <summary>Read in a process of its own.</summary>
    Pdf,

    /// <summary>DOCX, read in a process of its own.</summary>
    Word,
}
