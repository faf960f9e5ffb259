using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Chat;

/// <summary>What the buttons under an answer do.</summary>
public sealed class ButtonActions(IMessageStore store, IDocumentIndex index, TimeProvider time)
{
    /// <summary>How much of a document is shown on either side of a quotation.</summary>
    private const int SentencesAround = 2;

    public async Task<Handled> RunAsync(ButtonAction action, IncomingMessage message, CancellationToken cancellationToken)
    {
        if (await store.AnswerAsync(action.AnswerId, cancellationToken) is not { } stored)
            return Handled.Privately(ChatText.NoLongerKnown);

        switch (action.Kind)
        {
            case ButtonKind.Helpful or ButtonKind.NotHelpful:
                await store.AddFeedbackAsync(
                    new Feedback(stored.Id, message.Key.Platform, message.Author.Id, action.Kind == ButtonKind.Helpful, action.Words, time.GetUtcNow()) { SpaceId = message.Author.Facts.SpaceId },
                    cancellationToken);
                return Handled.Privately(ChatText.ThanksForFeedback);
            case ButtonKind.ShowPassages when stored.Answer is Answer.Grounded grounded:
                return new Handled(new Reply.Passages(stored.Question, Passages(grounded.Citations)) { IsPrivate = true }, [], null);
            case ButtonKind.Share:
                return new Handled(new Reply.Answered(stored.Id, stored.Question, stored.Answer), [], null);
            default:
                return Handled.Privately(ChatText.NoLongerKnown);
        }
    }

    /// <summary>The citations with what stands around them, as far as the documents still hold them.</summary>
    private List<Citation> Passages(IReadOnlyList<Citation> citations)
    {
        using var snapshot = index.Acquire();
        return [.. citations.Select(citation => snapshot.FindDocument(citation.Excerpt.DocumentId) is { } document
            ? citation with { Excerpt = citation.Excerpt.Within(document, SentencesAround) }
            : citation)];
    }
}
