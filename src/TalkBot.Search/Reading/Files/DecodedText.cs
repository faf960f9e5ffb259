namespace TalkBot.Search.Reading.Files;

/// <summary>The text of a file, or why it has none.</summary>
internal abstract record DecodedText
{
    private DecodedText()
    {
    }

    /// <summary>Well-formed UTF-16 without NUL, not blank, with <c>\n</c> for line endings.</summary>
    public sealed record Text(string Value) : DecodedText;

    public sealed record Undecodable(string Reason) : DecodedText;
}
