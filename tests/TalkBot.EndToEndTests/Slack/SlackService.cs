using TalkBot.Testing.Slack;

namespace TalkBot.EndToEndTests.Slack;

/// <summary>The program as a service on a fake Slack.</summary>
internal sealed class SlackService(FakeSlack slack, params (string Key, string Value)[] settings) : ServiceProcess
{
    protected override IReadOnlyList<(string Key, string Value)> Settings =>
    [
        ("Slack__BotToken", slack.BotToken),
        ("Slack__AppToken", slack.AppToken),
        ("Slack__ApiBaseUrl", slack.ApiUrl),
        ("Slack__TeamIds__0", FakeSlackEvents.TeamId),
        .. Unlimited,
        .. settings,
    ];

    /// <summary>Starts it and waits until it is connected.</summary>
    public async Task<SlackService> StartAsync()
    {
        var opened = Opened();
        await StartAsync(condition => slack.Ledger.UntilAsync(_ => condition(), TestContext.Current.CancellationToken), () => Opened() > opened && slack.Sockets.Count > 0);
        return this;
    }

    private int Opened() => slack.Ledger.CallsOf("apps.connections.open").Count;
}
