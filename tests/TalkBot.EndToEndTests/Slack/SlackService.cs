using TalkBot.Testing.Slack;

namespace TalkBot.EndToEndTests.Slack;

/// <summary>The program as a service on a fake Slack.</summary>
internal sealed class SlackService(FakeSlack slack, params (string Key, string Value)[] settings) : ServiceProcess
{
    public const string SigningSecret = "8f742231b10e8888abcd99yyyzzz85a5";

    private FakeRequests? _requests;

    protected override IReadOnlyList<(string Key, string Value)> Settings =>
    [
        ("Slack__BotToken", slack.BotToken),
        ("Slack__AppToken", slack.AppToken),
        ("Slack__SigningSecret", SigningSecret),
        ("Slack__ApiBaseUrl", slack.ApiUrl),
        ("Slack__TeamIds__0", FakeSlackEvents.TeamId),
        ("Slack__Url", "http://127.0.0.1:0"),
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

    /// <summary>The same where the fake Slack delivers by requests.</summary>
    public async Task<SlackService> StartForRequestsAsync()
    {
        StartOnly();
        slack.Delivery = _requests = new FakeRequests(slack, await AddressAsync("Slack"), SigningSecret);
        await IsAsync("\"connected\"");
        return this;
    }

    public override ValueTask DisposeAsync()
    {
        _requests?.Dispose();
        return base.DisposeAsync();
    }

    private int Opened() => slack.Ledger.CallsOf("apps.connections.open").Count;
}
