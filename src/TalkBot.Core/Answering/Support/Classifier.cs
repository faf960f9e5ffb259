using System.Collections.Frozen;

namespace TalkBot.Core.Answering.Support;

/// <summary>Says what a word is, from its form and the words before it.</summary>
internal static class Classifier
{
    private const string Boundaries = ",;:()[]-";

    private static readonly FrozenDictionary<string, string> Calendar = new[]
    {
        "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sept sep", "october oct",
        "november nov", "december dec", "monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu", "friday fri", "saturday sat", "sunday sun",
    }.SelectMany(line => line.Split(' '), (line, form) => KeyValuePair.Create(form, line.Split(' ')[0])).ToFrozenDictionary();

    /// <summary>Each way to write a month or a day of the week, by its key.</summary>
    public static IEnumerable<(string Key, string Beginning)> Listed => Calendar.Select(pair => (pair.Value, pair.Key));

    public static bool IsCalendar(string key) => Calendar.ContainsKey(key);

    /// <summary>The full name of a month; null for any other word.</summary>
    public static string? MonthOf(string word) => Calendar.TryGetValue(word, out var name) && !name.EndsWith("day", StringComparison.Ordinal) ? name : null;

    public static Word Of(RawWord raw, IReadOnlyList<Word> before)
    {
        if (raw.IsDigits || Numerals.OrdinalOf(raw.Lower) is not null)
            return new Word(raw.Text, Numerals.OrdinalOf(raw.Lower) ?? "#" + raw.Lower, WordKind.Number, raw.Span);
        if (!char.IsLetterOrDigit(raw.Text[0]) && !char.IsSurrogate(raw.Text[0]))
            return new Word(raw.Text, raw.Text, Boundaries.Contains(raw.Text[0]) ? WordKind.Boundary : WordKind.Mark, raw.Span);

        var isCapital = char.IsUpper(raw.Text[0]);
        var startsSentence = StartsSentence(before);
        if (isCapital && Calendar.TryGetValue(raw.Lower, out var day) && !(startsSentence && raw.Lower is "may" or "march"))
            return new Word(raw.Text, day, WordKind.Content, raw.Span) { IsName = true, IsCapital = true, IsPossessive = raw.IsPossessive };

        var isAcronym = isCapital && raw.Text.Length > 1 && raw.Text.All(character => char.IsUpper(character) || char.IsDigit(character) || character == '.');
        if (isAcronym && FunctionWords.KindOf(raw.Lower) is null)
            return Name(raw, raw.Text.Replace(".", "", StringComparison.Ordinal));
        return Common(raw, isCapital && !startsSentence);
    }

    private static Word Common(RawWord raw, bool isName)
    {
        var word = raw.Lower;
        var cue = word is "non" ? CueKind.Negation : FunctionWords.IsModal(word) ? CueKind.Hedge : ContextCues.KindOf(word);
        var kind = FunctionWords.KindOf(word) ?? WordKind.Content;
        if (isName && kind == WordKind.Content && cue == CueKind.None)
            return Name(raw, WordForm.KeyOf(word));
        return new Word(raw.Text, kind == WordKind.Content ? WordForm.KeyOf(word) : word, kind, raw.Span)
        {
            Cue = cue,
            IsCapital = char.IsUpper(raw.Text[0]),
            IsPossessive = raw.IsPossessive,
            IsVerb = kind == WordKind.Content && WordForm.IsPast(word),
            IsBe = FunctionWords.Be.Contains(word),
            IsAdverb = kind == WordKind.Content && word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal),
            IsLimiting = FunctionWords.IsLimiting(word),
        };
    }

    private static Word Name(RawWord raw, string key) =>
        new(raw.Text, key, WordKind.Content, raw.Span) { IsName = true, IsCapital = true, IsPossessive = raw.IsPossessive, IsLimiting = FunctionWords.IsLimiting(raw.Lower) };

    private static bool StartsSentence(IReadOnlyList<Word> before)
    {
        for (var i = before.Count - 1; i >= 0; i--)
        {
            if (before[i].Kind is not WordKind.Mark || before[i].Text is "." or "?" or "!")
                return before[i].Text is "." or "?" or "!" or ":";
            if (before[i].Text is "\"")
                return true;
        }

        return true;
    }
}
