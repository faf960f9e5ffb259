using System.Globalization;
using TalkBot.Testing.Slack;

namespace TalkBot.EndToEndTests.Slack;

/// <summary>Fifty people ask at once, and the model takes its time: Slack is told at once, people see that they were heard, and each gets one answer.</summary>
public class SlackSlowWorkTests(ITestOutputHelper output)
{
    private const int Questions = 50;

    /// <summary>A mention is told as a mention and as a message.</summary>
    private const int Events = 2 * Questions;

    /// <summary>What is acknowledged later Slack tells again.</summary>
    private static readonly TimeSpan InTime = TimeSpan.FromSeconds(3);

    [Theory]
    [InlineData("socket")]
    [InlineData("http")]
    public async Task What_is_delivered_is_acknowledged_and_shown_to_be_heard_before_it_is_worked_on(string mode)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var model = await HeldModel.StartAsync();
        await using var bot = new SlackService(slack, [("Slack__Mode", mode), .. model.Settings]);
        await (mode == "http" ? bot.StartForRequestsAsync() : bot.StartAsync());
        List<TimeSpan> waits;
        using (model.Hold())
        {
            for (var number = 0; number < Questions; number++)
                await slack.MentionAsync(Workspace.Answerable, channel: string.Create(CultureInfo.InvariantCulture, $"C0{number:00000000}"));
            await Patience.UntilAsync(token => slack.Ledger.UntilAsync(IsHeard, token), () => $"Of {Events} events {slack.Ledger.Acknowledgements.Count} are acknowledged.");
            Assert.Equal(0, slack.Ledger.Shown);
            waits = [.. slack.Ledger.Acknowledgements.Select(acknowledgement => acknowledgement.After).OfType<TimeSpan>().Order()];
        }

        await Patience.UntilAsync(token => slack.Ledger.UntilAsync(ledger => ledger.Said.Count >= Questions, token), () => $"Of {Questions} questions {slack.Ledger.Said.Count} are answered.");
        Assert.Equal(0, await bot.TerminateAsync());

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"acknowledgements: median {waits[waits.Count / 2].TotalMilliseconds:N0} ms, longest {waits[^1].TotalMilliseconds:N0} ms"));
        Assert.Equal((Events, 0), (waits.Count, slack.Sockets.Redelivered));
        Assert.InRange(waits[^1], TimeSpan.Zero, InTime);
        Assert.Equal(Questions, slack.Ledger.Visible.Select(message => message.Channel).Distinct().Count());
        Assert.Equal(Questions, slack.Ledger.Visible.Count);
        Assert.All(slack.Ledger.Said, message => Assert.Contains(HeldModel.Says[..40], message.Markdown, StringComparison.Ordinal));
    }

    private static bool IsHeard(SlackLedger ledger) => ledger.Acknowledgements.Count >= Events && ledger.CallsOf("assistant.threads.setStatus").Count >= Questions;
}
