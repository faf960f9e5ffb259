using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;
using TalkBot.Testing;

namespace TalkBot.Tests.Answering;

public class DisagreementTests
{
    [Theory]
    [InlineData("Norvania said 120 prisoners were exchanged.", "Sudland said 118 prisoners were exchanged.")]
    [InlineData("Norvania said the meeting lasted four hours.", "The meeting lasted five hours, according to Sudland.")]
    [InlineData("The Norvanian delegation left the talks.", "Sudland denied that the Norvanian delegation left the talks.")]
    [InlineData("Norvania said its navy entered the strait.", "Sudland said the navy of Norvania did not enter the strait.")]
    [InlineData("The mediator said that 120 names had been exchanged.", "Norvania's delegation gave a figure of 118.")]
    public async Task What_two_speakers_say_differently_is_said_to_differ(string first, string second)
    {
        var answer = await AnswerAsync([new("a", "A", $"{first} {second}")], [], first, second);

        var disagreement = Assert.Single(answer.Disagreements);
        Assert.Equal((0, 1), (disagreement.First.Statement, disagreement.Second.Statement));
    }

    [Theory]
    [InlineData("Norvania said 120 prisoners were exchanged.", "Sudland said 120 prisoners were exchanged.")]
    [InlineData("Norvania said 120 prisoners were exchanged.", "Norvania said 118 prisoners were exchanged.")]
    [InlineData("Norvania said 120 prisoners were exchanged.", "Sudland said 118 ships were sunk.")]
    [InlineData("Norvania said Ostland lost 5 ships.", "Sudland said Westland lost 7 ships.")]
    [InlineData("Norvania said 5 ships were lost in May.", "Sudland said 7 ships were lost in June.")]
    [InlineData("Norvania said the talks went well.", "Sudland did not comment on grain.")]
    public async Task What_agrees_or_is_another_matter_is_left_alone(string first, string second) =>
        Assert.Empty((await AnswerAsync([new("a", "A", $"{first} {second}")], [], first, second)).Disagreements);

    [Fact]
    public async Task Two_documents_may_differ_without_a_speaker()
    {
        Document[] documents = [new("a", "A", "The meeting in Oslo lasted four hours."), new("b", "B", "The meeting in Oslo lasted five hours.")];

        var answer = await AnswerAsync(documents, [], documents[0].Text, documents[1].Text);

        Assert.Equal((null, null), (Assert.Single(answer.Disagreements).First.Speaker, answer.Disagreements[0].Second.Speaker));
    }

    [Fact]
    public async Task The_other_side_that_was_retrieved_is_added_in_its_own_words()
    {
        Document document = new("a", "A", "The mediator said that 120 names had been exchanged. Norvania's delegation gave a figure of 118. The harbour stayed open.");

        var answer = await AnswerAsync([document], [new(document, 2, 3), new(document, 1, 2)], "The mediator said that 120 names had been exchanged.");

        Assert.Equal(["The mediator said that 120 names had been exchanged.", "Norvania's delegation gave a figure of 118."], answer.Statements.Select(statement => statement.Text));
        Assert.Equal(new Disagreement(new(0, "The mediator"), new(1, null)), Assert.Single(answer.Disagreements));
        Assert.Equal(2, answer.Citations.Count);
    }

    [Theory]
    [InlineData("Norvania said it had to leave 7 ships.", "Sudland said 9 ships were left.")]
    [InlineData("Norvania said 7 cities burned.", "Sudland said 9 city fires burn.")]
    [InlineData("Norvania said 7 ships were Russian.", "Sudland said 9 ships of Russia.")]
    [InlineData("Norvania said 7 probes were of NASA.", "Sudland said 9 probes of N.A.S.A.")]
    [InlineData("Norvania said 7 million dollars were paid.", "Sudland said it paid $9 million.")]
    [InlineData("Norvania said 7 ships took part.", "Sudland said 9 “ships” take part…")]
    [InlineData("Norvania said 7 éclairs were sold.", "Sudland said 9 e\u0301clairs were sold.")]
    public async Task Another_side_is_seen_whatever_the_form_of_its_words(string shown, string other)
    {
        Document[] documents = [new("a", "A", shown), new("b", "B", other)];

        var answer = await AnswerAsync(documents, [new(documents[0], 0, 3), new(documents[1], 0, 1)], shown);

        Assert.Equal([shown, other], answer.Statements.Select(statement => statement.Text));
    }

    [Theory]
    [InlineData("Norvania's foreign ministry called the talks in Oslo a disaster.", 3, true)]
    [InlineData("Norvania's foreign ministry called the talks in Oslo a disaster.", 1, false)]
    [InlineData("The Sudland delegation said the talks in Oslo were fruitful.", 3, false)]
    [InlineData("Norvania's foreign ministry called the weather in Oslo a disaster.", 3, false)]
    [InlineData("The talks in Oslo were a disaster.", 3, false)]
    public async Task Another_party_s_view_of_the_matter_is_added_where_it_answers_nearly_as_well(string view, double score, bool isAdded)
    {
        const string Shown = "Sudland described the talks in Oslo as a success.";
        Document document = new("a", "A", $"{Shown} {view}");

        var answer = await AnswerAsync([document], [new(document, 0, 3.5), new(document, 1, score)], Shown);

        Assert.Equal(isAdded ? [Shown, view] : [Shown], answer.Statements.Select(statement => statement.Text));
        Assert.Empty(answer.Disagreements);
    }

    [Fact]
    public async Task The_newest_source_cited_is_kept()
    {
        Document[] documents =
        [
            new("a", "A", "The meeting in Oslo lasted four hours.") { PublishedAt = new DateOnly(2025, 2, 19) },
            new("b", "B", "The harbour stayed open in May.") { PublishedAt = new DateOnly(2025, 2, 18) },
            new("c", "C", "It rained.") { PublishedAt = new DateOnly(2026, 1, 1) },
        ];

        Assert.Equal(new DateOnly(2025, 2, 19), (await AnswerAsync(documents, [], documents[1].Text, documents[0].Text)).Provenance.NewestSource);
    }

    private static async Task<Answer.Grounded> AnswerAsync(IReadOnlyList<Document> documents, IReadOnlyList<RankedSentence> found, params IEnumerable<string> quotations)
    {
        var draft = quotations.Select(quotation => new DraftStatement([new(documents.First(document => document.Text.Contains(quotation, StringComparison.Ordinal)).Id, quotation)]));
        var index = new FakeDocumentIndex([.. documents]) { Found = new Retrieval([], found, 1) };
        var (answer, _) = await Draft.Answerer(index, new AnsweringOptions(), new ScriptedComposer(Draft.Of([.. draft])))
            .AnswerAsync(new Question("What was said?"), null, TestContext.Current.CancellationToken);
        return Assert.IsType<Answer.Grounded>(answer);
    }
}
