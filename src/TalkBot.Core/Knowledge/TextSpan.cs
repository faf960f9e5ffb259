namespace TalkBot.Core.Knowledge;

/// <summary>
/// A stretch of a text, in UTF-16 code units: <paramref name="Start"/> is the first one, <paramref name="Length"/> how many.
/// </summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The position just after the last code unit.</summary>
    public int End => Start + Length;

    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>The smallest span that holds both.</summary>
    public static TextSpan Covering(TextSpan first, TextSpan second) =>
        FromBounds(Math.Min(first.Start, second.Start), Math.Max(first.End, second.End));

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The text this span stands for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie within <paramref name="text"/>.</exception>
    public string In(string text) => text.Substring(Start, Length);
}
