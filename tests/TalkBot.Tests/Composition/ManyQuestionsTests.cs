using TalkBot.Core.Answering;
using TalkBot.Testing.Models;
using TalkBot.Tests.Composition.Models;

namespace TalkBot.Tests.Composition;

[Collection(WholeProcess.Name)]
public class ManyQuestionsTests
{
    private const int Questions = 1_000;
    private const int AtATime = 50;
    private const long MaxGrowth = 8 * 1024 * 1024;

    private const string Good = "The Norvanian spokesperson said the meeting lasted four hours [1].";

    /// <summary>One in five of the replies: each of these comes once in fifty.</summary>
    private static readonly ModelReply[] Faults =
    [
        ModelReply.Error(500, "x"),
        ModelReply.Error(503, "x"),
        new() { IsReset = true },
        new() { IsSilent = true },
        ModelReply.Events(ModelReply.Delta("The Norvanian")) with { End = ReplyEnd.Hang },
        ModelReply.Events(ModelReply.Delta("The Norvanian")) with { End = ReplyEnd.Reset },
        ModelReply.Body("<html>", type: "text/html"),
        ModelReply.Body("""{"choices":[]}"""),
        ModelReply.Completion("You are TalkBot."),
        ModelReply.Stream("The meeting lasted five hours [1]."),
    ];

    [Fact]
    public async Task Every_one_of_a_thousand_questions_gets_an_answer_although_the_model_fails_at_every_fifth()
    {
        var unobserved = 0;
        void Count(object? sender, UnobservedTaskExceptionEventArgs e)
        {
            // Other tests run in this process meanwhile.
            if (e.Exception.ToString().Contains("TalkBot.Composition", StringComparison.Ordinal))
                Interlocked.Increment(ref unobserved);
        }

        TaskScheduler.UnobservedTaskException += Count;
        await using var server = await ScriptedModel.StartAsync(request => request.Number % 5 == 0 ? Faults[request.Number / 5 % Faults.Length] : ModelReply.Stream(Good));
        using var model = new ModelUnderTest(server, set: options =>
            (options.Timeout, options.IdleTimeout, options.MaxConcurrency) = (TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(1), AtATime));
        var answerer = model.Answerer();

        var answers = await AskAsync(answerer, Questions / 2);
        var held = GC.GetTotalMemory(forceFullCollection: true);
        answers.AddRange(await AskAsync(answerer, Questions / 2));
        var growth = GC.GetTotalMemory(forceFullCollection: true) - held;
        GC.WaitForPendingFinalizers();
        TaskScheduler.UnobservedTaskException -= Count;

        Assert.Equal(Questions, answers.Count);
        Assert.All(answers, answer => Assert.IsType<Answer.Grounded>(answer));
        Assert.Contains(answers.Cast<Answer.Grounded>(), answer => answer.Provenance.Fallback == ReasonCode.ModelUnavailable);
        Assert.InRange(answers.Cast<Answer.Grounded>().Count(answer => answer.Provenance.Fallback is null), Questions / 2, Questions);
        Assert.DoesNotContain(answers.Cast<Answer.Grounded>().SelectMany(answer => answer.Statements), statement => statement.Text.Contains("five", StringComparison.Ordinal));
        Assert.Equal(0, unobserved);
        Assert.InRange(growth, long.MinValue, MaxGrowth);
    }

    private static async Task<List<Answer>> AskAsync(QuestionAnswerer answerer, int questions)
    {
        var answers = new Answer[questions];
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(0, questions), options, async (i, cancellationToken) =>
            answers[i] = (await answerer.AnswerAsync(new Question(ModelUnderTest.Question), null, cancellationToken)).Answer);
        return [.. answers];
    }
}
