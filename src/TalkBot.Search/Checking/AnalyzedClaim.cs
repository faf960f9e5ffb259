using TalkBot.Core.Checking;
using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Search.Checking;

/// <summary>A sentence of a claim: its words, and how much each of its content words counts.</summary>
internal sealed class AnalyzedClaim
{
    private readonly double[] _shares;
    private readonly Dictionary<string, int> _ownTerms = [];
    private readonly HashSet<string> _asked;

    public AnalyzedClaim(Claim claim, AnalyzedQuestion question, Func<string, double> rarity)
    {
        Sentence = new AnalyzedSentence(claim.Text);
        Question = question with { Terms = [.. question.Terms.Select(WithoutOpposites)] };
        Quantities = Quantity.In(Sentence);
        _asked = [.. TextAnalysis.Terms(claim.Question ?? "")];
        _shares = new double[question.Terms.Count];
        for (var i = 0; i < question.Terms.Count; i++)
        {
            var term = question.Terms[i];
            if (!term.IsOwn || term.Term.EndsWith("n't", StringComparison.Ordinal))
                continue;
            _shares[i] = term.Weight * rarity(term.Term);
            _ownTerms.TryAdd(term.Term, i);
        }

        var total = Math.Max(_shares.Sum(), double.Epsilon);
        for (var i = 0; i < _shares.Length; i++)
            _shares[i] /= total;
    }

    public AnalyzedSentence Sentence { get; }

    /// <summary>The claim as the search reads it; terms that are not its own come from the conversation.</summary>
    public AnalyzedQuestion Question { get; }

    public IReadOnlyList<Quantity> Quantities { get; }

    /// <summary>The places in <see cref="AnalyzedQuestion.Terms"/> of the claim's own content words.</summary>
    public IEnumerable<int> Terms => _ownTerms.Values;

    /// <summary>The share of a content word, by its place in <see cref="AnalyzedQuestion.Terms"/>: by rarity; all add up to 1.</summary>
    public double this[int term] => _shares[term];

    /// <summary>The share of an index term; 0 for one that is not among the content words.</summary>
    public double Share(string term) => _ownTerms.TryGetValue(term, out var place) ? _shares[place] : 0;

    /// <summary>Whether a content word is new: not a word of the question that the claim answers.</summary>
    public bool IsNew(int term) => !IsAsked(Question.Terms[term].Term);

    /// <summary>Whether it answers a question.</summary>
    public bool IsAnswer => _asked.Count > 0;

    public bool IsName(int term) => Question.Terms[term] is { IsName: true, Term: var name } && !char.IsAsciiDigit(name[0]);

    /// <summary>How alike a word of the claim and a word of a document are: 1 the same, less for its kin and for related words, 0 else.</summary>
    public double Likeness(string own, string other) =>
        own == other ? 1
        : SoftMatch.AreKin(own, other) ? SoftMatch.KinWeight
        : _ownTerms.TryGetValue(own, out var place) && Question.Terms[place].Related.Any(related => related.Terms is [var only] && only == other) ? RelatedWords.RelatedWeight
        : 0;

    /// <summary>Whether the question that the claim answers has an index term, or its kin.</summary>
    private bool IsAsked(string term) => _asked.Any(asked => asked == term || SoftMatch.AreKin(asked, term));

    /// <summary>What finds a passage ("present" is asked, "absent" answers) does not bear a claim out.</summary>
    private static QuestionTerm WithoutOpposites(QuestionTerm term) =>
        term with { Related = [.. term.Related.Where(related => !Opposites.Of(term.Term).Overlaps(related.Terms))] };
}
