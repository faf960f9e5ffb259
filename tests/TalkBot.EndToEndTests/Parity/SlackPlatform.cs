using System.Text;
using System.Text.Json.Nodes;
using TalkBot.EndToEndTests.Slack;
using TalkBot.Testing.Slack;

namespace TalkBot.EndToEndTests.Parity;

/// <summary>Slack, by whichever of its two ways.</summary>
public abstract class SlackPlatform(bool byRequests) : SharedPlatform
{
    private FakeSlack _slack = null!;
    private SlackService _bot = null!;

    public override async ValueTask InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync();
        _bot = new SlackService(_slack, ("Slack__Mode", byRequests ? "http" : "socket"), ("Slack__ModeratorUserIds__0", FakeSlackEvents.PersonId));
        await (byRequests ? _bot.StartForRequestsAsync() : _bot.StartAsync());
    }

    public override Task<Said> AskAsync(string words) => SaidAfterAsync(() => _slack.MentionAsync(words));

    public override Task<Said> GoOnAsync(Said before, string words) => SaidAfterAsync(() => _slack.SayAsync(words, thread: MessageOf(before).ThreadTs));

    public override Task<Said> CheckAsync(string text) => SaidAfterAsync(() => _slack.Delivery.DeliverInteractionAsync(FakeSlackEvents.Shortcut(_slack, "check", text)));

    public override Task<Said> PressAsync(Said under, string button, string? words = null) => SaidAfterAsync(async () =>
    {
        var forms = _slack.Api.Views.Opened.Count;
        await DeliverPressAsync(under, button, FakeSlackEvents.PersonId);
        if (button is not (Buttons.FollowUp or Buttons.NotHelpful))
            return;
        await WithinPatienceAsync(token => _slack.Ledger.UntilAsync(_ => _slack.Api.Views.Opened.Count > forms, token));
        await _slack.Delivery.DeliverInteractionAsync(FakeSlackEvents.Submit(_slack, _slack.Api.Views.Opened[^1], words ?? ""));
    });

    public override Task<Said> CommandAsync(string words) => SaidAfterAsync(() => _slack.Delivery.DeliverCommandAsync(FakeSlackEvents.Command(_slack, "/talkbot", words)));

    public override Task<Said> AskInPrivateAsync(string question) => SaidAfterAsync(() => _slack.Delivery.DeliverCommandAsync(FakeSlackEvents.Command(_slack, "/ask", question)));

    public override Task<Said> AskAsStrangerAsync(string words) => SaidAfterAsync(() => _slack.MentionAsync(words, user: FakeSlackEvents.OtherPersonId));

    public override Task<Said> PressAsStrangerAsync(Said under, string button) => SaidAfterAsync(() => DeliverPressAsync(under, button, FakeSlackEvents.OtherPersonId));

    public override Task<Said> AddAsync(string name, string text)
    {
        var shortcut = FakeSlackEvents.Shortcut(_slack, "add", "");
        var content = Encoding.UTF8.GetBytes(text);
        shortcut["message"]!["files"] = new JsonArray(new JsonObject { ["id"] = "F1", ["name"] = name, ["size"] = content.Length, ["url_private_download"] = _slack.Attach(name, content) });
        return SaidAfterAsync(() => _slack.Delivery.DeliverInteractionAsync(shortcut));
    }

    public override async Task<Said> ToldMeanwhileAsync(string words)
    {
        await WithinPatienceAsync(token => _slack.Ledger.UntilAsync(ledger => ledger.Visible.Any(message => message.Markdown == words), token));
        return new Said(words, _slack.Ledger.Visible.Single(message => message.Markdown == words));
    }

    private protected override Workspace Workspace => _bot.Workspace;

    public override bool IsPrivate(Said said) => MessageOf(said).OnlyFor is not null;

    public override async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _slack.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private Task DeliverPressAsync(Said under, string button, string user)
    {
        var message = MessageOf(under);
        return _slack.Delivery.DeliverInteractionAsync(FakeSlackEvents.Press(
            _slack, under.Buttons.Single(value => value.Contains($":{button}:", StringComparison.Ordinal)), message, user: user));
    }

    private async Task<Said> SaidAfterAsync(Func<Task> act)
    {
        // What takes the place of another message is news as well.
        var before = Shown().Select(shown => (shown, shown.Body)).ToHashSet();
        await act();
        await WithinPatienceAsync(token => _slack.Ledger.UntilAsync(_ => News().Any(), token));
        var message = News().Last();
        return new Said($"{message.Markdown}\n{string.Join('\n', message.Labels)}", message) { Buttons = message.Buttons };

        IEnumerable<SlackMessage> News() => Shown().Where(shown => !before.Contains((shown, shown.Body)));
    }

    /// <summary>What is only being worked on is not said yet.</summary>
    private List<SlackMessage> Shown() => [.. _slack.Ledger.Said.Where(message => !message.Text.EndsWith('…'))];

    private static SlackMessage MessageOf(Said said) => (SlackMessage)said.Message!;
}
