using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering.Support;

/// <summary>A word, number or mark as it was cut out of a text, before anything is known of it.</summary>
internal sealed record RawWord(string Text, TextSpan Span)
{
    public bool IsPossessive { get; init; }

    /// <summary>In lower case.</summary>
    public string Lower { get; } = Text.ToLowerInvariant();

    public bool IsLetters => char.IsLetter(Text[0]);

    public bool IsDigits => char.IsAsciiDigit(Text[0]) || (Text.Length > 1 && Text[0] == '-' && char.IsAsciiDigit(Text[1]));
}
