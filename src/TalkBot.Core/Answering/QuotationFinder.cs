using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering;

/// <summary>Looks for quotations in one document.</summary>
internal sealed class QuotationFinder(Document document)
{
    private readonly NormalizedText _text = NormalizedText.Of(document.Text);
    private readonly Dictionary<int, (TextSpan First, TextSpan Last)?> _cues = [];

    public Document Document => document;

    /// <summary>
    /// The first place where <paramref name="words"/> (normalised) stand whole and in context. Where there is none, the
    /// reason says whether they stand in the document at all.
    /// </summary>
    public TextSpan? Find(string words, out RejectionReason reason)
    {
        reason = RejectionReason.NotVerbatim;
        for (var at = Next(words, 0); at >= 0; at = Next(words, at + 1))
        {
            if (SourceSpan(at, at + words.Length) is not { } span)
                continue;
            if (IsInContext(span))
                return span;
            reason = RejectionReason.CutOutOfContext;
        }

        return null;
    }

    /// <summary>Whether <paramref name="span"/> is whole sentences, but for punctuation at the edges.</summary>
    public bool IsWhole(TextSpan span)
    {
        var (before, after) = Outside(span);
        return !HasWord(before) && !HasWord(after);
    }

    private int Next(string words, int from) =>
        from > _text.Text.Length ? -1 : _text.Text.IndexOf(words, from, StringComparison.Ordinal);

    /// <summary>The source's own span; null when the match cuts a word or a number.</summary>
    private TextSpan? SourceSpan(int start, int end)
    {
        var (sourceStart, sourceEnd) = (_text.SourceStart(start), _text.SourceEnd(end));
        if (sourceStart < 0 || sourceEnd < 0)
            return null;

        var text = document.Text;
        var span = WithInvisible(TextSpan.FromBounds(sourceStart, sourceEnd));
        var (before, after) = Outside(span);
        return (before.Length > 0 && WordEdge.IsInside(text, span.Start)) || (after.Length > 0 && WordEdge.IsInside(text, span.End))
            ? null
            : span;
    }

    /// <summary>Takes in what is left of its sentences where nothing of it is seen, so that a whole sentence is its whole span.</summary>
    private TextSpan WithInvisible(TextSpan span)
    {
        var (before, after) = Outside(span);
        return TextSpan.FromBounds(IsSeen(before) ? span.Start : before.Start, IsSeen(after) ? span.End : after.End);
    }

    private bool IsInContext(TextSpan span)
    {
        if (IsWhole(span))
            return true;

        var first = CuesIn(document.SentenceAt(span.Start));
        var last = CuesIn(document.SentenceAt(span.End - 1));
        return !(first?.First.Start < span.Start) && !(last?.Last.End > span.End)
            && QuotedSpeech.WordsAround(document, span).All(around => ContextCues.In(document.Text, around) is null);
    }

    private (TextSpan First, TextSpan Last)? CuesIn(int sentence)
    {
        if (!_cues.TryGetValue(sentence, out var cues))
            _cues[sentence] = cues = ContextCues.In(document.Text, document.Sentences[sentence]);
        return cues;
    }

    /// <summary>What <paramref name="span"/> leaves of its first and of its last sentence.</summary>
    private (TextSpan Before, TextSpan After) Outside(TextSpan span) => (
        TextSpan.FromBounds(Math.Min(span.Start, document.Sentences[document.SentenceAt(span.Start)].Start), span.Start),
        TextSpan.FromBounds(span.End, Math.Max(span.End, document.Sentences[document.SentenceAt(span.End - 1)].End)));

    private bool IsSeen(TextSpan span)
    {
        foreach (var character in document.Text.AsSpan(span.Start, span.Length))
        {
            if (!char.IsWhiteSpace(character) && !Typography.IsInvisible(character))
                return true;
        }

        return false;
    }

    private bool HasWord(TextSpan span)
    {
        foreach (var character in document.Text.AsSpan(span.Start, span.Length))
        {
            if (char.IsLetterOrDigit(character) || char.IsSurrogate(character))
                return true;
        }

        return false;
    }
}
