using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;

namespace TalkBot.Testing;

/// <summary>Drafts as a composer would give them out, and what is left of them.</summary>
public static class Draft
{
    public static IReadOnlyList<DraftPart> Of(params IReadOnlyList<DraftStatement> statements) => statements;

    public static IReadOnlyList<DraftPart> Decline(ReasonCode reason) => [new DraftPart.Declined(reason)];

    public static IReadOnlyList<DraftPart> Fail(ReasonCode reason, params IReadOnlyList<DraftStatement> before) => [.. before, new DraftPart.Failed(reason)];

    public static Verification Verify(IEnumerable<DraftPart> draft, Func<string, Document?> findDocument, string question = "What was said?")
    {
        var verifier = new CitationVerifier(new Question(question), findDocument);
        foreach (var statement in draft.OfType<DraftStatement>())
            verifier.Verify(statement);
        return verifier.Result;
    }

    /// <summary>An answerer with these composers that takes questions as they were typed.</summary>
    public static QuestionAnswerer Answerer(IDocumentIndex index, AnsweringOptions options, params IReadOnlyList<IAnswerComposer> composers) =>
        new(index, new QuestionsAsTyped(), composers, options);
}
