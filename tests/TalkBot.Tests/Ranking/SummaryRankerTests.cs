using System.Globalization;
using TalkBot.Search.Ranking;

namespace TalkBot.Tests.Ranking;

public class SummaryRankerTests
{
    private const string News =
        "Talks in Riyadh\n\nRubio and Lavrov held talks in Riyadh on the war. It rained hard today. "
        + "Rubio and Lavrov held talks in Riyadh on the war again. Lavrov rejected peacekeepers after the talks in Riyadh. It ended.";

    [Fact]
    public void Sentences_that_tell_most_of_the_document_come_first_and_nothing_is_told_twice()
    {
        var summary = Summarize("Summarize");

        Assert.Equal("Rubio and Lavrov held talks in Riyadh on the war", summary[0].TrimEnd('.').Replace(" again", "", StringComparison.Ordinal));
        Assert.StartsWith("Lavrov rejected", summary[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Headlines_and_scraps_are_left_out()
    {
        Assert.DoesNotContain("Talks in Riyadh", Summarize("Summarize"));
        Assert.DoesNotContain("It ended.", Summarize("Summarize"));
    }

    [Fact]
    public void What_is_to_be_summed_up_goes_before_the_rest() =>
        Assert.StartsWith("Lavrov rejected", Summarize("Summarize what was said of peacekeepers")[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("How does the article end?")]
    [InlineData("What is the overall conclusion of the report?")]
    [InlineData("What does the last paragraph of the report say?")]
    public void How_a_text_ends_is_told_by_its_last_paragraph(string question) => Assert.Equal(
        ["Lavrov left Riyadh by train at noon.", "It rained hard all day."],
        Summarize(question, "Talks in Riyadh\n\nRubio and Lavrov held talks in Riyadh on the war.\n\nLavrov left Riyadh by train at noon. It rained hard all day.\nSource: example.com").Order(StringComparer.Ordinal).Reverse());

    [Fact]
    public void A_text_without_line_breaks_ends_with_its_last_sentences()
    {
        var text = string.Join(' ', Enumerable.Range(1, 50).Select(day => $"On day {day} the envoys held talks on grain."));

        Assert.Equal(Enumerable.Range(45, 6), Summarize("How does the article end?", text).Select(sentence => int.Parse(sentence.Split(' ')[2], CultureInfo.InvariantCulture)).Order());
    }

    [Fact]
    public void Nothing_is_no_summary() => Assert.Empty(Summarize("Summarize", ""));

    private static List<string> Summarize(string question, string text = News)
    {
        var ranked = new Ranked(question, text);
        return [.. new SummaryRanker(ranked.Weights, _ => 1).Rank(ranked.Matches).Select(sentence => sentence.Text)];
    }
}
