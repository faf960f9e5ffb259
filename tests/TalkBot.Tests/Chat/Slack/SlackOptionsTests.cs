using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TalkBot.Chat.Slack;
using TalkBot.Core;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Channels;
using TalkBot.Testing;

namespace TalkBot.Tests.Chat.Slack;

public class SlackOptionsTests
{
    [Fact]
    public void Without_a_token_there_is_no_adapter() => Assert.Empty(Services([]).GetServices<IChatAdapter>());

    [Fact]
    public void Every_mistake_is_named_at_once_and_no_token()
    {
        var mistakes = SlackCheck.FindMistakes(new SlackOptions
        {
            AppToken = "xoxb-secret",
            BotToken = "xapp-secret",
            TeamIds = ["acme"],
            DeniedChannelIds = ["#general"],
            ModeratorGroupIds = ["mods"],
            ModeratorUserIds = ["@ann"],
            AdminGroupIds = ["S!"],
            AdminUserIds = ["U"],
        }).ToList();

        string[] keys = ["AppToken", "BotToken", "TeamIds", "DeniedChannelIds", "ModeratorGroupIds", "ModeratorUserIds", "AdminGroupIds", "AdminUserIds"];
        Assert.All(keys, key => Assert.Single(mistakes, mistake => mistake.StartsWith($"Slack:{key} ", StringComparison.Ordinal)));
        Assert.DoesNotContain(mistakes, mistake => mistake.Contains("secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("socket", "Slack:AppToken is not set")]
    [InlineData("http", "Slack:SigningSecret is not set")]
    public void A_mode_says_which_token_it_needs(string mode, string mistake) => Assert.StartsWith(
        mistake, Assert.Single(SlackCheck.FindMistakes(new SlackOptions { Mode = mode, BotToken = "xoxb-1" })), StringComparison.Ordinal);

    [Fact]
    public void Requests_need_an_address_to_come_in() => Assert.StartsWith(
        "Slack:Url is empty", Assert.Single(SlackCheck.FindMistakes(new SlackOptions { Mode = "http", BotToken = "xoxb-1", SigningSecret = "1", Url = "" })), StringComparison.Ordinal);

    [Fact]
    public void What_is_right_has_no_mistake() => Assert.Empty(SlackCheck.FindMistakes(new SlackOptions
    {
        AppToken = "xapp-1",
        BotToken = "xoxb-1",
        TeamIds = ["T012ABCDEF", "E1"],
        DeniedChannelIds = ["C1", "G2", "D3"],
        ModeratorGroupIds = ["S1MODS"],
        AdminUserIds = ["U1", "W2"],
    }));

    [Fact]
    public void A_token_can_be_in_a_file()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "xoxb-in-a-file\n");

            Assert.Equal("xoxb-in-a-file", new SlackOptions { BotTokenFile = file }.BotTokenSetting().Read().Reveal());
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("", "/nowhere/at-all", "Slack:BotTokenFile")]
    [InlineData("xoxb 1", "", "Slack:BotToken is empty")]
    [InlineData("xoxb-1", "/nowhere/at-all", "Slack:BotToken and Slack:BotTokenFile are both set")]
    public void A_token_that_cannot_be_used_is_named_by_its_key(string token, string file, string said)
    {
        var options = new SlackOptions { AppToken = "xapp-1", BotToken = token, BotTokenFile = file };
        var fault = Assert.Throws<TalkBotException>(() => options.BotTokenSetting().Read());

        Assert.Equal((Fault.TokenUnusable, fault.Message), (fault.Fault, Assert.Single(SlackCheck.FindMistakes(options))));
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IChannelSettings>(new MemoryChannels())
            .AddSingleton<ISessionStore>(new MemorySessionStore())
            .AddSlack(configuration)
            .BuildServiceProvider();
    }
}
