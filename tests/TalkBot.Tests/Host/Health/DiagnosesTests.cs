using System.Text.Json;
using TalkBot.Core.Health;
using TalkBot.Host.Health;

namespace TalkBot.Tests.Host.Health;

/// <summary>What the doctors found, for people and for programs.</summary>
public class DiagnosesTests
{
    private static readonly IReadOnlyList<Diagnosis> Found =
    [
        Diagnosis.Well("Documents", "1 document can be read."),
        Diagnosis.Doubtful("Discord server", "In \"Talks\u202E\" the bot lacks Create Public Threads.", "Give its role this right."),
    ];

    [Fact]
    public void People_get_a_table_with_the_way_to_mend_below_what_was_found() => Assert.Equal(
        """
        ok       Documents       1 document can be read.
        warning  Discord server  In "Talks" the bot lacks Create Public Threads.
                                 Give its role this right.

        """,
        TerminalRecorder.Render(DiagnosesRenderer.Render(Found)).Replace('\u00A0', ' '));

    [Theory]
    [InlineData(DiagnosisOutcome.Ok, "ok")]
    [InlineData(DiagnosisOutcome.Warning, "warning")]
    [InlineData(DiagnosisOutcome.Failed, "failed")]
    public void Programs_get_the_worst_outcome_and_every_finding(DiagnosisOutcome worst, string name)
    {
        var json = JsonDocument.Parse(DiagnosesJson.Write([Found[0], new Diagnosis("Model", worst, "found", "remedy")])).RootElement;

        Assert.Equal(name, json.GetProperty("outcome").GetString());
        Assert.Equal(["ok", name], json.GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("outcome").GetString()));
        Assert.Equal(("Model", "found", "remedy"), (Text("name"), Text("found"), Text("remedy")));

        string? Text(string field) => json.GetProperty("checks")[1].GetProperty(field).GetString();
    }

    [Fact]
    public async Task A_doctor_that_fails_keeps_nothing_of_the_others_back()
    {
        var found = await Examination.RunAsync([new Doctor(() => throw new InvalidOperationException("with a secret in it")), new Doctor(() => Found)], TestContext.Current.CancellationToken);

        Assert.Equal(3, found.Count);
        Assert.Equal(DiagnosisOutcome.Failed, found[0].Outcome);
        Assert.DoesNotContain("secret", $"{found[0]}", StringComparison.Ordinal);
        Assert.Equal(Found, found.Skip(1));
    }

    private sealed class Doctor(Func<IReadOnlyList<Diagnosis>> examine) : IDoctor
    {
        public Task<IReadOnlyList<Diagnosis>> ExamineAsync(CancellationToken cancellationToken) => Task.FromResult(examine());
    }
}
