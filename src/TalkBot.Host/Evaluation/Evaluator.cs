using System.Runtime.CompilerServices;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;

namespace TalkBot.Host.Evaluation;

/// <summary>Asks questions the way a person does, and takes the time.</summary>
internal sealed class Evaluator(QuestionAnswerer answerer, IDocumentIndex index, TimeProvider time)
{
    /// <summary>Answers <paramref name="questions"/> one after the other. The first is asked once before that, so that no answer pays for loading the code.</summary>
    public async IAsyncEnumerable<EvaluatedQuestion> EvaluateAsync(
        IReadOnlyList<EvaluationQuestion> questions, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (questions.Count > 0)
            await answerer.AnswerAsync(Ask(questions[0]), null, cancellationToken);

        foreach (var question in questions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var started = time.GetTimestamp();
            var (answer, retrieval) = await answerer.AnswerAsync(Ask(question), null, cancellationToken);
            var elapsed = time.GetElapsedTime(started);
            yield return new EvaluatedQuestion(question, answer, retrieval, CountVerbatim(answer), elapsed);
        }
    }

    private static Question Ask(EvaluationQuestion question) => new(question.Text, question.Conversation);

    private int CountVerbatim(Answer answer)
    {
        if (answer is not Answer.Grounded grounded)
            return 0;
        using var snapshot = index.Acquire();
        return grounded.Citations.Count(citation => Verbatim.IsIn(citation.Excerpt, snapshot.FindDocument(citation.Excerpt.DocumentId)));
    }
}
