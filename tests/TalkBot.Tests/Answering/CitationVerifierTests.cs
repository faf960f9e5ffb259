using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;
using TalkBot.Testing;

namespace TalkBot.Tests.Answering;

public class CitationVerifierTests
{
    private const string Source =
        """
        Envoys met in Geneva

        The two delegations agreed to reopen their consulates after 21,000 signatures. Moscow denied that the talks had failed. The ministers “will not
        yield” — so the text reads — on Kyiv’s borders. The alliance is not permitted to terminate the treaty. Exports grew by 3.5 percent to $40 million in May.
        If the ceasefire holds, the consulates reopen in June. Prisoners will be exchanged, the envoy said. An illegal crossing was closed on Friday.
        The U.S. delegation left for Kyiv on Sunday, the spokesman’s office wrote. The ﬁnal draft names ten cities… and no borders.
        Both sides signed non-binding minutes on grain. On Tuesday, the delegations toured the harbour of the old town. The area is 10² hectares wide.
        Minister Ost had a plan. “We tried everything. The harbour must stay open to ships of all flags. We go on,” the minister told reporters.
        The fleet returned to port. Talks reportedly resumed. The fleet returned to port in May, the ministry claimed. Frost fell to -5 degrees at night.
        """;

    private static readonly Document Report = new("report", "Envoys met in Geneva", Source) { Source = "example.org", PublishedAt = new DateOnly(2025, 2, 18) };
    private static readonly Document Other = new("other", "Another", "Envoys met in Oslo on Monday. They agreed on nothing at all.");

    [Theory]
    [InlineData("The two delegations agreed to reopen their consulates after 21,000 signatures.")]
    [InlineData("Moscow denied that the talks had failed.")]
    [InlineData("Moscow denied that the talks had failed")]
    [InlineData("The alliance is not permitted to terminate the treaty. Exports grew by 3.5 percent to $40 million in May.")]
    [InlineData("Envoys met in Geneva\n\nThe two delegations agreed")]
    [InlineData("If the ceasefire holds, the consulates reopen in June.")]
    [InlineData("Prisoners will be exchanged, the envoy said.")]
    [InlineData("On Tuesday, the delegations toured the harbour")]
    [InlineData("the delegations toured the harbour of the old town")]
    [InlineData("Both sides signed non-binding minutes")]
    [InlineData("$40 million in May")]
    [InlineData("The U.S. delegation left for Kyiv on Sunday, the spokesman’s office wrote")]
    [InlineData("“We tried everything. The harbour must stay open to ships of all flags. We go on,” the minister told reporters.")]
    [InlineData("The harbour must stay open to ships of all flags.")]
    public void Words_that_stand_in_the_document_count(string quotation)
    {
        var citation = Assert.Single(Verify(quotation).Citations);

        var span = new TextSpan(Source.IndexOf(quotation, StringComparison.Ordinal), quotation.Length);
        var excerpt = new Excerpt("report", "Envoys met in Geneva", "example.org", new DateOnly(2025, 2, 18), span, quotation) { DocumentHash = Report.ContentHash };
        Assert.Equal(new Citation(1, excerpt), citation);
    }

    [Theory]
    [InlineData("  Envoys met\n\tin \u00A0 Geneva ", "Envoys met in Geneva")]
    [InlineData("The ministers \"will not yield\" - so the text reads - on Kyiv's borders.", "The ministers “will not\nyield” — so the text reads — on Kyiv’s borders.")]
    [InlineData("The ministers «will not yield» – so the text reads -- on Kyiv‛s borders.", "The ministers “will not\nyield” — so the text reads — on Kyiv’s borders.")]
    [InlineData("The final draft names ten cities... and no borders.", "The ﬁnal draft names ten cities… and no borders.")]
    [InlineData("Ｔｈｅ area is 10² hectares wide.", "The area is 10² hectares wide.")]
    [InlineData("Ex\u00ADports grew\u200B by \uFEFF3.5 percent to $40 million in May.", "Exports grew by 3.5 percent to $40 million in May.")]
    public void Only_white_space_and_typography_may_differ_and_the_document_is_shown(string quotation, string shown) =>
        Assert.Equal(shown, Assert.Single(Verify(quotation).Citations).Excerpt.Quote);

    [Theory]
    [InlineData("The agree\u00ADment was signed in Oslo.", "The agreement was signed in Oslo.")]
    [InlineData("\u200BThe agreement\u2060 was signed.\u200B", "The agreement was signed.")]
    [InlineData("Cafe\u0301 owners signed the agreement.", "Café owners signed the agreement.")]
    [InlineData("Café owners signed the agreement.", "Cafe\u0301 owners signed the agreement.")]
    [InlineData("Kyiv\u00A0—\u2009\u00A0the capital\r\n– agreed.", "Kyiv - the capital - agreed.")]
    [InlineData("They walked -- and talked...", "They walked — and talked…")]
    public void A_whole_sentence_is_found_whatever_its_printing(string text, string quotation) =>
        Assert.Equal(text, Assert.Single(Verify(quotation, new Document("report", "Title", text)).Citations).Excerpt.Quote);

    [Theory]
    [InlineData("The alliance is … permitted to terminate the treaty.")]
    [InlineData("The alliance is... permitted to terminate the treaty.")]
    [InlineData("The alliance is permitted to terminate the treaty.")]
    [InlineData("The alliance is not permitted to prolong the treaty.")]
    [InlineData("the alliance is not permitted to terminate the treaty.")]
    [InlineData("Exports grew by 4.5 percent to $40 million in May.")]
    [InlineData("Exports grew by 3.5 percent to $40 million in June.")]
    [InlineData("Exports grew by ３．6 percent to $40 million in May.")]
    [InlineData("The area is 102 hectares wide.")]
    [InlineData("The area is 10 hectares wide.")]
    [InlineData("Prisoners will be exchanged. An illegal crossing was closed on Friday.")]
    [InlineData("An illegal crossing was closed on Friday. Prisoners will be exchanged, the envoy said.")]
    [InlineData("The two delegations denied that the talks had failed.")]
    [InlineData("Envoys met in Oslo on Monday.")]
    [InlineData("They agreed on nothing at all.")]
    [InlineData("The final draft names ten cities. and no borders.")]
    [InlineData("Wholly invented words.")]
    public void Changed_joined_or_foreign_words_are_not_verbatim(string quotation) =>
        Assert.Equal(RejectionReason.NotVerbatim, Rejection(quotation));

    [Theory]
    [InlineData("legal crossing was closed on Friday.")]
    [InlineData("An illegal crossing was clos")]
    [InlineData("1,000 signatures. Moscow denied that the talks had failed.")]
    [InlineData("21,000 signatures. Moscow den")]
    [InlineData("000 signatures. Moscow denied that the talks had failed.")]
    [InlineData("The two delegations agreed to reopen their consulates after 21")]
    [InlineData("Exports grew by 3")]
    [InlineData("Exports grew by 3.5")]
    [InlineData("5 percent to $40 million in May.")]
    [InlineData("40 million in May.")]
    [InlineData("million in May.")]
    [InlineData("Exports grew by 3.5 percent to $40")]
    [InlineData("binding minutes on grain.")]
    [InlineData("Both sides signed non")]
    [InlineData("S. delegation left for Kyiv on Sunday, the spokesman’s office wrote.")]
    [InlineData("The U.S. delegation left for Kyiv on Sunday, the spokesman")]
    [InlineData("The area is 10")]
    [InlineData("5 degrees at night.")]
    [InlineData("The final draft names ten cities..")]
    public void A_word_or_number_cut_in_two_is_not_verbatim(string quotation) =>
        Assert.Equal(RejectionReason.NotVerbatim, Rejection(quotation));

    [Theory]
    [InlineData("permitted to terminate the treaty.")]
    [InlineData("The alliance is")]
    [InlineData("the talks had failed.")]
    [InlineData("that the talks had failed. The ministers")]
    [InlineData("Prisoners will be exchanged")]
    [InlineData("the consulates reopen in June.")]
    [InlineData("The U.S. delegation left for Kyiv on Sunday")]
    [InlineData("Talks reportedly resumed. The fleet returned to port in May")]
    [InlineData("resumed. The fleet returned to port in May, the ministry claimed.")]
    [InlineData("The harbour must stay open to ships")]
    [InlineData("stay open to ships of all flags. We go on")]
    public void A_cut_that_leaves_out_a_denial_a_hedge_or_the_speaker_is_out_of_context(string quotation) =>
        Assert.Equal(RejectionReason.CutOutOfContext, Rejection(quotation));

    [Theory]
    [InlineData("The guards didn’t leave the camp in the hills.", "leave the camp in the hills")]
    [InlineData("The guards can't leave the camp in the hills.", "leave the camp in the hills")]
    [InlineData("The guards may leave the camp in the hills.", "leave the camp in the hills")]
    [InlineData("NOBODY LEFT THE CAMP IN THE HILLS.", "LEFT THE CAMP IN THE HILLS")]
    [InlineData("The guards left the camp in the hills, according to Oslo.", "The guards left the camp in the hills")]
    [InlineData("The guards left the camp in the hills unless they lied.", "The guards left the camp in the hills")]
    [InlineData("It is a myth that the guards left the camp.", "the guards left the camp")]
    [InlineData("Plans exist to close the camp in the hills.", "close the camp in the hills")]
    public void Words_of_denial_are_known_in_all_their_forms(string text, string quotation) =>
        Assert.Equal(RejectionReason.CutOutOfContext, Assert.Single(Verify(quotation, new Document("report", "Title", text)).Rejected).Reason);

    [Theory]
    [InlineData("In May the guards left the camp in the hills.", "the guards left the camp in the hills")]
    [InlineData("The guards noticed that the knot held, and left.", "The guards noticed that the knot held")]
    public void Words_that_only_look_like_a_denial_do_no_harm(string text, string quotation) =>
        Assert.Single(Verify(quotation, new Document("report", "Title", text)).Citations);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("in     Geneva")]
    [InlineData("in May.\u200B\u200B\u200B\u200B\u200B\u200B")]
    [InlineData("............")]
    public void Few_characters_prove_nothing(string quotation) => Assert.Equal(RejectionReason.TooShort, Rejection(quotation));

    [Fact]
    public void A_lone_surrogate_is_a_character_like_any_other()
    {
        // Not in an attribute: there it would become U+FFFD.
        const string Lone = "Cafe\u0301 \uD83D talks ended.";

        Assert.Equal(RejectionReason.NotVerbatim, Rejection(Lone));
        Assert.Equal(Lone, Assert.Single(Verify(Lone, new Document("report", "Title", Lone)).Citations).Excerpt.Quote);
    }

    [Fact]
    public void A_real_quotation_of_another_document_fails() =>
        Assert.Equal(RejectionReason.NotVerbatim, Assert.Single(VerifyAll(new Quotation("other", "Prisoners will be exchanged, the envoy said.")).Rejected).Reason);

    [Fact]
    public void A_document_that_is_not_there_bears_nothing_out() =>
        Assert.Equal(RejectionReason.UnknownDocument, Assert.Single(VerifyAll(new Quotation("nowhere", "Envoys met in Geneva")).Rejected).Reason);

    [Fact]
    public void Of_several_places_the_first_that_passes_is_cited()
    {
        const string Text = "Oslo denied that the fleet returned to port. In the fog the fleet returned to port. At dawn the fleet returned to port.";

        var excerpt = Assert.Single(Verify("the fleet returned to port.", new Document("report", "Title", Text)).Citations).Excerpt;

        Assert.Equal(Text.IndexOf("the fog", StringComparison.Ordinal) + "the fog ".Length, excerpt.Span.Start);
    }

    [Fact]
    public void Citations_are_numbered_in_the_order_of_use_and_a_span_has_one_number()
    {
        var grain = new Quotation("report", "Both sides signed non-binding minutes on grain.");
        var oslo = new Quotation("other", "Envoys met in Oslo on Monday.");
        var draft = Draft.Of([new([oslo]), new([grain, oslo], "Ost"), new([grain, grain])]);

        var verification = Draft.Verify(draft, Find);

        Assert.Equal([(1, "other"), (2, "report")], verification.Citations.Select(citation => (citation.Number, citation.Excerpt.DocumentId)));
        Assert.Equal([1], verification.Statements[0].Citations);
        Assert.Equal([2, 1], verification.Statements[1].Citations);
        Assert.Equal([2], verification.Statements[2].Citations);
        Assert.Equal($"{grain.Text} {oslo.Text}", verification.Statements[1].Text);
        Assert.Equal(grain.Text, verification.Statements[2].Text);
        Assert.Equal([null, null, null], verification.Statements.Select(statement => statement.Speaker));
    }

    [Fact]
    public void A_statement_shows_the_document_with_its_white_space_made_single() =>
        Assert.Equal(
            "The ministers “will not yield” — so the text reads — on Kyiv’s borders.",
            Assert.Single(Verify("The ministers \"will not yield\" - so the text reads - on Kyiv's borders.").Statements).Text);

    [Fact]
    public void A_statement_without_a_quotation_left_is_dropped()
    {
        var draft = Draft.Of([new([new("report", "Wholly invented words.")]), new([]), new([new("report", "Both sides signed non-binding minutes on grain.")])]);

        var verification = Draft.Verify(draft, Find);

        Assert.Equal("Both sides signed non-binding minutes on grain.", Assert.Single(verification.Statements).Text);
        Assert.Single(verification.Rejected);
    }

    [Theory]
    [InlineData("An illegal crossing was closed on Friday.", null)]
    [InlineData("On Tuesday, the delegations toured the harbour", RejectionReason.CutOutOfContext)]
    public void Beside_a_failed_quotation_only_whole_sentences_are_left(string beside, RejectionReason? reason)
    {
        var verification = VerifyAll(new("report", beside), new("report", "Wholly invented words."));

        Assert.Equal(reason is null ? [beside] : [], verification.Statements.Select(statement => statement.Text));
        Assert.Equal(reason, verification.Rejected.FirstOrDefault(rejection => rejection.Quotation.Text == beside)?.Reason);
        Assert.Contains(verification.Rejected, rejection => rejection.Reason == RejectionReason.NotVerbatim);
    }

    [Theory]
    [InlineData("They agreed on nothing at all.")]
    [InlineData("“But Oslo stayed away from it.”")]
    public void Beside_a_failed_quotation_no_sentence_is_left_that_leans_on_it(string leaning)
    {
        var document = new Document("report", "Title", $"Envoys met in Oslo. {leaning}");
        var draft = Draft.Of([new([new("report", "Envoys met in Bergen."), new("report", leaning)])]);

        Assert.Empty(Draft.Verify(draft, _ => document).Statements);
        Assert.Single(Verify(leaning, document).Statements);
    }

    [Fact]
    public void A_draft_that_declines_gives_nothing()
    {
        var verification = Draft.Verify(Draft.Decline(ReasonCode.NoMatch), Find);

        Assert.Empty(verification.Statements);
        Assert.Empty(verification.Citations);
        Assert.Empty(verification.Rejected);
    }

    private static RejectionReason Rejection(string quotation)
    {
        var verification = Verify(quotation);
        Assert.Empty(verification.Citations);
        Assert.Empty(verification.Statements);
        return Assert.Single(verification.Rejected).Reason;
    }

    private static Verification Verify(string quotation) => VerifyAll(new Quotation("report", quotation));

    private static Verification Verify(string quotation, Document document) =>
        Draft.Verify(Draft.Of([new([new(document.Id, quotation)])]), _ => document);

    private static Verification VerifyAll(params Quotation[] quotations) => Draft.Verify(Draft.Of([new(quotations)]), Find);

    /// <summary>The name comes from the sentence before, and what it is joined with from this one.</summary>
    [Fact]
    public void A_speaker_whose_name_and_companion_stand_in_two_sentences_is_written_whole()
    {
        var document = new Document("id", "Title", "Marco Rubio spoke first. He and Sergey Lavrov said that the talks in Riyadh were useful.");

        var verification = Draft.Verify(Draft.Of([new([new("id", "He and Sergey Lavrov said that the talks in Riyadh were useful.")])]), _ => document);

        Assert.Equal("Marco Rubio and Sergey Lavrov", Assert.Single(verification.Statements).Speaker);
    }

    private static Document? Find(string id) => id switch
    {
        "report" => Report,
        "other" => Other,
        _ => null,
    };
}
