using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using TalkBot.EndToEndTests.Discord;
using TalkBot.Testing.Discord;

namespace TalkBot.EndToEndTests.Parity;

public sealed class DiscordPlatform : SharedPlatform
{
    private const string StrangerId = "1400000000000000099";
    private const int ThreadType = 11;
    private const int Form = 9;

    private FakeDiscord _discord = null!;
    private DiscordService _bot = null!;
    private long _lastId = 1_700_000_000_000_000_000;
    private int _forms;

    public override async ValueTask InitializeAsync()
    {
        _discord = await FakeDiscord.StartAsync();
        _bot = await new DiscordService(_discord, ("Discord__ModeratorUserIds__0", FakeEvents.PersonId)).StartAsync();
        await WithinPatienceAsync(token => _discord.Ledger.UntilAsync(_ => _discord.Gateway.HasSession, token));
    }

    public override Task<Said> AskAsync(string words) => SaidAfterAsync(() => SayAsync(FakeEvents.Mention(NextId(), words)));

    public override Task<Said> GoOnAsync(Said before, string words) =>
        SaidAfterAsync(() => SayAsync(FakeEvents.Message(NextId(), words, MessageOf(before).ChannelId, ThreadType, isMention: false)));

    public override Task<Said> CheckAsync(string text)
    {
        var target = NextId();
        return SaidAfterAsync(() => InteractAsync(FakeEvents.Interaction(NextId(), 2, new JsonObject
        {
            ["id"] = "2000000000000000002",
            ["name"] = "Check against the documents",
            ["type"] = 3,
            ["target_id"] = target,
            ["resolved"] = new JsonObject { ["messages"] = new JsonObject { [target] = FakeEvents.Message(target, text, FakeEvents.ChannelId, 0, isMention: false, StrangerId) } },
        })));
    }

    public override Task<Said> PressAsync(Said under, string button, string? words = null) => SaidAfterAsync(async () =>
    {
        await InteractAsync(Press(under, button));
        if (button is not (Buttons.FollowUp or Buttons.NotHelpful))
            return;
        await WithinPatienceAsync(token => _discord.Ledger.UntilAsync(ledger => ledger.Requests.Count(IsForm) > _forms, token));
        _forms++;
        var form = _discord.Ledger.Requests.Last(IsForm).Body!["data"]!;
        var submitted = FakeEvents.Submit(NextId(), (string)form["custom_id"]!, words ?? "");
        submitted["message"] = new JsonObject { ["id"] = MessageOf(under).Id, ["channel_id"] = MessageOf(under).ChannelId };
        await InteractAsync(submitted);
    });

    public override Task<Said> CommandAsync(string words)
    {
        var parts = words.Split(' ', 2);
        var options = parts switch
        {
            ["remove" or "restore", var rest] => new JsonArray(new JsonObject { ["name"] = "name", ["type"] = 3, ["value"] = rest }),
            ["channel", var rest] => new JsonArray(new JsonObject { ["name"] = "set", ["type"] = 3, ["value"] = rest }),
            ["watch", var rest] => new JsonArray(new JsonObject { ["name"] = "question", ["type"] = 3, ["value"] = rest }),
            [var name, var rest] => new JsonArray(new JsonObject { ["name"] = name == "unwatch" ? "number" : "page", ["type"] = 4, ["value"] = int.Parse(rest, CultureInfo.InvariantCulture) }),
            _ => [],
        };
        return SaidAfterAsync(() => InteractAsync(FakeEvents.Interaction(NextId(), 2, new JsonObject
        {
            ["id"] = "2000000000000000003",
            ["name"] = "talkbot",
            ["type"] = 1,
            ["options"] = new JsonArray(new JsonObject { ["name"] = parts[0], ["type"] = 1, ["options"] = options }),
        })));
    }

    public override Task<Said> AskInPrivateAsync(string question) => SaidAfterAsync(() => InteractAsync(FakeEvents.Ask(NextId(), question, isPrivate: true)));

    public override Task<Said> AskAsStrangerAsync(string words) => SaidAfterAsync(() => SayAsync(FakeEvents.Mention(NextId(), words, person: StrangerId)));

    public override Task<Said> PressAsStrangerAsync(Said under, string button)
    {
        var press = Press(under, button);
        press["member"]!["user"]!["id"] = StrangerId;
        return SaidAfterAsync(() => InteractAsync(press));
    }

    public override Task<Said> AddAsync(string name, string text)
    {
        var target = NextId();
        var message = FakeEvents.Message(target, "", FakeEvents.ChannelId, 0, isMention: false, StrangerId);
        var content = Encoding.UTF8.GetBytes(text);
        message["attachments"] = new JsonArray(new JsonObject { ["id"] = NextId(), ["filename"] = name, ["size"] = content.Length, ["url"] = _discord.Attach(name, content) });
        return SaidAfterAsync(() => InteractAsync(FakeEvents.Interaction(NextId(), 2, new JsonObject
        {
            ["id"] = "2000000000000000004",
            ["name"] = "Add to the documents",
            ["type"] = 3,
            ["target_id"] = target,
            ["resolved"] = new JsonObject { ["messages"] = new JsonObject { [target] = message } },
        })));
    }

    public override async Task<Said> ToldMeanwhileAsync(string words)
    {
        await WithinPatienceAsync(token => _discord.Ledger.UntilAsync(ledger => ledger.Visible.Any(message => message.Content == words), token));
        return new Said(words, _discord.Ledger.Visible.Single(message => message.Content == words));
    }

    private protected override Workspace Workspace => _bot.Workspace;

    public override bool IsPrivate(Said said) => MessageOf(said).IsPrivate || MessageOf(said).ChannelId == FakeEvents.DirectChannelId;

    public override async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _discord.DisposeAsync();
    }

    private JsonObject Press(Said under, string button)
    {
        var message = MessageOf(under);
        var name = button == Buttons.ShowPassages ? "passages" : button;
        var press = FakeEvents.Press(NextId(), message.Buttons.Single(id => id.Contains($":{name}:", StringComparison.Ordinal)), message);
        if (message.ChannelId != FakeEvents.ChannelId)
            (press["channel_id"], press["channel"]) = (message.ChannelId, new JsonObject { ["id"] = message.ChannelId, ["type"] = ThreadType, ["parent_id"] = FakeEvents.ChannelId });
        return press;
    }

    private Task SayAsync(JsonObject message) => _discord.Gateway.DispatchAsync("MESSAGE_CREATE", message);

    private Task InteractAsync(JsonObject interaction) => _discord.Gateway.DispatchAsync("INTERACTION_CREATE", interaction);

    /// <summary>What is only being thought about, or worked on, is not said yet.</summary>
    private async Task<Said> SaidAfterAsync(Func<Task> act)
    {
        var before = Shown().Count;
        await act();
        await WithinPatienceAsync(token => _discord.Ledger.UntilAsync(_ => Shown().Count > before, token));
        var message = Shown()[^1];
        return new Said($"{message.Content}\n{string.Join('\n', message.Labels)}", message);
    }

    private List<FakeMessage> Shown() => [.. _discord.Ledger.Visible.Where(message => !message.IsLoading && !message.Content.EndsWith('…'))];

    private string NextId() => (++_lastId).ToString(CultureInfo.InvariantCulture);

    private static bool IsForm(FakeRequest request) => request.Body is JsonObject body && (int?)body["type"] == Form;

    private static FakeMessage MessageOf(Said said) => (FakeMessage)said.Message!;
}
