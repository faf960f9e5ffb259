using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;

namespace TalkBot.Tests.Composition;

public class ExtractiveAnswerComposerTests
{
    private static readonly Document Talks = Found.Document(
        "Envoys met in Riyadh on Monday.\n\nSanctions were discussed at length.\n\nNATO troops were rejected outright.\n\nEmbassies will be opened again soon.");

    [Fact]
    public async Task The_best_sentences_are_quoted_whole_in_their_order() => Assert.Equal(
        ["Sanctions were discussed at length.", "Envoys met in Riyadh on Monday."],
        await Found.QuotedAsync(Found.Sentences(Talks, (1, 1), (0, 0.95))));

    [Fact]
    public async Task A_sentence_that_does_not_come_close_to_the_best_is_left_out() =>
        Assert.Single(await Found.QuotedAsync(Found.Sentences(Talks, (1, 1), (0, 0.84))));

    [Fact]
    public async Task A_list_takes_more_that_comes_near() => Assert.Equal(
        ["Sanctions were discussed at length.", "Envoys met in Riyadh on Monday."],
        await Found.QuotedAsync(Found.Sentences(Talks, (1, 1), (0, 0.7), (2, 0.5)) with { Shape = AnswerShape.List }));

    [Fact]
    public async Task A_summary_takes_the_best_in_the_order_of_the_document() => Assert.Equal(
        ["Envoys met in Riyadh on Monday.", "Sanctions were discussed at length.", "Embassies will be opened again soon."],
        await Found.QuotedAsync(Found.Sentences(Talks, (3, 1), (0, 0.3), (1, 0.2), (2, 0.1)) with { Shape = AnswerShape.Summary }));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task There_are_no_more_statements_than_allowed(int most) =>
        Assert.Equal(most, (await Found.QuotedAsync(Found.Sentences(Talks, (0, 1), (1, 1), (2, 1), (3, 1)), most)).Count);

    [Fact]
    public async Task Further_sentences_must_fit_and_a_shorter_one_may()
    {
        var document = Found.Document(string.Join("\n\n", $"A{new string('a', 700)} b.", $"C{new string('c', 700)} d.", "A short one fits in."));

        Assert.Equal(
            [704, 20], (await Found.QuotedAsync(Found.Sentences(document, (0, 1), (1, 1), (2, 1)))).Select(quotation => quotation.Length));
    }

    [Fact]
    public async Task The_best_sentence_is_quoted_however_long_it_is() =>
        Assert.Single(await Found.QuotedAsync(Found.Sentences(Found.Document($"A{new string('a', 5_000)} b."), (0, 1))));

    [Theory]
    [InlineData("Envoys met in Riyadh on Monday.", "Envoys met in Riyadh on Monday.")]
    [InlineData("Envoys met in Riyadh on Monday.", "On Monday, envoys met in Riyadh.")]
    [InlineData("Envoys met in Riyadh on Monday.", "ENVOYS MET IN RIYADH on Monday, and left.")]
    public async Task What_says_much_the_same_is_quoted_once(string one, string other)
    {
        var retrieval = new Retrieval(
            [], [new RankedSentence(Found.Document(one, "one"), 0, 1), new RankedSentence(Found.Document(other, "other"), 0, 0.99)], 1);

        Assert.Equal([one], await Found.QuotedAsync(retrieval));
    }

    [Fact]
    public async Task A_sentence_that_was_brought_along_is_not_quoted_again()
    {
        var document = Found.Document("Rubio spoke in Riyadh. He warned of new sanctions.");

        Assert.Equal([document.Text], await Found.QuotedAsync(Found.Sentences(document, (1, 1), (0, 0.99))));
    }

    [Theory]
    [InlineData("Yes. Envoys met in Riyadh.", "Envoys met in Riyadh.")]
    [InlineData("A  \t  \t  \t b.\n\nEnvoys met in Riyadh.", "Envoys met in Riyadh.")]
    [InlineData("— — — — — — — —\n\nEnvoys met in Riyadh.", "Envoys met in Riyadh.")]
    public async Task What_is_too_short_to_prove_anything_is_passed_over(string text, string quoted) =>
        Assert.Equal([quoted], await Found.QuotedAsync(Found.Sentences(Found.Document(text), (0, 1), (1, 1))));

    [Fact]
    public async Task Nothing_found_is_no_match() =>
        Assert.Equal(ReasonCode.NoMatch, await Found.DeclinedAsync(Retrieval.Nothing, new AnsweringOptions()));

    [Theory]
    [InlineData(0.49, true)]
    [InlineData(0.5, false)]
    public async Task Confidence_below_the_threshold_declines(double confidence, bool declines)
    {
        var draft = await Found.ComposeAsync(
            Found.Sentences(Talks, (0, 1)) with { Confidence = confidence }, new AnsweringOptions { DeclineBelow = 0.5 });

        Assert.Equal(declines ? new DraftPart.Declined(ReasonCode.BelowThreshold) : null, Assert.Single(draft) as DraftPart.Declined);
    }

    [Fact]
    public async Task With_nothing_long_enough_to_quote_it_declines() => Assert.Equal(
        ReasonCode.BelowThreshold, await Found.DeclinedAsync(Found.Sentences(Found.Document("Yes. No."), (0, 1), (1, 1)), new AnsweringOptions()));
}
