using System.Xml.Linq;
using TalkBot.Core;
using TalkBot.Host.Evaluation;

namespace TalkBot.Tests.Evaluation;

public sealed class ReportFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("talkbot-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Markdown_has_the_figures_the_kinds_and_the_decline_curve()
    {
        var report = Write("report.md", baseline: false);

        Assert.Contains("| sentence P@1 | 0.500 | ", report, StringComparison.Ordinal);
        Assert.Contains("| absent\\|odd | 2 | ", report, StringComparison.Ordinal);
        Assert.Contains("1.0 ######################################## 1.00 from 0.60", report, StringComparison.Ordinal);
        Assert.DoesNotContain("before", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Compared_with_an_earlier_run_changes_stand_beside_the_figures()
    {
        var report = Write("report.md", baseline: true);

        Assert.Matches(@"\| figure \| value \| 95 % \| before \| change \| 95 % of change \|", report);
        Assert.Matches(@"\| document hit@1 \| 0\.500 \| [^|]+ \| 0\.000 \| \+0\.500 \|", report.Replace(" *", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Html_is_well_formed_and_shows_what_people_wrote_as_text()
    {
        var report = Write("report.html", baseline: true);

        Assert.Contains("&lt;fact&gt;", report, StringComparison.Ordinal);
        Assert.Equal(2, report.Split("<svg").Length - 1);
        var page = XDocument.Parse(report.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal).Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal));
        Assert.Equal("html", page.Root!.Name.LocalName);
    }

    [Fact]
    public void A_run_without_questions_is_a_report_without_figures()
    {
        var path = Path.Combine(_folder, "empty.html");
        ReportFile.Write(path, ReportDocument.Of([], null));

        Assert.Contains("0 questions.", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_named()
    {
        var path = Path.Combine(_folder, "absent", "report.md");
        var fault = Assert.Throws<TalkBotException>(() => ReportFile.Write(path, ReportDocument.Of([], null)));

        Assert.Equal(Fault.DetailsNotWritable, fault.Fault);
        Assert.StartsWith($"{path} cannot be written", fault.Message, StringComparison.Ordinal);
    }

    private string Write(string name, bool baseline)
    {
        EvaluatedQuestion[] run =
        [
            ComparisonTests.Right("a"), ComparisonTests.Wrong("b"), ComparisonTests.Unanswerable("c", cited: null, 0.1), ComparisonTests.Unanswerable("d", cited: 1, 0.4),
        ];
        var path = Path.Combine(_folder, name);
        ReportFile.Write(path, ReportDocument.Of(run, baseline ? [.. run.Select(item => Measurement.Of(ComparisonTests.Wrong(item.Question.Id)))] : null));
        return File.ReadAllText(path);
    }
}
