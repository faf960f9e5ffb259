using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using TalkBot.Chat.Slack.Api;
using TalkBot.Chat.Slack.Rendering;
using TalkBot.Chat.Slack.Sending;
using TalkBot.Chat.Transport;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Channels;
using TalkBot.Core.Chat.Keeping;
using TalkBot.Core.Moderation;

namespace TalkBot.Chat.Slack.Receiving;

/// <summary>
/// Takes in what Slack delivers: first something visible for the asker, then the message for the intake, and when that has it, the
/// acknowledgement. Never waits.
/// </summary>
internal sealed partial class SlackEvents(
    BotIdentity bot,
    ThreadBook threads,
    IChannelSettings channels,
    WorkingSigns signs,
    AgentView agent,
    PeopleDirectory people,
    TokenVerdict verdict,
    ISlackApi api,
    TimeProvider time,
    ILogger<SlackEvents> logger,
    NameSuggestions? suggestions = null)
{
    private const int Remembered = 10_000;

    private readonly RecentIds<bool> _seen = new(Remembered);
    private readonly MessageReader _messages = new(bot, threads, channels, time);
    private readonly CommandReader _commands = new(time);
    private readonly InteractionReader _interactions = new(time);

    /// <summary>Takes a delivery in.</summary>
    public void Take(Delivery delivery, Intake intake)
    {
        switch (delivery.Kind)
        {
            case DeliveryKind.Event:
                TakeEvent(delivery, intake);
                break;
            case DeliveryKind.Command when _commands.Read(delivery.Payload) is { } message:
                Offer(message, delivery, intake, answer: SlackMessages.Echo(message.Text));
                break;
            case DeliveryKind.Interaction when InteractionReader.ReadTyping(delivery.Payload) is var (facts, typed):
                _ = SuggestAsync(facts, typed, delivery, intake.CancellationToken);
                break;
            case DeliveryKind.Interaction when _interactions.Read(delivery.Payload) is { } interaction:
                TakeInteraction(interaction, delivery, intake);
                break;
            default:
                delivery.Acknowledge();
                break;
        }
    }

    private void TakeEvent(Delivery delivery, Intake intake)
    {
        var outer = delivery.Payload;
        var inner = outer.Get("event") ?? default;
        switch (inner.Text("type"))
        {
            case "app_mention" or "message" when _messages.Read(outer, inner) is { } read:
                if (read.Doubtful is { } thread)
                    _ = LookThroughAsync(thread, read.Message, delivery, intake);
                else
                    Offer(read.Message, delivery, intake);
                return;
            case "app_home_opened" when inner.Text("tab") == "home" && HomeOf(outer, inner) is { } message:
                Offer(message, delivery, intake);
                return;
            case "app_home_opened" when inner.Text("tab") == "messages" && inner.Text("channel") is { } channel:
                agent.Suggest(channel, intake.CancellationToken);
                break;
            case "subteam_members_changed" when inner.Text("subteam_id") is { } group:
                people.Forget(group);
                break;
            case "app_uninstalled":
                verdict.Refuse("account_inactive", ofApp: false);
                break;
            case "tokens_revoked" when inner.Get("tokens").Items("bot").Any():
                verdict.Refuse("token_revoked", ofApp: false);
                break;
        }

        delivery.Acknowledge();
    }

    /// <summary>A form has to be opened within three seconds; a button that needs none, or whose form cannot be opened, says something by itself.</summary>
    private void TakeInteraction(ReadInteraction interaction, Delivery delivery, Intake intake)
    {
        if (interaction is { Form: { } form, TriggerId: { } trigger })
        {
            delivery.Acknowledge();
            _ = OpenAsync(form, trigger, interaction.Message, delivery, intake);
        }
        else if (interaction.Message is { } message)
        {
            Offer(message, delivery, intake);
        }
        else
        {
            delivery.Acknowledge();
        }
    }

    /// <summary>Names for who types one. Slack has to be asked first whether they may see any, and waits three seconds for it.</summary>
    private async Task SuggestAsync(AuthorityFacts facts, string typed, Delivery delivery, CancellationToken cancellationToken) =>
        delivery.Acknowledge(SlackChoices.Offering(suggestions?.For(Platform.Slack, await people.CompleteAsync(facts, cancellationToken), typed) ?? []));

    private async Task OpenAsync(FormContext form, string trigger, IncomingMessage? instead, Delivery delivery, Intake intake)
    {
        if (await api.CallAsync(SlackMethods.OpenView(trigger, SlackForms.Of(form)), intake.CancellationToken) is not ApiResult.Ok && instead is not null)
            Offer(instead, delivery, intake);
    }

    /// <summary>
    /// Asks who talks in a thread in which not everything was heard. Where Slack does not say, nothing is acknowledged, and the
    /// message comes again.
    /// </summary>
    private async Task LookThroughAsync(KnownThread thread, IncomingMessage message, Delivery delivery, Intake intake)
    {
        var address = SlackAddress.Parse(message.ReplyAddress);
        if (await api.CallAsync(SlackMethods.RepliesNow(address.ChannelId, address.Thread!), intake.CancellationToken) is not ApiResult.Ok { Body: var body })
            return;

        var speakers = body.Items("messages").Where(said => !said.Has("bot_id")).Select(said => said.Text("user")).Where(user => user != bot.UserId).Distinct().ToList();
        var isOnlyPartner = speakers.Count == 1 && speakers[0] == thread.Partner && body.Flag("has_more") != true;
        threads.Learned(thread.Place, isOnlyPartner);
        if (isOnlyPartner)
            Offer(message, delivery, intake);
        else
            delivery.Acknowledge();
    }

    private IncomingMessage? HomeOf(JsonElement outer, JsonElement opened)
    {
        if (opened.Text("user") is not { } user || opened.Text("channel") is not { } channel || outer.Text("team_id") is not { } team || outer.Text("event_id") is not { } id)
            return null;
        var place = MessageReader.PlaceOf(channel, "home");
        return new IncomingMessage(
            new MessageKey(Platform.Slack, channel, id),
            new ConversationKey(Platform.Slack, team, place),
            new Author(user, SlackFacts.Of(team, channel, user, isDirect: false)),
            MessageIntent.Talk,
            "",
            new SlackAddress { ChannelId = channel, UserId = user, Place = place, Said = id, IsHome = true, IsPrivate = true }.ToJson(),
            time.GetUtcNow())
        {
            IsPrivate = true,
        };
    }

    /// <summary>What came before is offered again: the intake knows whether it is safe.</summary>
    private void Offer(IncomingMessage message, Delivery delivery, Intake intake, JsonObject? answer = null)
    {
        var isNew = _seen.Add(message.Key.ToString(), value: true);
        if (isNew && !message.IsPrivate)
        {
            var address = SlackAddress.Parse(message.ReplyAddress);
            signs.Show(address, intake.CancellationToken);
            agent.Title(address, message.Text, intake.CancellationToken);
        }

        var offered = message with { AwaitsReply = message.AwaitsReply || (!message.IsPrivate && signs.Stay) };
        if (intake.TryOffer(offered, () => delivery.Acknowledge(answer)))
            return;

        LogBusy(logger);
        if (isNew)
            intake.TellBusy(message);
        delivery.Acknowledge();
    }

    [LoggerMessage(241, LogLevel.Warning, "The inbox is full; a question from Slack was turned away.")]
    private static partial void LogBusy(ILogger logger);
}
