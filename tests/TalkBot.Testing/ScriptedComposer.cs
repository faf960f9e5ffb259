using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;

namespace TalkBot.Testing;

/// <summary>Composes what the test says, and keeps the questions it was asked.</summary>
public sealed class ScriptedComposer(Func<Question, Draft> compose) : IAnswerComposer
{
    private readonly List<Question> _questions = [];

    public string Name => "scripted";

    public IReadOnlyList<Question> Questions => _questions;

    public Task<Draft> ComposeAsync(Question question, Retrieval retrieval, CancellationToken cancellationToken)
    {
        _questions.Add(question);
        return Task.FromResult(compose(question));
    }
}
