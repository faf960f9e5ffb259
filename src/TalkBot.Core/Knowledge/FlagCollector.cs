using System.Text;

namespace TalkBot.Core.Knowledge;

/// <summary>Collects what is odd about a file: how much of each kind, and how it begins.</summary>
public sealed class FlagCollector
{
    private readonly SortedDictionary<ReadingFlagKind, (int Count, StringBuilder Excerpt)> _flags = [];

    /// <summary>What was found, each kind once.</summary>
    public IReadOnlyList<ReadingFlag> Found => [.. _flags.Select(flag => new ReadingFlag(flag.Key, flag.Value.Count, Excerpt(flag.Value.Excerpt)))];

    /// <summary>Whether the file holds text that a reader of its pages does not see.</summary>
    public bool HaveHiddenText => _flags.Keys.Any(kind => kind is not (ReadingFlagKind.Attachment or ReadingFlagKind.EmptyPage));

    /// <summary>Takes note of text that is left out, without the blanks in it.</summary>
    public void Hide(ReadingFlagKind kind, ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            count += char.IsWhiteSpace(c) ? 0 : 1;
        if (count > 0)
            Add(kind, count, text, "");
        else if (_flags.TryGetValue(kind, out var flag))
            Append(flag.Excerpt, text);
    }

    /// <summary>Takes note of characters that were taken out of a text; what is left of it.</summary>
    public string WithoutInvisible(string text)
    {
        var (visible, count, carried) = InvisibleCharacters.TakenFrom(text);
        if (count > 0)
            Add(ReadingFlagKind.InvisibleCharacters, count, carried, "");
        return visible;
    }

    /// <summary>Takes note of one more of a kind, by its name.</summary>
    public void Count(ReadingFlagKind kind, string name) => Add(kind, 1, name, ", ");

    private void Add(ReadingFlagKind kind, int count, ReadOnlySpan<char> text, string separator)
    {
        var (before, excerpt) = _flags.GetValueOrDefault(kind, (0, new StringBuilder()));
        if (before > 0)
            Append(excerpt, separator);
        Append(excerpt, text);
        _flags[kind] = (before + count, excerpt);
    }

    private static void Append(StringBuilder excerpt, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (excerpt.Length > ReadingFlag.LongestExcerpt)
                return;
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
                excerpt.Append(c);
            else if (excerpt.Length > 0 && excerpt[^1] != ' ')
                excerpt.Append(' ');
        }
    }

    /// <summary>Cut where it is long, and never through a character.</summary>
    private static string Excerpt(StringBuilder excerpt)
    {
        var text = excerpt.ToString().Trim();
        if (text.Length <= ReadingFlag.LongestExcerpt)
            return text;
        text = text[..(ReadingFlag.LongestExcerpt - 1)];
        return (char.IsHighSurrogate(text[^1]) ? text[..^1] : text) + "…";
    }
}
