using TalkBot.Core.Checking;
using TalkBot.Core.Conversations;
using TalkBot.Core.Knowledge;
using TalkBot.Testing;

namespace TalkBot.Tests.Checking;

public class ClaimCheckerTests
{
    private static readonly Document Report = new("riyadh", "Talks", "Rubio led the talks. He met Lavrov there. No date was set.\nIt rained.");

    [Theory]
    [InlineData(0.9, 0.0, false, ClaimVerdict.Supported, 0.9)]
    [InlineData(0.5, 0.74, false, ClaimVerdict.Supported, 0.5)]
    [InlineData(0.49, 0.0, false, ClaimVerdict.NotFound, 0.49)]
    [InlineData(0.9, 0.0, true, ClaimVerdict.NotFound, 0.9)]
    [InlineData(0.3, 0.75, true, ClaimVerdict.Contradicted, 0.15)]
    [InlineData(0.9, 0.75, true, ClaimVerdict.Contradicted, 0.45)]
    public void A_verdict_needs_strong_evidence(double support, double conflict, bool isIncomplete, ClaimVerdict verdict, double score)
    {
        var sentence = Assert.Single(Check("The talks were led by Rubio.", _ => [Evidence(support, conflict, isIncomplete, 0)]).Sentences);

        Assert.Equal(verdict, sentence.Verdict);
        Assert.Equal(score, sentence.Score, 3);
    }

    [Fact]
    public void What_one_document_bears_out_is_supported_though_another_says_otherwise()
    {
        var sentence = Assert.Single(Check("The talks were led by Rubio.", _ => [Evidence(0.2, 0.9, true, 2), Evidence(0.8, 0, false, 0)]).Sentences);

        Assert.Equal(ClaimVerdict.Supported, sentence.Verdict);
        Assert.Equal("Rubio led the talks.", Assert.Single(sentence.Excerpts).Quote);
    }

    [Fact]
    public void Without_evidence_nothing_is_shown()
    {
        var sentence = Assert.Single(Check("Oil prices fell.", _ => []).Sentences);

        Assert.Equal((ClaimVerdict.NotFound, 0.0), (sentence.Verdict, sentence.Score));
        Assert.Empty(sentence.Excerpts);
    }

    [Theory]
    [InlineData(0.25, 1)]
    [InlineData(0.15, 0)]
    public void What_is_near_is_shown_where_nothing_is_found(double support, int shown) =>
        Assert.Equal(shown, Assert.Single(Check("Oil prices fell.", _ => [Evidence(support, 0, false, 0)]).Sentences).Excerpts.Count);

    [Fact]
    public void Each_sentence_is_checked_by_itself_and_in_order()
    {
        var checkedText = Check("Rubio led. Lavrov slept.\nOil fell.", _ => []);

        Assert.Equal(["Rubio led.", "Lavrov slept.", "Oil fell."], checkedText.Sentences.Select(sentence => sentence.Text));
    }

    [Theory]
    [InlineData("Rubio led the talks. Is that so?", "Is that so?")]
    [InlineData("Hello! Rubio led the talks.", "Hello!")]
    [InlineData("Yes. Rubio led the talks.", "Yes.")]
    [InlineData("“Who led them?” Rubio led the talks.", "“Who led them?”")]
    public void Questions_greetings_and_single_words_claim_nothing(string text, string skipped)
    {
        var checkedText = Check(text, _ => []);

        Assert.Equal([skipped], checkedText.Skipped);
        Assert.Equal("Rubio led the talks.", Assert.Single(checkedText.Sentences).Text);
    }

    [Fact]
    public void A_single_word_alone_is_a_claim() => Assert.Single(Check("Rubio", _ => []).Sentences);

    [Fact]
    public void Neighbours_make_one_excerpt_and_others_their_own() =>
        Assert.Equal(["Rubio led the talks. He met Lavrov there.", "It rained."], Quotes(Evidence(0.9, 0, false, 0, 1, 3)));

    [Fact]
    public void A_sentence_that_leans_on_the_one_before_brings_it_along() =>
        Assert.Equal(["Rubio led the talks. He met Lavrov there."], Quotes(Evidence(0.9, 0, false, 1)));

    [Fact]
    public void A_sentence_of_another_paragraph_is_not_brought_along() => Assert.Equal(["It rained."], Quotes(Evidence(0.9, 0, false, 3)));

    [Fact]
    public void A_sentence_that_leans_on_the_one_before_is_looked_for_with_it()
    {
        var asked = new List<Claim>();
        Check("Rubio led the talks. He met Lavrov.", claim =>
        {
            asked.Add(claim);
            return [];
        });

        Assert.Empty(asked[0].Conversation.Turns);
        Assert.Equal([new Turn(Speaker.Person, "Rubio led the talks.")], asked[1].Conversation.Turns);
    }

    [Fact]
    public void Where_to_look_and_what_is_answered_go_along_with_each_sentence()
    {
        Claim? asked = null;
        Checked.Of(new FakeDocumentIndex(Report) { Evidence = claim => Remember(claim) }, new Claim("Rubio did.") { Question = "Who led?", OnlyDocuments = ["riyadh"] });

        Assert.Equal(("Who led?", "riyadh"), (asked?.Question, asked?.OnlyDocuments.Single()));

        IReadOnlyList<ClaimEvidence> Remember(Claim claim)
        {
            asked = claim;
            return [];
        }
    }

    private static IEnumerable<string> Quotes(ClaimEvidence evidence) =>
        Assert.Single(Check("The talks were led by Rubio.", _ => [evidence]).Sentences).Excerpts.Select(excerpt => excerpt.Quote);

    private static ClaimEvidence Evidence(double support, double conflict, bool isIncomplete, params int[] sentences) =>
        new(support, conflict, isIncomplete, [.. sentences.Select(index => new RankedSentence(Report, index, 1))]);

    private static CheckedText Check(string text, Func<Claim, IReadOnlyList<ClaimEvidence>> evidence) =>
        Checked.Of(new FakeDocumentIndex(Report) { Evidence = evidence }, new Claim(text));
}
