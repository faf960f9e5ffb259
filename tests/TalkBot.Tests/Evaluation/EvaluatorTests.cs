using Microsoft.Extensions.Time.Testing;
using TalkBot.Core.Answering;
using TalkBot.Core.Checking;
using TalkBot.Core.Conversations;
using TalkBot.Core.Knowledge;
using TalkBot.Host.Evaluation;
using TalkBot.Testing;

namespace TalkBot.Tests.Evaluation;

public class EvaluatorTests
{
    private static readonly Document Report = new("report", "Report", "The envoy arrived on Tuesday.");

    private readonly FakeTimeProvider _time = new();
    private readonly List<Question> _asked = [];

    [Fact]
    public async Task The_first_question_is_asked_once_more_beforehand_and_not_timed()
    {
        var results = await EvaluateAsync(Ask("one"), Ask("two"));

        Assert.Equal(["one", "one", "two"], _asked.Select(question => question.Text));
        Assert.Equal([2.0, 3.0], results.Select(result => result.Elapsed.TotalMilliseconds));
    }

    [Fact]
    public async Task What_was_said_before_goes_with_the_question()
    {
        var conversation = Conversation.Of([new Turn(Speaker.Person, "Hello")]);
        await EvaluateAsync(Ask("one") with { Conversation = conversation });

        Assert.All(_asked, question => Assert.Same(conversation, question.Conversation));
    }

    [Fact]
    public async Task Citations_are_looked_up_in_the_document()
    {
        var result = Assert.Single(await EvaluateAsync(Ask("one")));

        Assert.Equal((1, 1), (result.Citations.Count, result.VerbatimCitations));
    }

    [Theory]
    [InlineData("The envoy departed on Tuesday.")]
    [InlineData("The envoy arrived.")]
    public async Task A_citation_that_is_not_in_the_document_is_not_verbatim(string stored)
    {
        var result = Assert.Single(await EvaluateAsync(new Document("report", "Report", stored), Ask("one")));

        Assert.Equal((1, 0), (result.Citations.Count, result.VerbatimCitations));
    }

    private Task<List<EvaluatedQuestion>> EvaluateAsync(params EvaluationQuestion[] questions) => EvaluateAsync(Report, questions);

    private async Task<List<EvaluatedQuestion>> EvaluateAsync(Document stored, params EvaluationQuestion[] questions)
    {
        var answerer = Draft.Answerer(
            new OneDocumentIndex(Report, Hear),
            new AnsweringOptions(),
            new ScriptedComposer(new DraftStatement([new Quotation(Report.Id, Report.Text)])));
        var evaluator = new Evaluator(answerer, new OneDocumentIndex(stored, _ => { }), _time);
        return await evaluator.EvaluateAsync(questions, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
    }

    private void Hear(Question question)
    {
        _asked.Add(question);
        _time.Advance(TimeSpan.FromMilliseconds(_asked.Count));
    }

    private static EvaluationQuestion Ask(string text) => new(text, text, Conversation.Empty);

    private sealed class OneDocumentIndex(Document document, Action<Question> hear) : IDocumentIndex, IIndexSnapshot
    {
        public IndexInfo Info { get; } = new(1, 1, 1);

        public IIndexSnapshot Acquire() => this;

        public Task<IndexingReport> UpdateAsync(IProgress<IndexingProgress>? progress, CancellationToken cancellationToken) =>
            Task.FromResult(new IndexingReport(Info, false, [], [], [], []));

        public Retrieval Retrieve(Question question, int passageCount)
        {
            hear(question);
            return new Retrieval([], [new RankedSentence(document, 0, 1)], 1);
        }

        public IReadOnlyList<ClaimEvidence> FindEvidence(Claim claim) => throw new NotSupportedException();

        public Document? FindDocument(string id) => id == document.Id ? document : null;

        public IReadOnlyList<string> Titles(int count) => [document.Title];

        public void Dispose()
        {
        }
    }
}
