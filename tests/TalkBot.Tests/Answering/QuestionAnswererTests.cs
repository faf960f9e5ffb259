using TalkBot.Core;
using TalkBot.Core.Answering;
using TalkBot.Core.Checking;
using TalkBot.Core.Knowledge;
using TalkBot.Testing;

namespace TalkBot.Tests.Answering;

public class QuestionAnswererTests
{
    private static readonly Document Talks = new("talks", "Talks", "Envoys met in Riyadh. Sanctions were discussed. Nobody from Europe came.");

    [Fact]
    public async Task A_draft_that_stands_in_the_documents_is_an_answer()
    {
        var answer = Assert.IsType<Answer.Grounded>(await AnswerAsync(Quote("Sanctions were discussed.")));

        var citation = Assert.Single(answer.Citations);
        Assert.Equal((1, "talks", "Sanctions were discussed."), (citation.Number, citation.Excerpt.DocumentId, citation.Excerpt.Quote));
        Assert.Equal(new Provenance("scripted", new IndexInfo(3, 1, 2), 1, 1), answer.Provenance);
    }

    [Fact]
    public async Task What_is_removed_while_it_is_answered_from_is_not_quoted()
    {
        var index = new ChangingIndex(new FakeDocumentIndex(Talks), new FakeDocumentIndex(new Document("other", "Other", "Nothing of it.")));

        var (answer, _) = await Draft.Answerer(index, new AnsweringOptions(), new ScriptedComposer(Quote("Sanctions were discussed."))).AnswerAsync(
            new Question("What was discussed?"), null, TestContext.Current.CancellationToken);

        Assert.Equal(ReasonCode.QuoteFailed, Assert.IsType<Answer.NotFound>(answer).Reason);
    }

    [Fact]
    public async Task What_does_not_stand_there_is_left_out_and_counted()
    {
        var answer = Assert.IsType<Answer.Grounded>(await AnswerAsync(Quote("Sanctions were discussed.", "Sanctions were lifted.")));

        Assert.Equal("Sanctions were discussed.", Assert.Single(answer.Statements).Text);
        Assert.Equal((1, 2), (answer.Provenance.QuotationsFound, answer.Provenance.QuotationsChecked));
    }

    [Fact]
    public async Task A_draft_of_which_nothing_stands_there_is_no_answer()
    {
        var answer = Assert.IsType<Answer.NotFound>(await AnswerAsync(Quote("Sanctions were lifted.")));

        Assert.Equal(ReasonCode.QuoteFailed, answer.Reason);
        Assert.Equal((0, 1), (answer.Provenance.QuotationsFound, answer.Provenance.QuotationsChecked));
    }

    [Theory]
    [InlineData(ReasonCode.NoMatch)]
    [InlineData(ReasonCode.BelowThreshold)]
    public async Task A_composer_that_declines_says_why(ReasonCode reason) =>
        Assert.Equal(reason, Assert.IsType<Answer.NotFound>(await AnswerAsync(Draft.Decline(reason))).Reason);

    [Fact]
    public async Task The_two_best_sentences_are_the_nearest_when_there_is_no_answer()
    {
        var found = new Retrieval([], [new(Talks, 2, 3), new(Talks, 0, 2), new(Talks, 1, 1)], 0.1);

        var answer = Assert.IsType<Answer.NotFound>(await AnswerAsync(Draft.Decline(ReasonCode.BelowThreshold), found));

        Assert.Equal(["Nobody from Europe came.", "Envoys met in Riyadh."], answer.Nearest.Select(excerpt => excerpt.Quote));
        Assert.All(answer.Nearest, excerpt => Assert.Equal(excerpt.Quote, excerpt.Span.In(Talks.Text)));
    }

    [Fact]
    public async Task Small_talk_asks_neither_the_documents_nor_the_composer()
    {
        var index = new ScriptedIndex(Retrieval.Nothing);
        var composer = new ScriptedComposer(Quote("Sanctions were discussed."));

        var (answer, _) = await Draft.Answerer(index, new AnsweringOptions(), composer)
            .AnswerAsync(new Question("Thanks!"), null, TestContext.Current.CancellationToken);

        Assert.Equal(ReasonCode.SmallTalk, Assert.IsType<Answer.NotFound>(answer).Reason);
        Assert.Empty(composer.Questions);
        Assert.Equal(0, index.Retrieved);
    }

    [Theory]
    [InlineData("What was discussed?")]
    [InlineData("Thanks!")]
    public async Task The_snapshot_is_let_go_of(string question)
    {
        var index = new ScriptedIndex(Retrieval.Nothing);

        await AnswerAsync(index, Draft.Decline(ReasonCode.NoMatch), question);

        Assert.Equal(0, index.Held);
    }

    [Fact]
    public async Task The_snapshot_is_let_go_of_when_the_composer_fails()
    {
        var index = new ScriptedIndex(Retrieval.Nothing);
        var composer = new ScriptedComposer(IEnumerable<DraftPart> (_) => throw new InvalidOperationException("scripted"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => Draft.Answerer(index, new AnsweringOptions(), composer)
            .AnswerAsync(new Question("What was discussed?"), null, TestContext.Current.CancellationToken));
        Assert.Equal(0, index.Held);
    }

    [Fact]
    public async Task Without_an_index_the_fault_is_passed_on()
    {
        var index = new FakeDocumentIndex { AcquireFault = new TalkBotException(Fault.IndexMissing, "no index") };

        var fault = await Assert.ThrowsAsync<TalkBotException>(() => AnswerAsync(index, Draft.Decline(ReasonCode.NoMatch), "What was discussed?"));
        Assert.Equal(Fault.IndexMissing, fault.Fault);
    }

    [Fact]
    public async Task As_many_passages_are_asked_for_as_the_settings_say()
    {
        var index = new ScriptedIndex(Retrieval.Nothing);

        await Draft.Answerer(index, new AnsweringOptions { PassageCount = 7 }, new ScriptedComposer(Draft.Decline(ReasonCode.NoMatch)))
            .AnswerAsync(new Question("What was discussed?"), null, TestContext.Current.CancellationToken);

        Assert.Equal(7, index.PassageCount);
    }

    [Theory]
    [MemberData(nameof(UselessDrafts))]
    public async Task When_a_composer_gives_nothing_that_can_be_shown_the_next_one_is_asked_and_the_answer_says_why(
        IReadOnlyList<DraftPart> draft, ReasonCode reason)
    {
        var answer = Assert.IsType<Answer.Grounded>(await AskAsync(new ScriptedComposer(draft), new ScriptedComposer(Quote("Sanctions were discussed.")) { Name = "second" }));

        Assert.Equal("Sanctions were discussed.", Assert.Single(answer.Statements).Text);
        Assert.Equal(("second", reason), (answer.Provenance.Composer, answer.Provenance.Fallback));
    }

    public static TheoryData<IReadOnlyList<DraftPart>, ReasonCode> UselessDrafts => new()
    {
        { Draft.Fail(ReasonCode.ModelUnavailable), ReasonCode.ModelUnavailable },
        { Draft.Fail(ReasonCode.ModelUnavailable, Stated("Nobody came to Riyadh.", "Envoys met in Riyadh.")), ReasonCode.ModelUnavailable },
        { [], ReasonCode.QuoteFailed },
        { Quote("Sanctions were lifted."), ReasonCode.QuoteFailed },
        { Draft.Of(Stated("Nobody came to Riyadh.", "Envoys met in Riyadh.")), ReasonCode.ClaimUnsupported },
    };

    [Fact]
    public async Task A_composer_that_fails_half_way_has_its_verified_statements_shown()
    {
        var second = new ScriptedComposer(Quote("Envoys met in Riyadh."));

        var answer = Assert.IsType<Answer.Grounded>(await AskAsync(
            new ScriptedComposer(Draft.Fail(ReasonCode.ModelUnavailable, Stated(null, "Sanctions were discussed."))), second));

        Assert.Equal("Sanctions were discussed.", Assert.Single(answer.Statements).Text);
        Assert.Null(answer.Provenance.Fallback);
        Assert.Empty(second.Questions);
    }

    [Fact]
    public async Task A_composer_that_says_the_documents_do_not_answer_is_believed()
    {
        var second = new ScriptedComposer(Quote("Envoys met in Riyadh."));

        var answer = Assert.IsType<Answer.NotFound>(await AskAsync(new ScriptedComposer(Draft.Decline(ReasonCode.ModelDeclined)), second));

        Assert.Equal(ReasonCode.ModelDeclined, answer.Reason);
        Assert.Empty(second.Questions);
    }

    [Fact]
    public async Task Each_statement_is_reported_when_it_is_verified_and_the_next_one_not_yet_drafted()
    {
        var heard = new List<AnswerProgress>();
        var heardBeforeSecond = 0;
        var composer = new ScriptedComposer(_ => Parts());

        await Draft.Answerer(new ScriptedIndex(Retrieval.Nothing), new AnsweringOptions(), composer)
            .AnswerAsync(new Question("What was discussed?"), new Listener(heard), TestContext.Current.CancellationToken);

        Assert.Equal([typeof(AnswerProgress.Searching), typeof(AnswerProgress.Reading), typeof(AnswerProgress.Checking), typeof(AnswerProgress.Verified)], heard.Select(step => step.GetType()));
        var verified = Assert.IsType<AnswerProgress.Verified>(heard[^1]);
        Assert.Equal("Sanctions were discussed.", verified.Statement.Text);
        Assert.Equal(verified.Statement.Citations, verified.Citations.Select(citation => citation.Number));
        Assert.Equal(heard.Count, heardBeforeSecond);

        IEnumerable<DraftPart> Parts()
        {
            yield return Stated(null, "Sanctions were discussed.");
            heardBeforeSecond = heard.Count;
            yield return Stated(null, "Sanctions were lifted.");
        }
    }

    [Fact]
    public async Task The_rewritten_question_is_looked_up_and_composed_for()
    {
        var index = new ScriptedIndex(Retrieval.Nothing);
        var composer = new ScriptedComposer(Draft.Decline(ReasonCode.NoMatch));

        await new QuestionAnswerer(index, new Rewriter("What was discussed in Riyadh?"), [composer], new AnsweringOptions())
            .AnswerAsync(new Question("And there?"), null, TestContext.Current.CancellationToken);

        Assert.Equal("What was discussed in Riyadh?", index.Question?.Text);
        Assert.Equal("What was discussed in Riyadh?", Assert.Single(composer.Questions).Text);
    }

    private static DraftStatement Stated(string? text, string quotation) => new([new Quotation("talks", quotation)]) { Text = text };

    private static async Task<Answer> AskAsync(params IReadOnlyList<IAnswerComposer> composers) =>
        (await Draft.Answerer(new ScriptedIndex(Retrieval.Nothing), new AnsweringOptions(), composers)
            .AnswerAsync(new Question("What was discussed?"), null, TestContext.Current.CancellationToken)).Answer;

    private sealed class Listener(List<AnswerProgress> heard) : IProgress<AnswerProgress>
    {
        public void Report(AnswerProgress value) => heard.Add(value);
    }

    private sealed class Rewriter(string text) : IQuestionRewriter
    {
        public Task<Question> RewriteAsync(Question question, CancellationToken cancellationToken) => Task.FromResult(question with { Text = text });
    }

    private static IReadOnlyList<DraftPart> Quote(params string[] quotations) =>
        Draft.Of([.. quotations.Select(quotation => new DraftStatement([new Quotation("talks", quotation)]))]);

    private static Task<Answer> AnswerAsync(IReadOnlyList<DraftPart> draft, Retrieval? found = null) =>
        AnswerAsync(new ScriptedIndex(found ?? Retrieval.Nothing), draft, "What was discussed?");

    private static async Task<Answer> AnswerAsync(IDocumentIndex index, IReadOnlyList<DraftPart> draft, string question) =>
        (await Draft.Answerer(index, new AnsweringOptions(), new ScriptedComposer(draft))
            .AnswerAsync(new Question(question), null, TestContext.Current.CancellationToken)).Answer;

    private sealed class ScriptedIndex(Retrieval found) : IDocumentIndex, IIndexSnapshot
    {
        public int Held { get; private set; }

        public int Retrieved { get; private set; }

        public int PassageCount { get; private set; }

        public Question? Question { get; private set; }

        public IndexInfo Info => new(3, 1, 2);

        public IIndexSnapshot Acquire()
        {
            Held++;
            return this;
        }

        public void Dispose() => Held--;

        public Retrieval Retrieve(Question question, int passageCount)
        {
            (Retrieved, PassageCount, Question) = (Retrieved + 1, passageCount, question);
            return found;
        }

        public IReadOnlyList<ClaimEvidence> FindEvidence(Claim claim) => throw new NotSupportedException();

        public Document? FindDocument(string id) => id == Talks.Id ? Talks : null;

        public IReadOnlyList<string> Titles(int count) => [];

        public Task<IndexingReport> UpdateAsync(IProgress<IndexingProgress>? progress, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    /// <summary>Documents that are others from the second look on.</summary>
    private sealed class ChangingIndex(FakeDocumentIndex first, FakeDocumentIndex then) : IDocumentIndex
    {
        private int _looks;

        public IIndexSnapshot Acquire() => _looks++ == 0 ? first.Acquire() : then.Acquire();

        public Task<IndexingReport> UpdateAsync(IProgress<IndexingProgress>? progress, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
