using System.Text.Json;

namespace TalkBot.EndToEndTests.Discord;

/// <summary>The whole program on a Discord that others wrote: what only our own fake understood would fail here.</summary>
public class DiscordTwinTests(DiscordTwin twin) : IClassFixture<DiscordTwin>
{
    private const string Quoted = "Marco Rubio and Russian Foreign Minister Sergey Lavrov";
    private const int Deferred = 5;
    private const int Form = 9;

    [Fact]
    public async Task A_mention_is_answered_in_a_thread_and_so_is_the_next()
    {
        twin.SkipWhereAbsent();

        await twin.DoAsync("message", new { channelId = twin.Channel, content = $"<@{twin.BotId}> {Workspace.Answerable}" });
        var thread = (await twin.DoAsync("thread", new { channelId = twin.Channel, name = Workspace.Answerable })).GetProperty("id").GetString();
        await twin.DoAsync("seen", new { channelId = thread, contains = Quoted });
        await twin.DoAsync("message", new { channelId = thread, content = $"<@{twin.BotId}> help" });

        await twin.DoAsync("seen", new { channelId = thread, contains = "I answer questions from the documents" });
    }

    [Fact]
    public async Task A_command_is_deferred_then_edited_and_its_button_is_thanked_for()
    {
        twin.SkipWhereAbsent();

        var answer = await AskAsync("Who led the meeting in Riyadh?");
        var press = await twin.DoAsync("press", new { channelId = twin.Channel, messageId = IdOf(answer), customId = Button(answer, "helpful") });

        Assert.Equal(Deferred, (await AcknowledgedAsync(press)).GetProperty("type").GetInt32());
        await twin.DoAsync("seen", new { channelId = twin.Channel, contains = "Thank you, noted." });
    }

    [Fact]
    public async Task A_follow_up_is_asked_in_a_form_and_answered()
    {
        twin.SkipWhereAbsent();

        var answer = await AskAsync("Who led the talks?");
        var press = await twin.DoAsync("press", new { channelId = twin.Channel, messageId = IdOf(answer), customId = Button(answer, "follow-up") });
        var opened = await AcknowledgedAsync(press);
        Assert.Equal(Form, opened.GetProperty("type").GetInt32());
        var form = JsonDocument.Parse(opened.GetProperty("data").GetString()!).RootElement;
        var field = form.GetProperty("components")[0].GetProperty("component").GetProperty("custom_id").GetString();

        await twin.DoAsync("submit", new { channelId = twin.Channel, customId = form.GetProperty("custom_id").GetString(), fields = new[] { new { customId = field, value = "What is the capital of Mongolia?" } } });

        await twin.DoAsync("seen", new { channelId = twin.Channel, contains = "The documents do not say" });
    }

    [Fact]
    public async Task A_message_is_checked_by_its_menu()
    {
        twin.SkipWhereAbsent();

        var message = await twin.DoAsync("message", new { channelId = twin.Channel, content = "The talks in Riyadh were led by Marco Rubio and Sergey Lavrov." });
        await twin.DoAsync("menu", new { channelId = twin.Channel, name = "Check against the documents", message });

        await twin.DoAsync("seen", new { channelId = twin.Channel, contains = "the documents say so" });
    }

    private async Task<JsonElement> AskAsync(string question)
    {
        var asked = await twin.DoAsync("command", new { channelId = twin.Channel, name = "ask", options = new[] { new { name = "question", type = 3, value = question } } });
        Assert.Equal(Deferred, (await AcknowledgedAsync(asked)).GetProperty("type").GetInt32());
        return await twin.DoAsync("seen", new { channelId = twin.Channel, contains = "**Sources**" });
    }

    private Task<JsonElement> AcknowledgedAsync(JsonElement interaction) => twin.DoAsync("acknowledged", new { channelId = twin.Channel, interactionId = IdOf(interaction) });

    private static string? IdOf(JsonElement thing) => thing.GetProperty("id").GetString();

    private static string Button(JsonElement answer, string name) => answer.GetProperty("components")[0].GetProperty("components").EnumerateArray()
        .Select(button => button.GetProperty("custom_id").GetString()!)
        .Single(id => id.Contains($":{name}:", StringComparison.Ordinal));
}
