using TalkBot.Core.Answering;
using TalkBot.Core.Checking;
using TalkBot.Core.Knowledge;
using TalkBot.Testing;

namespace TalkBot.Tests.Checking;

/// <summary>What a reader's verdict may change, and what it may not. The verdict of the words alone comes first in each row.</summary>
public class ReadingReviewTests
{
    private const ClaimVerdict So = ClaimVerdict.Supported;
    private const ClaimVerdict Otherwise = ClaimVerdict.Contradicted;
    private const ClaimVerdict None = ClaimVerdict.NotFound;

    /// <summary>Of more words than a short claim, which its words alone do not bear out so easily.</summary>
    private const string Long = "The sanctions were by then not there any more, and so they were not lifted.";

    private static readonly Document Report = new(
        "report",
        "Talks",
        "Rubio led the American delegation in Riyadh on 18 February. The delegations discussed 3 proposals. Norvania may send observers. "
        + "Sudland said the bridge was closed. The sanctions were not lifted. Some officials left the hall early. Rubio met Lavrov before the meeting.");

    [Theory]
    [InlineData("Rubio headed the American delegation in Riyadh.", So)]
    [InlineData("Rubio headed the American delegation in Riyadh.", Otherwise)]
    public void Without_a_quotation_of_the_documents_a_verdict_is_none(string claim, ClaimVerdict said)
    {
        Assert.Equal((None, null), Review(claim, None, new ClaimReading(said, [])));
        Assert.Equal((None, null), Review(claim, None, Reading(said, "Rubio headed the American delegation in Riyadh.")));
        Assert.Equal((None, null), Review(claim, None, new ClaimReading(said, [new Quotation("other", "Rubio led the American delegation in Riyadh on 18 February.")])));
    }

    [Theory]
    [InlineData("Rubio headed the American delegation in Riyadh on 18 February.", "Rubio led the American delegation in Riyadh on 18 February.")]
    [InlineData("The delegations debated 3 proposals.", "The delegations discussed 3 proposals.")]
    [InlineData("Sudland said the bridge was shut.", "Sudland said the bridge was closed.")]
    [InlineData("The sanctions were not ended.", "The sanctions were not lifted.")]
    public void A_paraphrase_may_be_raised_to_supported(string claim, string quote) =>
        Assert.Equal((So, "reader"), Review(claim, None, Reading(So, quote)));

    [Theory]
    [InlineData("Rubio headed the American delegation in Riyadh on 19 February.", "Rubio led the American delegation in Riyadh on 18 February.")]
    [InlineData("Lavrov headed the American delegation in Riyadh on 18 February.", "Rubio led the American delegation in Riyadh on 18 February.")]
    [InlineData("Rubio headed the American delegation before Riyadh on 18 February.", "Rubio led the American delegation in Riyadh on 18 February.")]
    [InlineData("The delegations debated 3 treaties.", "The delegations discussed 3 proposals.")]
    [InlineData("The delegations did not debate 3 proposals.", "The delegations discussed 3 proposals.")]
    [InlineData("Norvania will dispatch observers.", "Norvania may send observers.")]
    [InlineData("Norvania dispatched observers.", "Norvania may send observers.")]
    [InlineData("The bridge was shut.", "Sudland said the bridge was closed.")]
    [InlineData("Norvania said the bridge was shut.", "Sudland said the bridge was closed.")]
    [InlineData("The sanctions were ended.", "The sanctions were not lifted.")]
    [InlineData("Officials quitted the hall early.", "Some officials left the hall early.")]
    [InlineData("Lavrov saw Rubio before the meeting.", "Rubio met Lavrov before the meeting.")]
    [InlineData("Rubio was seen by Lavrov before the meeting.", "Rubio met Lavrov before the meeting.")]
    [InlineData("Rubio likes the weather very much indeed.", "Rubio met Lavrov before the meeting.")]
    public void Whoever_vouches_for_it_no_name_number_denial_doubt_limit_or_speaker_may_change(string claim, string quote) =>
        Assert.Equal((None, null), Review(claim, None, Reading(So, quote)));

    [Fact]
    public void What_the_rules_of_an_answer_bear_out_is_supported_even_where_words_were_thought_to_say_otherwise() =>
        Assert.Equal((So, "reader"), Review("Rubio led the American delegation.", Otherwise, Reading(So, "Rubio led the American delegation in Riyadh on 18 February.")));

    [Fact]
    public void A_mere_paraphrase_does_not_turn_a_contradiction_round() =>
        Assert.Equal((Otherwise, null), Review("Rubio headed the American delegation in Riyadh.", Otherwise, Reading(So, "Rubio led the American delegation in Riyadh on 18 February.")));

    [Theory]
    [InlineData("The sanctions ended.", "The sanctions were not lifted.", Otherwise, "reader")]
    [InlineData("The sanctions ended.", "Rubio met Lavrov before the meeting.", None, null)]
    [InlineData("The sanctions were not lifted.", "The sanctions were not lifted.", None, null)]
    public void Otherwise_needs_a_quotation_on_the_matter_that_does_not_say_so(string claim, string quote, ClaimVerdict verdict, string? reader) =>
        Assert.Equal((verdict, reader), Review(claim, None, Reading(Otherwise, quote)));

    [Theory]
    [InlineData(So)]
    [InlineData(Otherwise)]
    public void Where_the_reader_finds_nothing_neither_is_certain(ClaimVerdict byWords) =>
        Assert.Equal((None, "reader"), Review(Long, byWords, new ClaimReading(None, [])));

    [Fact]
    public void Where_the_reader_finds_the_opposite_neither_is_certain() =>
        Assert.Equal((None, "reader"), Review(Long, So, Reading(Otherwise, "The sanctions were not lifted.")));

    [Theory]
    [InlineData(None)]
    [InlineData(Otherwise)]
    public void What_the_rules_bear_out_by_themselves_the_reader_cannot_lower(ClaimVerdict said) =>
        Assert.Equal((So, null), Review("Rubio led the American delegation in Riyadh.", So, Reading(said, "The sanctions were not lifted.")));

    [Theory]
    [InlineData(So)]
    [InlineData(Otherwise)]
    [InlineData(None)]
    public void Where_the_reader_says_nothing_the_words_decide(ClaimVerdict byWords) => Assert.Equal((byWords, null), Review(Long, byWords, null));

    private static ClaimReading Reading(ClaimVerdict verdict, string quote) => new(verdict, [new Quotation("report", quote)]);

    /// <summary>The words alone give <paramref name="byWords"/>, on the document's first sentence.</summary>
    private static (ClaimVerdict Verdict, string? Reader) Review(string claim, ClaimVerdict byWords, ClaimReading? reading)
    {
        var evidence = byWords switch
        {
            So => new ClaimEvidence(0.9, 0, false, [new RankedSentence(Report, 0, 1)]),
            Otherwise => new ClaimEvidence(0.3, 0.9, true, [new RankedSentence(Report, 0, 1)]),
            _ => new ClaimEvidence(0.4, 0, true, [new RankedSentence(Report, 0, 1)]),
        };
        var index = new FakeDocumentIndex(Report) { Evidence = _ => [evidence] };
        var sentence = Assert.Single(Checked.Of(index, new Claim(claim), new FakeClaimReader(reading)).Sentences);
        Assert.True(sentence.Verdict == None || sentence.Excerpts.Count > 0);
        Assert.All(sentence.Excerpts, excerpt => Assert.Equal(excerpt.Quote, excerpt.Span.In(Report.Text)));
        return (sentence.Verdict, sentence.Reader);
    }
}
