using TalkBot.Search.Analysis;
using TalkBot.Search.Checking;

namespace TalkBot.Tests.Checking;

public class ReportTests
{
    [Theory]
    [InlineData("Minister Adams said that the ceasefire has failed.", "Minister Adams", "that the ceasefire has failed")]
    [InlineData("“The ceasefire has failed,” said Adams.", "Adams", "The ceasefire has failed")]
    [InlineData("The ceasefire has failed, officials say.", "officials", "The ceasefire has failed")]
    [InlineData("According to Moscow, the ceasefire has failed.", "Moscow", "the ceasefire has failed")]
    [InlineData("The ceasefire has failed according to Moscow.", "Moscow", "The ceasefire has failed")]
    [InlineData("Adams, the minister, denied that it failed.", "Adams", "that it failed")]
    [InlineData("He warned that it failed.", "", "that it failed")]
    [InlineData("Adams said it failed, although the guns were silent.", "Adams", "it failed")]
    public void A_report_has_a_speaker_and_what_is_reported(string text, string speaker, string reported)
    {
        var sentence = new AnalyzedSentence(text);
        var report = Report.In(sentence);

        Assert.NotNull(report);
        Assert.Equal(speaker, Join(sentence, report.Speaker));
        Assert.Equal(reported, Join(sentence, Enumerable.Range(0, sentence.Words.Count).Where(report.Holds)));
    }

    [Theory]
    [InlineData("The ceasefire has failed.")]
    [InlineData("The figures suggest a decline.")]
    public void A_sentence_without_a_person_who_speaks_reports_nothing(string text) => Assert.Null(Report.In(new AnalyzedSentence(text)));

    private static string Join(AnalyzedSentence sentence, IEnumerable<int> words) =>
        string.Join(' ', words.Select(word => sentence.TextOf(word).ToString()));
}
