using TalkBot.Core.Checking;
using TalkBot.Core.Knowledge;
using TalkBot.Testing;
using TalkBot.Tests.Retrieving;

namespace TalkBot.Tests.Checking;

/// <summary>Claims held against an index, with the thresholds that the program comes with.</summary>
public class EvidenceTests
{
    private const string Report =
        "The envoys met in Ankara on Tuesday for four hours. Minister Adams said that the ceasefire has failed. "
        + "The army withdrew 1,500 soldiers from the northern border. The parliament may lift the embargo next year. "
        + "Norway did not sign the treaty. The president denied that weapons were sold to the rebels. "
        + "Exports of wheat increased by 12 percent, and the harvest was the largest in a decade.";

    [Theory]
    [InlineData("The envoys met in Ankara for four hours.", ClaimVerdict.Supported)]
    [InlineData("The envoys met in Ankara for 4 hours.", ClaimVerdict.Supported)]
    [InlineData("The army withdrew 1500 soldiers from the northern border.", ClaimVerdict.Supported)]
    [InlineData("Norway did not sign the treaty.", ClaimVerdict.Supported)]
    [InlineData("Minister Adams said the ceasefire has failed.", ClaimVerdict.Supported)]
    [InlineData("The parliament may lift the embargo next year.", ClaimVerdict.Supported)]
    [InlineData("The president denied that weapons were sold to the rebels.", ClaimVerdict.Supported)]
    [InlineData("The envoys met in Ankara on Tuesday for nine hours.", ClaimVerdict.Contradicted)]
    [InlineData("The army withdrew 2,500 soldiers from the northern border.", ClaimVerdict.Contradicted)]
    [InlineData("The envoys met in Geneva on Tuesday for four hours.", ClaimVerdict.Contradicted)]
    [InlineData("The envoys did not meet in Ankara on Tuesday.", ClaimVerdict.Contradicted)]
    [InlineData("Norway did sign the treaty.", ClaimVerdict.Contradicted)]
    [InlineData("Exports of wheat decreased by 12 percent.", ClaimVerdict.Contradicted)]
    [InlineData("The ceasefire has failed.", ClaimVerdict.NotFound)]
    [InlineData("Minister Brown said that the ceasefire has failed.", ClaimVerdict.NotFound)]
    [InlineData("The parliament has lifted the embargo.", ClaimVerdict.NotFound)]
    [InlineData("Weapons were sold to the rebels.", ClaimVerdict.NotFound)]
    [InlineData("The envoys signed a trade agreement.", ClaimVerdict.NotFound)]
    [InlineData("The volcano erupted.", ClaimVerdict.NotFound)]
    public void A_claim_is_judged_by_what_the_document_says(string claim, ClaimVerdict verdict)
    {
        using var index = SearchedDocuments.Of(Report, "The volcano museum in Lisbon closed.");

        Assert.Equal(verdict, Assert.Single(Check(index, new Claim(claim)).Sentences).Verdict);
    }

    /// <summary>Its words all stand there, and counted they say nothing: so much is shared by sentences that say something else.</summary>
    [Theory]
    [InlineData("1500 soldiers were withdrawn from the northern border.")]
    [InlineData("The envoys were in Ankara.")]
    [InlineData("The soldiers withdrew the army.")]
    [InlineData("The parliament lifts the embargo.")]
    [InlineData("Adams is a ceasefire.")]
    public void A_short_claim_whose_words_stand_otherwise_is_near_at_most(string claim)
    {
        using var index = SearchedDocuments.Of(Report);

        Assert.NotEqual(ClaimVerdict.Supported, Assert.Single(Check(index, new Claim(claim)).Sentences).Verdict);
    }

    [Theory]
    [InlineData("Envoys held negotiations in Ankara.", "The envoys held talks in Ankara on Tuesday.")]
    [InlineData("Norway opposed the war.", "Norway opposed the conflict, and said so.")]
    public void A_short_claim_may_have_another_word_for_the_same_thing(string claim, string document)
    {
        using var index = SearchedDocuments.Of(document);

        Assert.Equal(ClaimVerdict.Supported, Assert.Single(Check(index, new Claim(claim)).Sentences).Verdict);
    }

    [Fact]
    public void Words_for_the_same_thing_do_not_multiply()
    {
        var many = string.Join(' ', Enumerable.Repeat("talks", 12));
        using var index = SearchedDocuments.Of($"The {many} meeting discussions negotiations dialogue conversations.");

        Assert.Single(Check(index, new Claim($"{many}.")).Sentences);
    }

    [Theory]
    [InlineData("The talks in Riyadh were led by Rubio and Lavrov.")]
    [InlineData("Marco Rubio and Sergey Lavrov led the talks in Riyadh.")]
    [InlineData("Ukraine was absent from the talks.")]
    [InlineData("Russia rejected NATO troops in any peacekeeping mission.")]
    public void Of_the_first_document_what_is_short_and_true_is_borne_out(string claim)
    {
        using var index = new SearchedDocuments(new Document("first", "U.S. and Russia Engage in Talks to Address Ukraine Conflict and Restore Relations", Repository.Read("seeds/us-russia-riyadh-talks.txt")));

        Assert.Equal(ClaimVerdict.Supported, Assert.Single(Check(index, new Claim(claim)).Sentences).Verdict);
    }

    [Theory]
    [InlineData("Lavrov was led by Rubio.")]
    [InlineData("The talks led Rubio and Lavrov.")]
    [InlineData("Ukraine led the talks in Riyadh.")]
    [InlineData("Trump led the talks in Riyadh.")]
    [InlineData("Ukraine took part in the talks.")]
    [InlineData("Ukraine was at the talks.")]
    [InlineData("The war is over.")]
    [InlineData("The meeting was held in Moscow.")]
    [InlineData("Russia isolated the Biden administration.")]
    [InlineData("Ukraine agreed to the talks.")]
    [InlineData("The talks ended the war.")]
    [InlineData("Zelenskyy was happy with the talks.")]
    [InlineData("Russia rejected the peacekeeping mission.")]
    public void Of_the_first_document_nothing_short_and_false_is_borne_out(string claim)
    {
        using var index = new SearchedDocuments(new Document("first", "U.S. and Russia Engage in Talks to Address Ukraine Conflict and Restore Relations", Repository.Read("seeds/us-russia-riyadh-talks.txt")));

        Assert.Equal(ClaimVerdict.NotFound, Assert.Single(Check(index, new Claim(claim)).Sentences).Verdict);
    }

    [Fact]
    public void Every_sentence_of_the_first_document_is_borne_out_by_it()
    {
        var text = Repository.Read("seeds/us-russia-riyadh-talks.txt");
        var document = new Document("first", "", text);
        using var index = new SearchedDocuments(document);

        Assert.All(
            document.Sentences.Select(span => span.In(text)).Where(sentence => sentence.EndsWith('.')),
            sentence => Assert.All(Check(index, new Claim(sentence)).Sentences, claim => Assert.Equal(ClaimVerdict.Supported, claim.Verdict)));
    }

    [Fact]
    public void What_is_shown_is_whole_sentences_of_the_document()
    {
        using var index = SearchedDocuments.Of(Report);

        var excerpt = Assert.Single(Assert.Single(Check(index, new Claim("Norway did sign the treaty.")).Sentences).Excerpts);

        Assert.Equal("Norway did not sign the treaty.", excerpt.Quote);
        Assert.Equal(excerpt.Quote, excerpt.Span.In(Report));
    }

    [Fact]
    public void A_claim_is_looked_for_in_the_documents_it_names_alone()
    {
        using var index = SearchedDocuments.Of(Report, "The envoys are paid in gold.");

        Assert.Equal(ClaimVerdict.Supported, Assert.Single(Check(index, new Claim("The envoys are paid in gold.")).Sentences).Verdict);
        Assert.Equal(ClaimVerdict.NotFound, Assert.Single(Check(index, new Claim("The envoys are paid in gold.") { OnlyDocuments = ["0"] }).Sentences).Verdict);
    }

    [Fact]
    public void An_answer_leaves_its_speaker_to_the_question()
    {
        using var index = SearchedDocuments.Of(Report);

        var answer = new Claim("The ceasefire has failed.") { Question = "What did Minister Adams say?" };

        Assert.Equal(ClaimVerdict.Supported, Assert.Single(Check(index, answer).Sentences).Verdict);
    }

    [Fact]
    public void A_long_document_is_looked_at_where_it_says_so()
    {
        var text = string.Join(' ', Enumerable.Range(0, 400).Select(i => $"Report number {i} speaks of rain.").Append("The bridge at Melnik was closed."));
        using var index = SearchedDocuments.Of(text);

        Assert.Equal(ClaimVerdict.Supported, Assert.Single(Check(index, new Claim("The bridge at Melnik was closed.")).Sentences).Verdict);
    }

    private static CheckedText Check(SearchedDocuments index, Claim claim) => Checked.Of(index, claim);
}
