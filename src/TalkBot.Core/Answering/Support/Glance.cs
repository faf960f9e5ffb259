namespace TalkBot.Core.Answering.Support;

/// <summary>Tells at a glance that a text has less than so many of some words, without reading its words.</summary>
/// <param name="keys">The keys of the words.</param>
internal sealed class Glance(IEnumerable<string> keys)
{
    private readonly string[][] _beginnings = [.. keys.Select(Beginnings.Of)];

    /// <summary>False only where a text surely has less than <paramref name="count"/> of them.</summary>
    public bool MayHave(int count, string text)
    {
        if (!Beginnings.AreTold(text))
            return true;
        var left = _beginnings.Length;
        foreach (var beginnings in _beginnings)
        {
            if (count <= 0 || left < count)
                break;
            left--;
            if (HasAny(text, beginnings))
                count--;
        }

        return count <= 0;
    }

    private static bool HasAny(string text, string[] beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (Begins(text, beginning))
                return true;
        }

        return false;
    }

    /// <summary>Whether a word of a text may begin so: right behind a letter none does.</summary>
    private static bool Begins(string text, string beginning)
    {
        for (var at = 0; (at = text.IndexOf(beginning, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            if (at == 0 || beginning.Length == 0 || !char.IsLetter(beginning[0]) || !char.IsLetter(text[at - 1]))
                return true;
        }

        return false;
    }
}
