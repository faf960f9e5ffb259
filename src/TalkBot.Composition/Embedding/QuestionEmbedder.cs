using Microsoft.Extensions.Logging;
using TalkBot.Composition.Models;
using TalkBot.Core;
using TalkBot.Core.Answering;
using TalkBot.Core.Conversations;
using TalkBot.Core.Knowledge;

namespace TalkBot.Composition.Embedding;

/// <summary>Gives each question its vector, once it stands alone. Where the model fails the question goes without, and is answered by its words.</summary>
internal sealed partial class QuestionEmbedder(
    IQuestionRewriter rewriter, ITextEmbedder embedder, TimeProvider time, ILogger<QuestionEmbedder> logger) : IQuestionRewriter
{
    private readonly CircuitBreaker _breaker = new(time);
    private int _isFailing;

    private enum Outcome
    {
        Embedded,
        Failed,
        CircuitOpen,
    }

    public async Task<Question> RewriteAsync(Question question, CancellationToken cancellationToken)
    {
        var standalone = await rewriter.RewriteAsync(question, cancellationToken);
        if (_breaker.TryEnter() is not { } entry)
        {
            Count(Outcome.CircuitOpen);
            return standalone;
        }

        try
        {
            var vectors = await embedder.EmbedAsync(EmbeddedText.Question, [Text(standalone)], cancellationToken);
            _breaker.Succeed();
            Volatile.Write(ref _isFailing, 0);
            Count(Outcome.Embedded);
            return standalone with { Embedding = new Core.Knowledge.Embedding(embedder.ModelId, vectors[0]) };
        }
        catch (TalkBotException exception)
        {
            _breaker.Fail(entry, null);
            Count(Outcome.Failed);
            if (Interlocked.Exchange(ref _isFailing, 1) == 0)
                LogFailing(exception.Message);
            return standalone;
        }
        catch
        {
            _breaker.Abandon(entry);
            throw;
        }
    }

    /// <summary>What is embedded: a question that leans on the one before goes with it.</summary>
    private static string Text(Question question) =>
        FollowUp.Leans(question.Text) && question.Conversation.Turns.LastOrDefault(turn => turn.Speaker == Speaker.Person) is { } before
            ? $"{before.Text} {question.Text}"
            : question.Text;

    private static void Count(Outcome outcome) => Telemetry.QuestionEmbeddings.Add(1, Telemetry.Tag("outcome", outcome));

    [LoggerMessage(411, LogLevel.Warning, "Questions are answered by their words alone for now: {Reason}")]
    private partial void LogFailing(string reason);
}
