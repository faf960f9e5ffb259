using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using TalkBot.Composition.Embedding;
using TalkBot.Composition.Models;
using TalkBot.Core.Answering;
using TalkBot.Core.Conversations;
using TalkBot.Testing;

namespace TalkBot.Tests.Composition.Embedding;

public class QuestionEmbedderTests
{
    private const string Text = "Who led the talks in Riyadh on Tuesday?";

    private readonly FakeEmbedder _embedder = new();
    private readonly FakeTimeProvider _time = new();
    private readonly LogRecorder<QuestionEmbedder> _log = new();
    private readonly QuestionEmbedder _questions;

    public QuestionEmbedderTests() => _questions = new QuestionEmbedder(new Upper(), _embedder, _time, _log);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_question_that_stands_alone_gets_its_vector()
    {
        var question = await _questions.RewriteAsync(new Question(Text), Token);

        Assert.Equal([Text.ToUpperInvariant()], _embedder.Questions);
        Assert.Equal(_embedder.Embed(Text).Vector.ToArray(), question.Embedding!.Vector.ToArray());
        Assert.Equal("fake", question.Embedding.ModelId);
    }

    [Theory]
    [InlineData("and when?", "WHO CAME? AND WHEN?")]
    [InlineData(Text, "WHO LED THE TALKS IN RIYADH ON TUESDAY?")]
    public async Task A_question_that_leans_on_the_one_before_goes_with_it(string text, string embedded)
    {
        await _questions.RewriteAsync(new Question(text, Conversation.Of([new Turn(Speaker.Person, "WHO CAME?"), new Turn(Speaker.Bot, "An envoy.")])), Token);

        Assert.Equal([embedded], _embedder.Questions);
    }

    [Fact]
    public async Task A_model_that_fails_leaves_the_question_as_it_was_and_is_told_of_once()
    {
        _embedder.Trouble = _ => FakeEmbedder.Down;

        for (var i = 0; i < 3; i++)
            Assert.Equal(new Question(Text.ToUpperInvariant()), await _questions.RewriteAsync(new Question(Text), Token));

        var (level, message) = Assert.Single(_log.Entries);
        Assert.Equal(LogLevel.Warning, level);
        Assert.Contains(FakeEmbedder.Down.Message, message, StringComparison.Ordinal);
        Assert.DoesNotContain("Riyadh", message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_model_that_keeps_failing_is_asked_again_only_after_a_pause()
    {
        _embedder.Trouble = _ => FakeEmbedder.Down;
        for (var i = 0; i < CircuitBreaker.MaxFailures + 5; i++)
            await _questions.RewriteAsync(new Question(Text), Token);
        Assert.Equal(CircuitBreaker.MaxFailures, _embedder.Calls);

        _embedder.Trouble = _ => null;
        _time.Advance(CircuitBreaker.Pause);

        Assert.NotNull((await _questions.RewriteAsync(new Question(Text), Token)).Embedding);
    }

    [Fact]
    public async Task A_failure_after_a_recovery_is_told_of_again()
    {
        foreach (var isDown in new[] { true, false, true })
        {
            _embedder.Trouble = _ => isDown ? FakeEmbedder.Down : null;
            await _questions.RewriteAsync(new Question(Text), Token);
        }

        Assert.Equal(2, _log.Entries.Count);
    }

    [Fact]
    public async Task Whoever_goes_away_is_no_failure_of_the_model()
    {
        for (var i = 0; i <= CircuitBreaker.MaxFailures; i++)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _questions.RewriteAsync(new Question(Text), new CancellationToken(canceled: true)));

        Assert.NotNull((await _questions.RewriteAsync(new Question(Text), Token)).Embedding);
        Assert.Empty(_log.Entries);
    }

    /// <summary>Rewrites a question in capitals.</summary>
    private sealed class Upper : IQuestionRewriter
    {
        public Task<Question> RewriteAsync(Question question, CancellationToken cancellationToken) =>
            Task.FromResult(question with { Text = question.Text.ToUpperInvariant() });
    }
}
