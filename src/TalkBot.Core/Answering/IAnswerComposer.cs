using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering;

/// <summary>Makes a draft of what was retrieved.</summary>
public interface IAnswerComposer
{
    /// <summary>A stable name for provenance, for example <c>extractive</c>.</summary>
    string Name { get; }

    /// <summary>Composes a draft, or declines with a reason. Never adds what the retrieval does not hold.</summary>
    Task<Draft> ComposeAsync(Question question, Retrieval retrieval, CancellationToken cancellationToken);
}
