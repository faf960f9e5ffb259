using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering;

/// <summary>Makes a draft of what was retrieved.</summary>
public interface IAnswerComposer
{
    /// <summary>A stable name for provenance, for example <c>extractive</c>.</summary>
    string Name { get; }

    /// <summary>
    /// Composes a draft, statement by statement, or declines or fails with a reason. Expected troubles, such as a model
    /// that cannot be reached, are <see cref="DraftPart.Failed"/> and never thrown.
    /// </summary>
    IAsyncEnumerable<DraftPart> ComposeAsync(Question question, Retrieval retrieval, CancellationToken cancellationToken);
}
