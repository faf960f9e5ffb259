using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering.Support;

/// <summary>A sentence of a quotation: its words as far as they are quoted, and who says them.</summary>
internal sealed class SourceSentence
{
    private SourceSentence(Document document, IReadOnlyList<Word> words, IReadOnlyList<Attribution> attributions, bool isSpeech)
    {
        Document = document;
        Words = words;
        Attributions = attributions;
        IsSpeech = isSpeech;
    }

    public Document Document { get; }

    /// <summary>The words; where the first is "he" or "she" and it is sure who that is, the name in its place.</summary>
    public IReadOnlyList<Word> Words { get; }

    /// <summary>Its words as they are quoted, whatever the typography.</summary>
    public required string Text { get; init; }

    /// <summary>Whether all of it is quoted.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>What is said in it and by whom; first of all by whoever speaks through several sentences.</summary>
    public IReadOnlyList<Attribution> Attributions { get; }

    /// <summary>Whether it stands in somebody's speech that reaches over several sentences.</summary>
    public bool IsSpeech { get; }

    /// <summary>The sentences that <paramref name="span"/> touches.</summary>
    public static IEnumerable<SourceSentence> In(Document document, TextSpan span)
    {
        var last = document.SentenceAt(span.End - 1);
        for (var i = Math.Max(0, document.SentenceAt(span.Start)); i <= last; i++)
        {
            var sentence = document.Sentences[i];
            yield return Of(document, i, TextSpan.FromBounds(Math.Max(span.Start, sentence.Start), Math.Min(span.End, sentence.End)));
        }
    }

    private static SourceSentence Of(Document document, int index, TextSpan quoted)
    {
        var words = Wording.Of(quoted.Length > 0 ? quoted.In(document.Text) : "").Words;
        if (quoted.Start == document.Sentences[index].Start && words is [{ Key: "he" or "she" }, ..] && Referent.Of(document, index) is { Count: > 0 } name)
            words = [.. name, .. words.Skip(1)];
        var outside = Outside(document, quoted);
        Attribution[] around = AttributionParser.ParseAround(outside) is { } speech ? [speech with { Claim = words, Before = [] }] : [];
        return new SourceSentence(
            document,
            words,
            [.. around, .. AttributionParser.Parse(words)],
            outside.Count > 0)
        {
            Text = NormalizedText.Of(quoted.In(document.Text)).Text.Trim(),
            IsWhole = quoted == document.Sentences[index],
        };
    }

    /// <summary>The words that stand outside the quotation marks that open before the sentence or close after it.</summary>
    private static List<Word> Outside(Document document, TextSpan sentence) =>
    [
        .. new[] { sentence.Start, sentence.End }
            .SelectMany(at => QuotedSpeech.WordsAround(document, new TextSpan(at, 0)))
            .Where(span => !sentence.Overlaps(span))
            .Distinct()
            .SelectMany(span => Wording.Of(span.In(document.Text)).Words),
    ];
}
