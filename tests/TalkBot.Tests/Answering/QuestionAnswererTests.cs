using TalkBot.Core;
using TalkBot.Core.Answering;
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
        var composer = new ScriptedComposer(_ => Quote("Sanctions were discussed."));

        var (answer, _) = await new QuestionAnswerer(index, composer, new AnsweringOptions())
            .AnswerAsync(new Question("Thanks!"), TestContext.Current.CancellationToken);

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
        var composer = new ScriptedComposer(_ => throw new InvalidOperationException("scripted"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => new QuestionAnswerer(index, composer, new AnsweringOptions())
            .AnswerAsync(new Question("What was discussed?"), TestContext.Current.CancellationToken));
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

        await new QuestionAnswerer(index, new ScriptedComposer(_ => Draft.Decline(ReasonCode.NoMatch)), new AnsweringOptions { PassageCount = 7 })
            .AnswerAsync(new Question("What was discussed?"), TestContext.Current.CancellationToken);

        Assert.Equal(7, index.PassageCount);
    }

    private static Draft Quote(params string[] quotations) =>
        Draft.Of([.. quotations.Select(quotation => new DraftStatement([new Quotation("talks", quotation)]))]);

    private static Task<Answer> AnswerAsync(Draft draft, Retrieval? found = null) =>
        AnswerAsync(new ScriptedIndex(found ?? Retrieval.Nothing), draft, "What was discussed?");

    private static async Task<Answer> AnswerAsync(IDocumentIndex index, Draft draft, string question) =>
        (await new QuestionAnswerer(index, new ScriptedComposer(_ => draft), new AnsweringOptions())
            .AnswerAsync(new Question(question), TestContext.Current.CancellationToken)).Answer;

    private sealed class ScriptedIndex(Retrieval found) : IDocumentIndex, IIndexSnapshot
    {
        public int Held { get; private set; }

        public int Retrieved { get; private set; }

        public int PassageCount { get; private set; }

        public IndexInfo Info => new(3, 1, 2);

        public IIndexSnapshot Acquire()
        {
            Held++;
            return this;
        }

        public void Dispose() => Held--;

        public Retrieval Retrieve(Question question, int passageCount)
        {
            (Retrieved, PassageCount) = (Retrieved + 1, passageCount);
            return found;
        }

        public Document? FindDocument(string id) => id == Talks.Id ? Talks : null;

        public IReadOnlyList<string> Titles(int count) => [];

        public Task<IndexingReport> UpdateAsync(IProgress<IndexingProgress>? progress, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
