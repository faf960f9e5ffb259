using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;
using TalkBot.Testing;

namespace TalkBot.Tests.Answering;

public class StatementSupportTests
{
    private const double FaithfulShare = 0.9;

    /// <summary>Of <see cref="FalseReports.Faithful"/>, which the rules were not made for.</summary>
    private const int MaxRefusedReports = 13;

    [Fact]
    public void Most_faithful_paraphrases_pass()
    {
        var refused = SupportCases.Faithful.Where(row => !IsShown(row.Quotation, row.Text, row.Speaker)).Select(row => row.Text).ToList();

        Assert.True(refused.Count <= (1 - FaithfulShare) * SupportCases.Faithful.Count, string.Join('\n', refused));
    }

    [Fact]
    public void No_planted_error_passes() => Assert.Equal(
        [],
        from row in SupportCases.Faithful
        from planted in PlantedErrors.Of(row.Text, row.Speaker)
        where planted.Text != SupportCases.Find(row.Quotation).Sentence && IsShown(row.Quotation, planted.Text, row.Speaker)
        select planted);

    [Fact]
    public void No_false_statement_of_true_words_passes() => Assert.Equal(
        [], FalseStatements.All.Where(IsShown));

    [Fact]
    public void No_false_report_passes() => Assert.Equal([], FalseReports.All.Where(IsShown));

    /// <summary>A refused paraphrase costs a sentence of the answer, and never shows a wrong one; the floor is what was measured.</summary>
    [Fact]
    public void Most_faithful_reports_pass()
    {
        var refused = FalseReports.Faithful.Where(row => !IsShown(row)).ToList();

        Assert.True(refused.Count <= MaxRefusedReports, string.Join('\n', refused));
    }

    [Theory]
    [InlineData("The meeting lasted five hours.", UnsupportedReason.Number)]
    [InlineData("The meeting lasted two hours.", UnsupportedReason.Number)]
    [InlineData("The Sudlandian spokesperson said the meeting lasted four hours.", UnsupportedReason.Name)]
    [InlineData("The Norvanian spokesperson said the meeting never lasted four hours.", UnsupportedReason.AddedWords)]
    [InlineData("The meeting lasted four hours.", UnsupportedReason.Attribution)]
    [InlineData("Norvania's spokesperson denied the meeting lasted four hours.", UnsupportedReason.Attribution)]
    [InlineData("The spokesperson said the meeting \"dragged on\" four hours.", UnsupportedReason.QuotationMarks)]
    [InlineData("The spokesperson said the meeting lasted four hours: www.example.org", UnsupportedReason.Markup)]
    [InlineData("The spokesperson said our meeting lasted four hours.", UnsupportedReason.Opinion)]
    [InlineData("четыре часа", UnsupportedReason.OtherLanguage)]
    [InlineData("How long did the meeting last?", UnsupportedReason.Malformed)]
    public void What_a_statement_adds_is_named(string text, UnsupportedReason reason)
    {
        const string Source = "The Norvanian spokesperson said the meeting lasted four hours.";

        var dropped = Draft.Verify([Stated(Source, text)], _ => new Document("id", "Title", Source)).Dropped;

        Assert.Equal(reason, Assert.Single(dropped).Reason);
    }

    [Theory]
    [InlineData("The talks could fail in May.", "The talks fail in May.", UnsupportedReason.Polarity)]
    [InlineData("The U.S. praised Russia.", "Russia praised the U.S.", UnsupportedReason.Rearranged)]
    [InlineData("The regime of Sudland signed the treaty.", "The regime signed the treaty.", UnsupportedReason.LoadedWord)]
    public void What_a_statement_turns_round_is_named(string source, string text, UnsupportedReason reason) =>
        Assert.Equal(reason, Assert.Single(Draft.Verify([Stated(source, text)], _ => new Document("id", "Title", source)).Dropped).Reason);

    [Theory]
    [InlineData("Norvania called the government of Sudland a regime.", "Norvania called Sudland's government a \"regime\".")]
    [InlineData("Norvania said the regime of Sudland signed the treaty.", "Norvania said the regime of Sudland signed the treaty in May.")]
    public void A_word_that_takes_a_side_needs_its_speaker_or_quotation_marks(string source, string text)
    {
        var document = new Document("id", "Title", source.Replace("treaty.", "treaty in May and left.", StringComparison.Ordinal));

        Assert.NotNull(Check(document, document.Text, text));
    }

    [Theory]
    [InlineData("The meeting lasted four hours.", "Norvanian spokesperson", "The Norvanian spokesperson")]
    [InlineData("The meeting lasted four hours.", "Norvania", "The Norvanian spokesperson")]
    [InlineData("The Norvanian spokesperson said the meeting lasted 4 hours.", "Sudland", "The Norvanian spokesperson")]
    [InlineData("The Norvanian spokesperson said the meeting lasted 4 hours.", null, "The Norvanian spokesperson")]
    public void A_speaker_is_the_source_s(string text, string? named, string speaker) =>
        Assert.Equal(speaker, Check(Fixture("The Norvanian spokesperson"), "The Norvanian spokesperson said the meeting lasted four hours.", text, named)?.Speaker);

    [Theory]
    [InlineData("Sudland")]
    [InlineData("The Sudland spokesperson")]
    [InlineData("")]
    public void A_reported_claim_needs_its_own_speaker(string named) =>
        Assert.Null(Check(Fixture("The Norvanian spokesperson"), "The Norvanian spokesperson said the meeting lasted four hours.", "The meeting lasted four hours.", named));

    [Theory]
    [InlineData("The convoy reached the harbour after nine days.", "the minister")]
    [InlineData("He told reporters that the harbour must stay open to ships of all flags.", "Minister Ost")]
    [InlineData("Norvania has not confirmed the draft.", null)]
    public void A_quotation_gets_the_speaker_it_does_not_name(string quotation, string? speaker)
    {
        var document = Fixture(quotation);

        var statement = Assert.Single(Draft.Verify([new DraftStatement([new(document.Id, quotation)])], _ => document).Statements);

        Assert.Equal((quotation, speaker), (statement.Text, statement.Speaker));
    }

    [Theory]
    [InlineData("Who attacked Ukraine?", true)]
    [InlineData("Who attacked?", false)]
    public void A_bare_name_answers_only_where_no_other_could_be_meant(string question, bool isShown)
    {
        const string Source = "Ukraine was attacked by Russia.";

        Assert.Equal(isShown, Check(new Document("id", "Title", Source), Source, "Russia.", question: question) is not null);
    }

    [Theory]
    [InlineData("The meeting lasted four hours. Norvania has not confirmed the draft.")]
    [InlineData("The meeting lasted four hours. Both sides said a second round is planned for April.")]
    public void A_speaker_beside_the_text_must_have_said_all_of_it(string text) =>
        Assert.Null(Check(SupportCases.Fixture, SupportCases.Fixture.Text, text, "Norvania"));

    [Fact]
    public void A_statement_may_join_what_two_quotations_say()
    {
        var document = Fixture("Sudland asked");
        DraftStatement draft = new([new(document.Id, "Sudland asked that pipelines be included."), new(document.Id, "No date was set.")])
        {
            Text = "Sudland asked that pipelines be included, and no date was set.",
        };

        Assert.Equal([1, 2], Assert.Single(Draft.Verify([draft], _ => document).Statements).Citations);
    }

    private static bool IsShown((string Source, string Text) row) => Check(new Document("id", "Title", row.Source), row.Source, row.Text) is not null;

    private static bool IsShown(string beginning, string text, string? speaker)
    {
        var (document, sentence) = SupportCases.Find(beginning);
        return Check(document, sentence, text, speaker) is not null;
    }

    private static Document Fixture(string beginning) => SupportCases.Find(beginning).Document;

    private static DraftStatement Stated(string quotation, string text, string? speaker = null) => new([new("id", quotation)], speaker) { Text = text };

    private static Statement? Check(Document document, string quotation, string text, string? speaker = null, string question = "What was said?") =>
        Draft.Verify([Stated(quotation, text, speaker)], _ => document, question).Statements is [var only] ? only : null;
}
