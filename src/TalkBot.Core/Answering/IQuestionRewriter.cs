namespace TalkBot.Core.Answering;

/// <summary>Makes a question that leans on its conversation ("and when was that?") one that stands alone.</summary>
public interface IQuestionRewriter
{
    /// <summary>The question to look up; <paramref name="question"/> itself where it stands alone or cannot be rewritten. Never fails.</summary>
    Task<Question> RewriteAsync(Question question, CancellationToken cancellationToken);
}
