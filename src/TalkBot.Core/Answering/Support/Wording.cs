using System.Collections.Frozen;
using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering.Support;

/// <summary>A stretch of text as words: names and phrases in one spelling, numbers in one form.</summary>
/// <param name="Text">The text, its typography made plain.</param>
/// <param name="Words">Its words, in order.</param>
internal sealed record Wording(string Text, IReadOnlyList<Word> Words)
{
    private static readonly FrozenDictionary<string, string> Phrases = WordFile.Lines("phrases")
        .Select(line => line.Split('=', StringSplitOptions.TrimEntries))
        .SelectMany(ways => ways.Skip(1), (ways, way) => KeyValuePair.Create(way, ways[0]))
        .ToFrozenDictionary();

    private static readonly FirstWords PhraseBeginnings = new(Phrases.Keys);

    /// <summary>The first word of each listed phrase, by the keys of the words that stand for it; nothing where that may be the end of another ("isn't").</summary>
    public static IEnumerable<(string Key, string Beginning)> Listed =>
        from phrase in Phrases
        let first = phrase.Key.Split(' ')[0]
        from word in phrase.Value.Split(' ')
        select (WordForm.KeyOf(word), Contractions.Make(first) ? "" : first);

    public static Wording Of(string source)
    {
        // Once normalised a dash between two words cannot be told from a hyphen.
        var text = NormalizedText.Of(source.Replace("—", " — ", StringComparison.Ordinal).Replace("--", " -- ", StringComparison.Ordinal)).Text;
        var raw = WordScanner.Scan(text);
        var words = new List<Word>(raw.Count);
        for (var at = 0; at < raw.Count;)
        {
            at += Date.Read(raw, at) is { } date ? Add(words, date.Word, date.Length)
                : Name(raw, at, words) is > 0 and var name ? name
                : Phrase(raw, at, words) is > 0 and var phrase ? phrase
                : Number(raw, at, words) is > 0 and var number ? number
                : Single(raw, at, words);
        }

        return new Wording(text, [.. words.Select(word => word with { Home = text })]);
    }

    private static int Name(List<RawWord> raw, int at, List<Word> words)
    {
        for (var count = Math.Min(Names.LongestFrom(raw[at].Text), raw.Count - at); count > 0; count--)
        {
            if (Names.KeyOf(Joined(raw, at, count), out var isDemonym) is not { } key)
                continue;
            words.Add(new Word(Joined(raw, at, count), key, WordKind.Content, Covering(raw, at, count))
            {
                IsName = true,
                IsCapital = true,
                IsDemonym = isDemonym,
                IsPossessive = raw[at + count - 1].IsPossessive,
            });
            return count;
        }

        return 0;
    }

    private static int Phrase(List<RawWord> raw, int at, List<Word> words)
    {
        for (var count = Math.Min(PhraseBeginnings.LongestFrom(raw[at].Lower), raw.Count - at); count > 0; count--)
        {
            if (!Phrases.TryGetValue(Joined(raw, at, count).ToLowerInvariant(), out var phrase))
                continue;
            foreach (var part in phrase.Split(' '))
                words.Add(Classifier.Of(new RawWord(part, Covering(raw, at, count)) { IsPossessive = raw[at + count - 1].IsPossessive }, words));
            return count;
        }

        return 0;
    }

    /// <summary>Puts the words of one number together: "two hundred and five", "40 million".</summary>
    private static int Number(List<RawWord> raw, int at, List<Word> words)
    {
        decimal total = 0;
        decimal? part = null;
        var length = 0;
        for (var next = at; next < raw.Count; next++)
        {
            var word = raw[next].Lower.Replace(",", "", StringComparison.Ordinal);
            if (Numerals.ValueOf(word) is { } value && Math.Abs(value) < Numerals.Limit && (part is null || (part % 100 is 0 or >= 20 && part % 10 == 0 && value < 100 && raw[next].IsLetters)))
                part = (part ?? 0) + value;
            else if (Numerals.MagnitudeOf(word) is { } magnitude && (part ?? 1) * magnitude < Numerals.Limit && (part is not null || word is not "hundred" && next == at))
                (total, part) = magnitude >= 1000 ? (total + ((part ?? 1) * magnitude), 0) : (total, (part ?? 1) * magnitude);
            else if (word is not "and" || part is null || part % 100 != 0 || part == 0 || next + 1 >= raw.Count || !raw[next + 1].IsLetters || Numerals.ValueOf(raw[next + 1].Lower) is null)
                break;
            length = next - at + 1;
        }

        if (part is null)
            return 0;
        words.Add(new Word(Joined(raw, at, length), Numerals.KeyOf(total + part.Value), WordKind.Number, Covering(raw, at, length)));
        return length;
    }

    private static int Add(List<Word> words, Word word, int length)
    {
        words.Add(word);
        return length;
    }

    private static int Single(List<RawWord> raw, int at, List<Word> words)
    {
        words.Add(Classifier.Of(raw[at], words));
        return 1;
    }

    private static string Joined(List<RawWord> raw, int at, int count) => count == 1 ? raw[at].Text : string.Join(' ', raw.Skip(at).Take(count).Select(word => word.Text));

    private static TextSpan Covering(List<RawWord> raw, int at, int count) => TextSpan.Covering(raw[at].Span, raw[at + count - 1].Span);
}
