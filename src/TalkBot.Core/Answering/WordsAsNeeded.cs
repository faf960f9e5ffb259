using System.Text.RegularExpressions;

namespace TalkBot.Core.Answering;

/// <summary>The words of a text, each looked for when it is first asked for: most sentences are told by their first.</summary>
/// <param name="word">What a word is.</param>
/// <param name="text">The text.</param>
internal sealed class WordsAsNeeded(Regex word, string text)
{
    private readonly List<string> _words = [];
    private Match? _last;

    /// <summary>A word by its place, with straight apostrophes; null beyond the last.</summary>
    public string? this[int place]
    {
        get
        {
            while (_words.Count <= place && _last is not { Success: false })
            {
                _last = _last?.NextMatch() ?? word.Match(text);
                if (_last.Success)
                    _words.Add(_last.Value.Replace('’', '\''));
            }

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
}
