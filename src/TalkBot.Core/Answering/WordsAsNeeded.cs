namespace TalkBot.Core.Answering;

/// <summary>
/// The words of a text, each looked for when it is first asked for: most sentences are told by their first. Letters and digits, with
/// hyphens and apostrophes between them, are a word; so is a comma, a colon or a double quotation mark.
/// </summary>
/// <param name="text">The text.</param>
internal sealed class WordsAsNeeded(string text)
{
    private readonly List<string> _words = [];
    private int _position;

    /// <summary>A word by its place, with straight apostrophes; null beyond the last.</summary>
    public string? this[int place]
    {
        get
        {
            while (_words.Count <= place && Next() is { } word)
                _words.Add(word);
            return place < _words.Count ? _words[place] : null;
        }
    }

    /// <summary>The place of the first such mark, at most <paramref name="last"/>; -1 where there is none.</summary>
    public int IndexOf(string mark, int last)
    {
        if (!text.Contains(mark, StringComparison.Ordinal))
            return -1;
        for (var place = 0; place <= last && this[place] is { } found; place++)
        {
            if (found == mark)
                return place;
        }

        return -1;
    }

    public IEnumerable<string> From(int place)
    {
        for (; this[place] is { } found; place++)
            yield return found;
    }

    private string? Next()
    {
        for (; _position < text.Length; _position++)
        {
            var start = _position;
            if (text[start] is ',' or ':' or '"')
            {
                _position++;
                return text.Substring(start, 1);
            }

            if (IsInWord(start))
            {
                while (IsInWord(_position) || (_position < text.Length && text[_position] is '\'' or '’' or '-' && IsInWord(_position + 1)))
                    _position++;
                return text[start.._position].Replace('’', '\'');
            }
        }

        return null;
    }

    private bool IsInWord(int place) => place < text.Length && (char.IsLetter(text[place]) || char.IsNumber(text[place]));
}
