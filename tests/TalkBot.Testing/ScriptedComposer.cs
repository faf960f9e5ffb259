using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;

namespace TalkBot.Testing;

/// <summary>Composes what the test says, and keeps the questions it was asked.</summary>
public sealed class ScriptedComposer(Func<Question, IEnumerable<DraftPart>> compose) : IAnswerComposer
{
    private readonly List<Question> _questions = [];

    public ScriptedComposer(params IReadOnlyList<DraftPart> draft)
        : this(_ => draft)
    {
    }

    public string Name { get; init; } = "scripted";

    public IReadOnlyList<Question> Questions => _questions;

    public IAsyncEnumerable<DraftPart> ComposeAsync(Question question, Retrieval retrieval, CancellationToken cancellationToken)
    {
        _questions.Add(question);
        return compose(question).ToAsyncEnumerable();
    }
}
