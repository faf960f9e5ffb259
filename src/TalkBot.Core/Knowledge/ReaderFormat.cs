namespace TalkBot.Core.Knowledge;

/// <summary>What the reader, a process of its own, reads. The numbers cross to it.</summary>
public enum ReaderFormat
{
    Pdf = 1,

    /// <summary>DOCX.</summary>
    Word = 2,

    /// <summary>A page in UTF-8.</summary>
    Html = 3,

    /// <summary>A mail message as it was sent, EML.</summary>
    Mail = 4,
}
