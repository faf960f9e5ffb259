using TalkBot.Core.Knowledge;

namespace TalkBot.Composition.Prompts;

/// <summary>A stretch of one document that the model reads under a number: a passage, or several that overlap.</summary>
internal sealed record PassageBlock(string DocumentId, TextSpan Span, string Text)
{
    public static PassageBlock Of(Passage passage) => new(passage.DocumentId, passage.Span, passage.Text);

    /// <summary>Whether the two share text, or one begins where the other ends.</summary>
    public bool Touches(PassageBlock other) => DocumentId == other.DocumentId && Span.Start <= other.Span.End && other.Span.Start <= Span.End;

    /// <summary>This and a block that it touches, as one.</summary>
    public PassageBlock With(PassageBlock other)
    {
        var (first, second) = Span.Start <= other.Span.Start ? (this, other) : (other, this);
        return second.Span.End <= first.Span.End
            ? first
            : new PassageBlock(DocumentId, TextSpan.Covering(first.Span, second.Span), first.Text + second.Text[(first.Span.End - second.Span.Start)..]);
    }
}
