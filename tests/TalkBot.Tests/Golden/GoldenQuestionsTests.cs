using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using TalkBot.Composition;
using TalkBot.Core.Answering;
using TalkBot.Host.Evaluation;
using TalkBot.Search;
using TalkBot.Search.Analysis;
using TalkBot.Search.Reading;
using TalkBot.Testing;

namespace TalkBot.Tests.Golden;

/// <summary>Questions whose right answers are known, asked as a person asks them, with the settings that the program comes with.</summary>
public class GoldenQuestionsTests
{
    [Theory]
    [InlineData("first-document.jsonl", 1, 1, 0.96)]
    [InlineData("first-document-kept-aside.jsonl", 1, 0.96, 1)] // kept aside: no weight is to be chosen on these
    [InlineData("first-document-near-misses.jsonl", 0.95, 0.87, 0.88)] // near misses, and paraphrases without a shared word
    [InlineData("first-document-analyst.jsonl", 0.92, 1, 0.85)]
    [InlineData("first-document-examiner.jsonl", 0.98, 0.96, 0.91)]
    [InlineData("first-document-chat.jsonl", 0.82, 0.95, 0.77)] // the hardest: as people talk, with hardly a word of the text
    [InlineData("first-document-second-reader.jsonl", 0.9, 0.8, 0.85)] // near misses that ask who by name, which ones and where
    [InlineData("first-document-pairs.jsonl", 0.9, 0.83, 0.9)] // each question has a twin that the document does not answer
    [InlineData("first-document-third-reader.jsonl", 0.95, 1, 0.9)] // facts, keywords and paraphrases, beside twins with another name or office
    [InlineData("first-document-fourth-reader.jsonl", 0.9, 0.92, 0.79)] // in a hurry, for an essay, or with a wrong idea of what happened
    [InlineData("first-document-colleagues.jsonl", 1, 0.97, 0.97)] // as colleagues ask
    [InlineData("first-document-office.jsonl", 0.97, 1, 0.91)] // the same, by another writer
    [InlineData("first-document-acceptance.jsonl", 0.97, 0.97, 0.96)] // paraphrases, lists and typing errors, beside near misses
    [InlineData("first-document-correspondent.jsonl", 0.94, 0.95, 0.91)] // as a radio correspondent and four listeners ask
    [InlineData("first-document-think-tank.jsonl", 0.92, 0.97, 0.87)]
    [InlineData("first-document-evaluator.jsonl", 0.94, 0.93, 0.92)] // like the first ones, by one who judges such programs
    [InlineData("first-document-team.jsonl", 0.95, 0.93, 0.89)] // with greetings, remarks and what came before around the question
    [InlineData("first-document-grader.jsonl", 0.95, 0.97, 0.94)] // paraphrases, keywords and typing errors, beside near misses
    [InlineData("first-document-server.jsonl", 0.94, 0.98, 0.9)] // as members of a server type
    [InlineData("first-document-sceptic.jsonl", 0.98, 0.98, 0.97)] // as one asks who wants it to say what the text does not
    [InlineData("first-document-second-half.jsonl", 0.96, 0.87, 0.93)] // as the first ones go on, by another writer
    [InlineData("first-document-trust.jsonl", 0.95, 0.82, 0.9)] // near misses of many sorts, and answers in words that the document does not have
    [InlineData("first-document-in-conversation.jsonl", 0.95, 1, 0.88)] // those of the third reader, each after some other question and its answer
    public async Task Questions_on_the_first_document_are_answered_as_well_as_ever(string questions, double answered, double declined, double firstRight) => AssertFloors(
        await EvaluateAsync(Path.Combine(Repository.Root, "seeds"), Path.Combine(Repository.Root, "tests", "TalkBot.Tests", "Golden", questions)),
        answered, declined, firstRight);

    // Other documents, each by a writer who knew nothing of the program: as hard as small collections on one subject are.
    [Theory]
    [InlineData("made-up-reports", 0.83, 0.66, 0.67)]
    [InlineData("made-up-war", 0.8, 0.58, 0.61)] // several reports on one war, whose details are easily confused
    [InlineData("made-up-encyclopedia", 0.78, 0.52, 0.65)] // short articles on like things, and look-alikes of what they say
    [InlineData("made-up-stories", 0.78, 0.64, 0.62)] // as crowd workers ask who have read the headline
    [InlineData("made-up-negotiations", 0.74, 0.72, 0.44)] // as people ask who follow the news and have not just read it
    [InlineData("made-up-diplomacy", 0.81, 0.72, 0.68)] // what several parties say of one another, and words put into the wrong mouth
    [InlineData("made-up-strike", 0.9, 0.82, 0.8)] // one report, as a news agency tells it
    [InlineData("made-up-trade", 0.82, 0.85, 0.64)] // three reports on the same talks, day after day
    [InlineData("made-up-charity", 0.86, 0.8, 0.63)] // minutes, a contract, a handbook, a press release: what a team keeps
    public async Task Questions_on_made_up_documents_are_answered_as_well_as_ever(string collection, double answered, double declined, double firstRight)
    {
        var folder = Path.Combine(Repository.Root, "tests", "TalkBot.Tests", "Golden");

        AssertFloors(
            await EvaluateAsync(Path.Combine(folder, $"{collection}.jsonl"), Path.Combine(folder, $"{collection}-questions.jsonl")),
            answered, declined, firstRight);
    }

    [Fact]
    public async Task Questions_kept_beside_the_checkout_are_answered_as_well_as_ever()
    {
        if (!SharedFiles.TryFind("eval/talks/corpus.jsonl", out var corpus) || !SharedFiles.TryFind("eval/talks/queries.jsonl", out var questions))
        {
            Assert.Skip("There is no ../shared/eval/talks beside the checkout.");
            return;
        }

        AssertFloors(await EvaluateAsync(corpus, questions), answered: 1, declined: 1, firstRight: 1);
    }

    private static async Task<List<EvaluatedQuestion>> EvaluateAsync(string documents, string questions)
    {
        var settings = new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository.Root, "src", "TalkBot.Host", "appsettings.json")).Build();
        var answering = settings.GetRequiredSection(AnsweringOptions.Section).Get<AnsweringOptions>()!;
        var ranking = settings.GetRequiredSection(RankingOptions.Section).Get<RankingOptions>()!;
        var index = DocumentIndexes.InMemory(new DocumentsOptions { Path = documents }, ranking, TimeProvider.System, NullLoggerFactory.Instance);
        Assert.Empty((await index.UpdateAsync(null, TestContext.Current.CancellationToken)).Failures);

        var evaluator = new Evaluator(Draft.Answerer(index, answering, new ExtractiveAnswerComposer(answering)), index, TimeProvider.System);
        return await evaluator.EvaluateAsync(QuestionFile.Read(questions), TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The floors are what was measured, rounded down: one question fewer fails, and whoever lowers a floor says why.</summary>
    private static void AssertFloors(List<EvaluatedQuestion> results, double answered, double declined, double firstRight)
    {
        var figures = Scorecard.Of(results);
        Assert.Equal(1, figures["verbatim_share"].Value);
        (string Name, double Floor)[] floors = [("answered_of_answerable", answered), ("declined_of_unanswerable", declined), ("sentence_p_at_1", firstRight)];
        var low = floors.Where(floor => !(figures[floor.Name].Value >= floor.Floor))
            .Select(floor => FormattableString.Invariant($"{floor.Name} is {figures[floor.Name].Value:0.000} and not {floor.Floor:0.000}")).ToList();
        Assert.True(low.Count == 0, string.Join('\n', low.Concat(results.Where(IsMiss).Select(Describe))));
    }

    private static bool IsMiss(EvaluatedQuestion result) => result.Question switch
    {
        { Answerable: false } => result.IsAnswered,
        { Answerable: true, MayAbstain: false } => !result.IsAnswered || result.CitationHits is [false, ..],
        _ => false,
    };

    private static string Describe(EvaluatedQuestion result) => FormattableString.Invariant(
        $"{result.Question.Id} ({result.Retrieval.Confidence:0.00}) {result.Question.Text} -> {(result.IsAnswered ? result.Citations[0].Excerpt.Quote : "declined")}");
}
