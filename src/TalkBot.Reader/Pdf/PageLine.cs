namespace TalkBot.Reader.Pdf;

/// <summary>Letters on one base line, in the order in which they stand in the file.</summary>
/// <param name="Text">The words with blanks between them, and <c> | </c> where a wide gap sets cells apart.</param>
/// <param name="BaseLine">How far it stands above the lower edge of the page, in points.</param>
/// <param name="Size">The size of its first letter, in points.</param>
/// <param name="IsRow">Whether it has cells.</param>
internal sealed record PageLine(string Text, double BaseLine, double Size, bool IsRow);
