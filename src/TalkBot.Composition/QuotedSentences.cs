using System.Text.RegularExpressions;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;

namespace TalkBot.Composition;

/// <summary>A sentence to quote, with those before it that it cannot be understood without.</summary>
/// <param name="Document">Where they stand.</param>
/// <param name="Span">From the first of them to the end of the last.</param>
/// <param name="Score">How well they answer: the sentence's score.</param>
public sealed partial record QuotedSentences(Document Document, TextSpan Span, double Score)
{
    /// <summary>"He … This …": how many sentences back a reader is taken to find who is meant.</summary>
    private const int MaxSentencesBefore = 2;

    private const int MaxCharacters = 700;

    /// <summary>
    /// A sentence takes the place of one that it brings along from this share of that one's score on: it has words of the
    /// question itself then, and not only by standing beside it.
    /// </summary>
    private const double NearlyAsGood = 0.9;

    /// <summary>Two quotations repeat each other when they share more than this part of the shorter one's words.</summary>
    private const double RepeatedShare = 0.7;

    public string Text => Span.In(Document.Text);

    /// <summary>
    /// Sentences as they are quoted, in their order. One that brings along the sentence right before it takes its place, if
    /// it answers nearly as well: it would repeat the other, and says more.
    /// </summary>
    /// <param name="sentences">The sentences, best first.</param>
    public static IReadOnlyList<QuotedSentences> Of(IEnumerable<RankedSentence> sentences)
    {
        var all = new List<QuotedSentences>();
        foreach (var sentence in sentences)
        {
            var quoted = WithReferent(sentence);
            var held = all.FindIndex(earlier => quoted.Holds(earlier) && Continues(sentence, earlier) && sentence.Score >= NearlyAsGood * earlier.Score);
            if (held < 0)
                all.Add(quoted);
            else
                all[held] = quoted with { Score = all[held].Score };
        }

        return all;
    }

    /// <summary>
    /// The sentence, and where it opens with a word that stands for something said before ("He", "Such …"), the sentences
    /// of its paragraph that say it. Whole sentences are brought along, since guessing the name could put words in the
    /// wrong mouth.
    /// </summary>
    public static QuotedSentences WithReferent(RankedSentence sentence)
    {
        var (document, first) = (sentence.Document, sentence.Index);
        while (OpeningReference.Opens(TextOf(first)) && CanBring(first - 1))
            first--;

        // "Both countries …": the sentence before may speak of others, and the one before that of the two.
        if (OpensWithTwo().IsMatch(sentence.Text) && first < sentence.Index && !Two().IsMatch(TextOf(first)) && CanBring(first - 1) && Two().IsMatch(TextOf(first - 1)))
            first--;
        return new QuotedSentences(document, TextSpan.Covering(document.Sentences[first], sentence.Span), sentence.Score);

        string TextOf(int place) => document.Sentences[place].In(document.Text);

        bool CanBring(int place) => place >= 0 && sentence.Index - place <= MaxSentencesBefore
            && IsSameParagraph(document, place, place + 1)
            && !Instruction.Is(document, place)
            && sentence.Span.End - document.Sentences[place].Start <= MaxCharacters;
    }

    internal Quotation ToQuotation() => new(Document.Id, Text);

    /// <summary>Whether <paramref name="other"/> says much the same, or is part of this.</summary>
    public bool Repeats(QuotedSentences other)
    {
        if (Document.Id == other.Document.Id && Span.Overlaps(other.Span))
            return true;
        var (mine, theirs) = (Words(), other.Words());
        return mine.Intersect(theirs).Count() > RepeatedShare * Math.Min(mine.Count, theirs.Count);
    }

    /// <summary>Whether it stands right behind: of what stands between them, nothing may have been asked.</summary>
    private static bool Continues(RankedSentence sentence, QuotedSentences earlier) =>
        sentence.Index > 0 && sentence.Document.Sentences[sentence.Index - 1].End == earlier.Span.End;

    private bool Holds(QuotedSentences other) => Document.Id == other.Document.Id && Span.Contains(other.Span);

    private HashSet<string> Words() =>
        [.. Word().Matches(Text).Select(match => match.Value.ToLowerInvariant())];

    private static bool IsSameParagraph(Document document, int sentence, int next)
    {
        var between = TextSpan.FromBounds(document.Sentences[sentence].End, document.Sentences[next].Start);
        return !between.In(document.Text).Contains('\n', StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^[\s""'“‘(]*(both|the (two|latter|former))\b(?!-)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OpensWithTwo();

    /// <summary>"U.S. and Russian officials", "Rubio and the Russian minister".</summary>
    [GeneratedRegex(@"\p{Lu}[\p{L}.'’-]*,? and (the )?\p{Lu}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Two();

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Word();
}
