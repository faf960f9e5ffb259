using System.Text.Json.Nodes;
using TalkBot.Testing.Discord;

namespace TalkBot.EndToEndTests.Discord;

/// <summary>Somebody on a fake Discord who asks, keeps the documents, and looks for what the bot says to it.</summary>
internal sealed class DiscordModerator(FakeDiscord discord)
{
    private const string Preview = "Reading the folder again would change this:";

    public Task SayAsync(string words) => discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(discord.NextId(), words));

    /// <summary>Has the folder read again, confirms that, and waits for <paramref name="outcome"/>.</summary>
    public async Task ReindexAsync(string outcome)
    {
        var before = Saying(Preview).Count;
        await SayAsync("reindex");
        await ConfirmAsync(Preview, before, outcome);
    }

    /// <summary>Chooses "Add to the documents" in the menu of a message that the file is attached to.</summary>
    public async Task AddAsync(string name, byte[] content)
    {
        var target = discord.NextId();
        var message = FakeEvents.Message(target, "", FakeEvents.ChannelId, 0, isMention: false);
        message["attachments"] = new JsonArray(new JsonObject { ["id"] = discord.NextId(), ["filename"] = name, ["size"] = content.Length, ["url"] = discord.Attach(name, content) });
        await discord.Gateway.DispatchAsync("INTERACTION_CREATE", FakeEvents.Interaction(discord.NextId(), 2, new JsonObject
        {
            ["id"] = "2000000000000000004",
            ["name"] = "Add to the documents",
            ["type"] = 3,
            ["target_id"] = target,
            ["resolved"] = new JsonObject { ["messages"] = new JsonObject { [target] = message } },
        }));
    }

    /// <summary>Waits for another preview than the <paramref name="before"/> first ones, presses its button, and waits for <paramref name="outcome"/>.</summary>
    public async Task ConfirmAsync(string preview, int before, string outcome)
    {
        await SaidAsync(preview, before + 1);
        var asked = Saying(preview)[^1];
        var done = Saying(outcome).Count;
        await discord.Gateway.DispatchAsync("INTERACTION_CREATE", FakeEvents.Press(discord.NextId(), asked.Buttons.Single(id => id.Contains(":confirm:", StringComparison.Ordinal)), asked));
        await SaidAsync(outcome, done + 1);
    }

    /// <summary>Waits until so many messages say <paramref name="words"/>.</summary>
    public Task SaidAsync(string words, int times = 1) => Patience.UntilAsync(
        token => discord.Ledger.UntilAsync(_ => Saying(words).Count >= times, token),
        () => $"Nobody said \"{words}\" {times} times; said was: {string.Join(" | ", discord.Ledger.Visible.Select(message => message.Content))}.");

    public IReadOnlyList<FakeMessage> Saying(string words) => [.. discord.Ledger.Visible.Where(message => message.Content.Contains(words, StringComparison.Ordinal))];
}
