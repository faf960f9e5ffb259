namespace TalkBot.Core.Answering;

/// <summary>Leaves every question as it was typed: retrieval weighs in the words of the conversation by itself.</summary>
public sealed class QuestionsAsTyped : IQuestionRewriter
{
    public Task<Question> RewriteAsync(Question question, CancellationToken cancellationToken) => Task.FromResult(question);
}
