using System.Text.Json.Nodes;
using TalkBot.Core.Chat;
using TalkBot.Testing.Slack;

namespace TalkBot.Tests.Chat.Slack;

/// <summary>What only the operator can mend ends the adapter with a word on how.</summary>
public class SlackRefusalTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("auth.test", "invalid_auth", "Slack:BotToken")]
    [InlineData("auth.test", "account_inactive", "install it again")]
    [InlineData("apps.connections.open", "invalid_auth", "Slack:AppToken")]
    [InlineData("apps.connections.open", "missing_scope", "connections:write")]
    public async Task A_refused_token_ends_it_with_a_word_on_how_to_mend_it(string method, string code, string said)
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Api.Missing[method] = code;
        await using var bot = new SlackBot(slack).Start();

        await bot.Running.WaitAsync(Token);

        Assert.Equal(AdapterStatus.Failed, bot.Adapter.State.Status);
        Assert.Contains(said, bot.Adapter.State.Reason, StringComparison.Ordinal);
        Assert.Single(slack.Ledger.CallsOf(method));
    }

    [Theory]
    [InlineData("""{"type":"app_uninstalled"}""")]
    [InlineData("""{"type":"tokens_revoked","tokens":{"oauth":[],"bot":["U0BOT00001"]}}""")]
    public async Task An_app_that_is_removed_ends_it(string removed)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await StartAsync(slack);

        await slack.Sockets.DeliverEventAsync(FakeSlackEvents.Event(slack, JsonNode.Parse(removed)!.AsObject()));
        await bot.Running.WaitAsync(Token);

        Assert.Equal(AdapterStatus.Failed, bot.Adapter.State.Status);
    }

    private static async Task<SlackBot> StartAsync(FakeSlack slack)
    {
        var bot = new SlackBot(slack).Start();
        await slack.Ledger.UntilAsync(_ => slack.Sockets.Count == 1, Token);
        return bot;
    }
}
