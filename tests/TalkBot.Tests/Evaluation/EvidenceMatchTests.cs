using TalkBot.Host.Evaluation;

namespace TalkBot.Tests.Evaluation;

public class EvidenceMatchTests
{
    private const string Evidence = "The delegations will meet again in Geneva next month";

    [Theory]
    [InlineData("He said: The delegations will meet again in Geneva next month, perhaps.")] // holds it
    [InlineData("The delegations  will\nmeet again in\u00A0Geneva next month")] // white space
    [InlineData("will meet again in Geneva next")] // inside, 30 characters
    [InlineData("again in Geneva next mont")] // inside, 25 characters
    [InlineData("Next month, in Geneva, the delegations will meet.")] // 8 of 9 words
    public void A_quotation_hits_when_it_shows_the_evidence(string quote) =>
        Assert.True(EvidenceMatch.Hits(quote, [Evidence]));

    [Theory]
    [InlineData("gain in Geneva next mont")] // inside, but 24 characters and under four fifths of the words
    [InlineData("Next month, in Geneva, the delegations will talk.")] // 7 of 9 words
    [InlineData("The ministers dined.")]
    [InlineData("")]
    public void A_quotation_misses_when_it_shows_too_little_of_it(string quote) =>
        Assert.False(EvidenceMatch.Hits(quote, [Evidence]));

    [Theory]
    [InlineData("one two three four", true)]
    [InlineData("FOUR three, two; one!", true)]
    [InlineData("one two three", false)]
    public void Four_of_five_words_are_enough_in_any_order_and_case(string quote, bool expected) =>
        Assert.Equal(expected, EvidenceMatch.Hits(quote, ["one two three four five"]));

    [Fact]
    public void A_word_said_twice_counts_once() =>
        Assert.False(EvidenceMatch.Hits("no and no and no", ["no and no and yes"]));

    [Fact]
    public void Any_one_string_of_evidence_is_enough() =>
        Assert.True(EvidenceMatch.Hits("They agreed on nothing.", [Evidence, "agreed on nothing"]));

    [Theory]
    [InlineData("")]
    [InlineData(" \u200B")]
    [InlineData("?!")]
    public void Evidence_without_a_word_is_never_shown(string evidence) =>
        Assert.False(EvidenceMatch.Hits("Anything at all, and at some length.", [evidence]));

    [Fact]
    public void Without_evidence_nothing_hits() => Assert.False(EvidenceMatch.Hits("Anything", []));
}
