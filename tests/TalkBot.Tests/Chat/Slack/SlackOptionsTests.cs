using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TalkBot.Chat.Slack;
using TalkBot.Core;
using TalkBot.Core.Chat;
using TalkBot.Testing;

namespace TalkBot.Tests.Chat.Slack;

public class SlackOptionsTests
{
    [Fact]
    public void Without_a_token_there_is_no_adapter() => Assert.Empty(Services([]).GetServices<IChatAdapter>());

    [Fact]
    public void Every_mistake_is_named_at_once_and_no_token()
    {
        using var services = Services(new()
        {
            ["Slack:Mode"] = "carrier pigeon",
            ["Slack:ApiBaseUrl"] = "slack.com",
            ["Slack:AppToken"] = "xoxb-secret",
            ["Slack:BotToken"] = "xapp-secret",
            ["Slack:Connections"] = "11",
            ["Slack:TeamIds:0"] = "acme",
            ["Slack:DeniedChannelIds:0"] = "#general",
            ["Slack:ModeratorUserIds:0"] = "@ann",
        });

        var failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<SlackOptions>());

        string[] keys = ["Mode", "ApiBaseUrl", "Slack:AppToken", "Slack:BotToken", "Connections", "Slack:TeamIds", "Slack:DeniedChannelIds", "Slack:ModeratorUserIds"];
        Assert.All(keys, key => Assert.Contains(failure.Failures, mistake => mistake.Contains(key, StringComparison.Ordinal)));
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("socket", "Slack:AppToken is not set")]
    [InlineData("http", "Slack:SigningSecret is not set")]
    public void A_mode_says_which_token_it_needs(string mode, string mistake)
    {
        using var services = Services(new() { ["Slack:Mode"] = mode, ["Slack:BotToken"] = "xoxb-1" });

        var failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<SlackOptions>());

        Assert.StartsWith(mistake, Assert.Single(failure.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_can_be_in_a_file()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "xoxb-in-a-file\n");

            Assert.Equal("xoxb-in-a-file", new SlackOptions { BotTokenFile = file }.ReadBotToken().Reveal());
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("", "/nowhere/at-all", "Slack:BotTokenFile")]
    [InlineData("xoxb 1", "", "Slack:BotToken is empty")]
    public void A_token_that_cannot_be_used_is_named_by_its_key(string token, string file, string said)
    {
        var fault = Assert.Throws<TalkBotException>(() => new SlackOptions { BotToken = token, BotTokenFile = file }.ReadBotToken());

        Assert.Equal(Fault.TokenUnusable, fault.Fault);
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<ISessionStore>(new MemorySessionStore())
            .AddSlack(configuration)
            .BuildServiceProvider();
    }
}
