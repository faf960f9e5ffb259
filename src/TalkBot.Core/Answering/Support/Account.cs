using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering.Support;

/// <summary>What somebody says, as far as it can be compared with what somebody else says.</summary>
/// <param name="DocumentId">Where it stands.</param>
/// <param name="Sentence">The place of the first sentence it stands in.</param>
/// <param name="Speaker">Who says so, in the source's words; null where the document itself does.</param>
/// <param name="Words">What is said.</param>
internal sealed record Account(string DocumentId, int Sentence, string? Speaker, IReadOnlyList<Word> Words)
{
    /// <summary>Two accounts are of one matter when they share this part of the shorter one's words, and so many, or all of them.</summary>
    private const double SameMatter = 0.66;
    private const int MinShared = 3;

    /// <summary>Views of one matter share less.</summary>
    private const double OtherView = 0.5;
    private const int MinMatter = 2;

    private const int Neighbourhood = 2;

    private static readonly string[] Denying =
        [.. "not no never none nobody neither nor deny reject refuse dispute refute false".Split(' ').Select(WordForm.KeyOf)];

    private static readonly string[] Figures = [.. "figure number total toll count tally".Split(' ').Select(WordForm.KeyOf)];

    private static readonly Glance FigureGlance = new(Figures);

    private readonly HashSet<string> _matter = [.. Words.Where(word => word is { Kind: WordKind.Content, Cue: CueKind.None, IsAdverb: false }).Select(word => word.Key)];

    public static Account Of(string text, string? speaker, string documentId, int sentence)
    {
        var words = Wording.Of(text).Words;
        if (AttributionParser.Parse(words) is not [var said, ..])
            return new Account(documentId, sentence, speaker, words);

        // Who denies or refuses says so with the verb.
        return new Account(
            documentId, sentence, speaker ?? Word.Written(said.Speaker), SayingVerbs.IsPlain(said.Verb) ? said.Claim : [.. words.Where(word => !said.Speaker.Contains(word))]);
    }

    /// <summary>
    /// Whether both cannot be so: on one matter, from two documents or speakers, they give another number of the same
    /// thing, or one denies what the other says.
    /// </summary>
    public bool Contradicts(Account other)
    {
        if (DocumentId == other.DocumentId && string.Equals(Speaker, other.Speaker, StringComparison.OrdinalIgnoreCase))
            return false;
        if (GivesFigure(other) || other.GivesFigure(this))
            return true;
        if (AreApart(Names, other.Names) || AreApart(Dates, other.Dates))
            return false;

        var shared = _matter.Count(other._matter.Contains);
        var shorter = Math.Min(_matter.Count, other._matter.Count);
        return shorter >= MinMatter && shared >= Math.Min(MinShared, shorter) && shared >= SameMatter * shorter
            && (CountsOtherwise(other) || (shorter > MinMatter && Denies(other)));
    }

    /// <summary>False where a sentence can neither contradict this nor be another view of it, as is plain before its words are read.</summary>
    public bool MayConcern(RankedSentence other) =>
        (IsNear(other.Document.Id, other.Index) && (SaysFigure || FigureGlance.MayHave(1, other.Text))) || Glance.MayHave(MinMatter, other.Text);

    /// <summary>Whether another party speaks of the same matter: each is named, and they have no name in common.</summary>
    public bool IsOtherViewOf(Account other)
    {
        var (mine, theirs) = (Parties, other.Parties);
        var shared = _matter.Count(other._matter.Contains);
        return mine.Count > 0 && theirs.Count > 0 && !mine.Overlaps(theirs)
            && shared >= MinMatter && shared >= OtherView * Math.Min(_matter.Count, other._matter.Count);
    }

    /// <summary>Whether the other's speaker has a name of this one's.</summary>
    public bool HasPartyOf(Account other) => Parties.Overlaps(other.Parties);

    private Glance Glance => field ??= new Glance(_matter);

    /// <summary>The names in the speaker's.</summary>
    private HashSet<string> Parties => field ??= [.. Wording.Of(Speaker ?? "").Words.Where(word => word.IsContent && (word.IsName || word.IsCapital)).Select(word => word.Key)];

    private HashSet<string> Names => field ??= [.. Words.Where(word => word.IsName).Select(word => word.Key)];

    private HashSet<string> Dates => field ??= [.. Words.Where(IsDate).Select(word => word.Key)];

    /// <summary>Numbers that are no dates.</summary>
    private List<string> Numbers => field ??= [.. Words.Where(word => word.Kind == WordKind.Number && !IsDate(word)).Select(word => word.Key)];

    /// <summary>Each number with the thing it counts.</summary>
    private IEnumerable<(string Unit, string Number)> Counts
    {
        get
        {
            for (var i = 0; i < Words.Count; i++)
            {
                var unit = Words.Skip(i + 1).FirstOrDefault(word => word.Kind is not (WordKind.Free or WordKind.Mark));
                if (Words[i].Kind == WordKind.Number && !IsDate(Words[i]) && unit is { Kind: WordKind.Content, IsName: false })
                    yield return (unit.Key, Words[i].Key);
            }
        }
    }

    private bool CountsOtherwise(Account other)
    {
        var theirs = other.Counts.ToLookup(count => count.Unit, count => count.Number);
        return Counts.Any(mine => theirs[mine.Unit].Any() && !theirs[mine.Unit].Contains(mine.Number));
    }

    private bool Denies(Account other) => Denials % 2 != other.Denials % 2;

    private int Denials => Words.Count(word => Denying.Contains(word.Key));

    /// <summary>"gave a figure of 118", beside a sentence with another number.</summary>
    private bool GivesFigure(Account other)
    {
        return IsNear(other.DocumentId, other.Sentence)
            && Numbers.Count == 1 && other.Numbers.Count > 0 && !other.Numbers.Contains(Numbers[0])
            && SaysFigure && !Counts.Any();
    }

    private bool SaysFigure => Words.Any(word => Figures.Contains(word.Key));

    private bool IsNear(string documentId, int sentence) => DocumentId == documentId && Math.Abs(Sentence - sentence) <= Neighbourhood;

    private static bool IsDate(Word word) => word.Kind == WordKind.Number && word.Key.Contains(' ', StringComparison.Ordinal);

    private static bool AreApart(HashSet<string> mine, HashSet<string> theirs) => mine.Count > 0 && theirs.Count > 0 && !mine.Overlaps(theirs);
}
