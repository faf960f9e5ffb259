using System.Text.RegularExpressions;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;

namespace TalkBot.Composition;

/// <summary>A sentence to quote, with those before it that it cannot be understood without.</summary>
internal sealed partial record QuotedSentences(Document Document, TextSpan Span)
{
    /// <summary>"He … This …": how many sentences back a reader is taken to find who is meant.</summary>
    private const int MaxSentencesBefore = 2;

    private const int MaxCharacters = 700;

    /// <summary>Two quotations repeat each other when they share more than this part of the shorter one's words.</summary>
    private const double RepeatedShare = 0.7;

    /// <summary>
    /// The sentence, and where it opens with a word that stands for something said before ("He", "Such …"), the sentences
    /// of its paragraph that say it. Whole sentences are brought along, since guessing the name could put words in the
    /// wrong mouth.
    /// </summary>
    public static QuotedSentences WithReferent(RankedSentence sentence)
    {
        var (document, first) = (sentence.Document, sentence.Index);
        while (OpensWithReference().IsMatch(TextOf(first)) && CanBring(first - 1))
            first--;

        // "Both countries …": the sentence before may speak of others, and the one before that of the two.
        if (OpensWithTwo().IsMatch(sentence.Text) && first < sentence.Index && !Two().IsMatch(TextOf(first)) && CanBring(first - 1) && Two().IsMatch(TextOf(first - 1)))
            first--;
        return new QuotedSentences(document, TextSpan.Covering(document.Sentences[first], sentence.Span));

        string TextOf(int place) => document.Sentences[place].In(document.Text);

        bool CanBring(int place) => place >= 0 && sentence.Index - place <= MaxSentencesBefore
            && IsSameParagraph(document, place, place + 1)
            && !Instruction.Is(document, place)
            && sentence.Span.End - document.Sentences[place].Start <= MaxCharacters;
    }

    public Quotation ToQuotation() => new(Document.Id, Span.In(Document.Text));

    /// <summary>Whether <paramref name="other"/> says much the same, or is part of this.</summary>
    public bool Repeats(QuotedSentences other)
    {
        if (Document.Id == other.Document.Id && Span.Overlaps(other.Span))
            return true;
        var (mine, theirs) = (Words(), other.Words());
        return mine.Intersect(theirs).Count() > RepeatedShare * Math.Min(mine.Count, theirs.Count);
    }

    private HashSet<string> Words() =>
        [.. Word().Matches(Span.In(Document.Text)).Select(match => match.Value.ToLowerInvariant())];

    private static bool IsSameParagraph(Document document, int sentence, int next)
    {
        var between = TextSpan.FromBounds(document.Sentences[sentence].End, document.Sentences[next].Start);
        return !between.In(document.Text).Contains('\n', StringComparison.Ordinal);
    }

    // "“We agreed,” he said.", "The price, she added, will rise."
    private const string SaidByPronoun =
        @"^\s*([“""][^”""]*[”""]|(?-i:[\p{Lu}\p{P}\s]?[^“""\p{Lu}]*,))[\s,]*(he|she|they)\s+(said|says|say|added|adds|told|tells|wrote|writes|continued|explained|warned|argued|insisted|noted|asked|replied|went on|concluded|recalled|admitted|declared|stated)\b";

    [GeneratedRegex(SaidByPronoun + @"|^[\s""'“‘(]*(he|she|they|it|his|her|their|its|him|them|this|these|those|such|that|both|the (latter|former|two|three|move|decision|statement|remarks?|comments?))\b(?!-)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OpensWithReference();

    [GeneratedRegex(@"^[\s""'“‘(]*(both|the (two|latter|former))\b(?!-)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OpensWithTwo();

    /// <summary>"U.S. and Russian officials", "Rubio and the Russian minister".</summary>
    [GeneratedRegex(@"\p{Lu}[\p{L}.'’-]*,? and (the )?\p{Lu}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Two();

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Word();
}
