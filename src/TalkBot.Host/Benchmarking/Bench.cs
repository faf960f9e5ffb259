using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;

namespace TalkBot.Host.Benchmarking;

/// <summary>Asks the same questions again and again, one after the other and then on all processors.</summary>
internal sealed class Bench(QuestionAnswerer answerer, TimeProvider time)
{
    /// <param name="info">The index that is asked.</param>
    /// <param name="questions">At least one.</param>
    /// <param name="start">How long it took until the index could be asked.</param>
    /// <param name="length">How long to ask, in all.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<BenchResult> RunAsync(IndexInfo info, IReadOnlyList<Question> questions, TimeSpan start, TimeSpan length, CancellationToken cancellationToken)
    {
        var (_, firstAnswer) = await AskAsync(questions[0], cancellationToken);
        var answered = 0;
        foreach (var question in questions)
            answered += (await AskAsync(question, cancellationToken)).Answer is Answer.Grounded ? 1 : 0;

        var milliseconds = new List<double>();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        for (var began = time.GetTimestamp(); milliseconds.Count == 0 || time.GetElapsedTime(began) < length / 2;)
            milliseconds.Add((await AskAsync(questions[milliseconds.Count % questions.Count], cancellationToken)).Elapsed.TotalMilliseconds);
        allocated = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / milliseconds.Count;

        return new BenchResult(
            info.Documents, info.Passages, start, firstAnswer, milliseconds, (double)answered / questions.Count,
            await AskTogetherAsync(questions, length / 2, cancellationToken), allocated, Environment.WorkingSet);
    }

    private async Task<double> AskTogetherAsync(IReadOnlyList<Question> questions, TimeSpan length, CancellationToken cancellationToken)
    {
        var asked = 0;
        var began = time.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(first => Task.Run(
            async () =>
            {
                for (var i = first; time.GetElapsedTime(began) < length; i++)
                {
                    await AskAsync(questions[i % questions.Count], cancellationToken);
                    Interlocked.Increment(ref asked);
                }
            },
            cancellationToken)));
        return asked / time.GetElapsedTime(began).TotalSeconds;
    }

    private async Task<(Answer Answer, TimeSpan Elapsed)> AskAsync(Question question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var began = time.GetTimestamp();
        var (answer, _) = await answerer.AnswerAsync(question, null, cancellationToken);
        return (answer, time.GetElapsedTime(began));
    }
}
