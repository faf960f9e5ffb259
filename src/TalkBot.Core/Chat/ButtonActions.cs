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

        if (action.Kind is ButtonKind.Helpful or ButtonKind.NotHelpful)
        {
            await store.AddFeedbackAsync(
                new Feedback(stored.Id, message.Key.Platform, message.Author.Id, action.Kind == ButtonKind.Helpful, action.Words, time.GetUtcNow()) { SpaceId = message.Author.Facts.SpaceId },
                cancellationToken);
        }

        using var snapshot = index.Acquire();
        var age = AnswerAge.Of(stored.Answer is Answer.Grounded grounded ? grounded.Citations : [], snapshot);
        switch (action.Kind)
        {
            case ButtonKind.Helpful or ButtonKind.NotHelpful:
                return Handled.Privately([ChatText.ThanksForFeedback, .. AgeText.Of(age)]);
            case ButtonKind.ShowPassages when age.Standing.Count > 0:
                return new Handled(new Reply.Passages(stored.Question, Passages(age.Standing, snapshot)) { IsPrivate = true, Notes = AgeText.Of(age) }, [], null);
            case ButtonKind.ShowPassages or ButtonKind.Share when !age.IsCurrent:
                return Handled.Privately([.. AgeText.Of(age), ChatText.AskAgain]);
            case ButtonKind.Share:
                return new Handled(new Reply.Answered(stored.Id, stored.Question, stored.Answer), [], null);
            default:
                return Handled.Privately(ChatText.NoLongerKnown);
        }
    }

    private static List<Citation> Passages(IReadOnlyList<Citation> citations, IIndexSnapshot snapshot) =>
        [.. citations.Select(citation => citation with { Excerpt = citation.Excerpt.Within(snapshot.FindDocument(citation.Excerpt.DocumentId)!, SentencesAround) })];
}
