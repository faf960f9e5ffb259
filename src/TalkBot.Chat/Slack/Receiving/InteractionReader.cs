using System.Text.Json;
using TalkBot.Chat.Slack.Rendering;
using TalkBot.Chat.Transport;
using TalkBot.Core.Chat;
using TalkBot.Core.Moderation;

namespace TalkBot.Chat.Slack.Receiving;

/// <summary>Reads pressed buttons, chosen names, submitted forms and the message shortcuts. Pure, but for the clock.</summary>
internal sealed class InteractionReader(TimeProvider time)
{
    /// <summary>The shortcut on messages, by the id that the app's manifest gives it.</summary>
    public const string Check = "check";

    /// <summary>As <see cref="Check"/>, for the files of a message.</summary>
    public const string Add = "add";

    /// <returns>Null when it is none of ours, or cannot be read.</returns>
    public ReadInteraction? Read(JsonElement interaction) => interaction.Text("type") switch
    {
        "block_actions" => ReadPress(interaction) ?? ReadChoice(interaction),
        "view_submission" => ReadForm(interaction),
        "message_action" when interaction.Text("callback_id") == Check => ReadShortcut(interaction, MessageIntent.Check),
        "message_action" when interaction.Text("callback_id") == Add => ReadShortcut(interaction, MessageIntent.Add),
        _ => null,
    };

    private ReadInteraction? ReadPress(JsonElement interaction)
    {
        var container = interaction.Get("container");
        var pressed = interaction.Items("actions").Select(action => SlackButtons.Parse(action.Text("value"))).FirstOrDefault(found => found is not null);
        if (pressed is not var (action, place) || interaction.Text("trigger_id") is not { Length: > 0 } trigger)
            return null;

        // An answer is shared with a channel once, whoever presses how often.
        var id = action.Kind == ButtonKind.Share ? $"share-{action.AnswerId}" : CommandReader.IdOf(trigger);
        var channel = interaction.Get("channel").Text("id") ?? container.Text("channel_id");
        if (AddressOf(interaction, channel, container.Text("thread_ts"), place, id) is not { } where)
            return null;
        // What was asked is answered in its own place, and its buttons go with it.
        if (action.Kind is ButtonKind.Confirm or ButtonKind.Cancel && container.Flag("is_ephemeral") == true)
            where = where with { ReplacesOriginal = true };

        var context = new FormContext(action, container.Flag("is_ephemeral") == true, where);
        if (!SlackButtons.HasForm(action.Kind))
            return new ReadInteraction(Pressed(interaction, context));
        return new ReadInteraction(action.Kind == ButtonKind.FollowUp ? null : Pressed(interaction, context)) { Form = context, TriggerId = trigger };
    }

    /// <summary>A document was chosen: what is said of it takes the place of the question.</summary>
    private ReadInteraction? ReadChoice(JsonElement interaction)
    {
        var container = interaction.Get("container");
        var chosen = interaction.Items("actions").FirstOrDefault(action => SlackChoices.CommandOf(action.Text("action_id")) is not null);
        if (SlackChoices.CommandOf(chosen.Text("action_id")) is not { } command || chosen.Get("selected_option").Text("value") is not { Length: > 0 } name
            || chosen.Text("block_id") is not { Length: > 0 } place || interaction.Text("trigger_id") is not { Length: > 0 } trigger
            || AddressOf(interaction, interaction.Get("channel").Text("id") ?? container.Text("channel_id"), container.Text("thread_ts"), place, CommandReader.IdOf(trigger)) is not { } where)
            return null;
        where = where with { ReplacesOriginal = container.Flag("is_ephemeral") == true };
        return new ReadInteraction(MessageOf(interaction, where, CommandParser.Named(command, name), MessageIntent.Talk) is { } message ? message with { IsPrivate = true } : null);
    }

    /// <summary>Who types a name where one is asked for, and what; null when it is none of ours, or cannot be read.</summary>
    public static (AuthorityFacts Facts, string Typed)? ReadTyping(JsonElement interaction) =>
        interaction.Text("type") == "block_suggestion" && SlackChoices.CommandOf(interaction.Text("action_id")) is not null
        && (interaction.Get("channel").Text("id") ?? interaction.Get("container").Text("channel_id")) is { Length: > 0 } channel
        && interaction.Get("user").Text("id") is { Length: > 0 } user && interaction.Get("team").Text("id") is { Length: > 0 } team
            ? (SlackFacts.Of(team, channel, user, CommandReader.IsDirect(channel, interaction.Get("channel").Text("name"))), interaction.Text("value") ?? "")
            : null;

    private ReadInteraction? ReadForm(JsonElement interaction)
    {
        var view = interaction.Get("view");
        if (view.Text("callback_id") != SlackForms.CallbackId || view.Text("id") is not { Length: > 0 } id
            || FormContext.TryParse(view.Text("private_metadata")) is not { } context || interaction.Get("user").Text("id") is not { Length: > 0 } user)
            return null;

        var words = view.Get("state").Get("values").Get(SlackForms.FieldId).Get(SlackForms.FieldId).Text("value")?.Trim();
        return new ReadInteraction(Pressed(interaction, context with
        {
            Action = context.Action with { Words = string.IsNullOrEmpty(words) ? null : words },
            Where = context.Where with { Said = id, UserId = user },
        }));
    }

    private ReadInteraction? ReadShortcut(JsonElement interaction, MessageIntent intent)
    {
        if (interaction.Get("channel").Text("id") is not { Length: > 0 } channel || interaction.Text("trigger_id") is not { Length: > 0 } trigger)
            return null;
        var message = interaction.Get("message");
        var id = CommandReader.IdOf(trigger);
        return AddressOf(interaction, channel, message.Text("thread_ts"), MessageReader.PlaceOf(channel, id), id) is not { } where ? null : new ReadInteraction(
            MessageOf(interaction, where, SpokenText.Read(message.Text("text") ?? "", self: null), intent) is { } said ? said with { IsPrivate = true, Attachments = SlackFiles.Of(message) } : null);
    }

    /// <summary>Only what others can follow is answered before them, and only where the answer itself stood before them.</summary>
    private IncomingMessage? Pressed(JsonElement interaction, FormContext context) =>
        MessageOf(interaction, context.Where, context.Action.Words ?? "", MessageIntent.Talk) is not { } message ? null : message with
        {
            Button = context.Action,
            IsPrivate = context.Action.Kind switch
            {
                ButtonKind.Share => false,
                ButtonKind.FollowUp => context.WasPrivate,
                _ => true,
            },
        };

    private SlackAddress? AddressOf(JsonElement interaction, string? channel, string? thread, string place, string id) =>
        channel is not { Length: > 0 } || interaction.Get("user").Text("id") is not { Length: > 0 } user ? null : new SlackAddress
        {
            ChannelId = channel,
            UserId = user,
            Place = place,
            Said = id,
            Thread = thread,
            IsDirect = CommandReader.IsDirect(channel, interaction.Get("channel").Text("name")),
            ResponseUrl = interaction.Text("response_url"),
            ResponseUrlSince = time.GetUtcNow(),
        };

    private IncomingMessage? MessageOf(JsonElement interaction, SlackAddress where, string text, MessageIntent intent) =>
        (interaction.Get("team").Text("id") ?? interaction.Get("user").Text("team_id")) is not { Length: > 0 } team ? null : new IncomingMessage(
            new MessageKey(Platform.Slack, where.ChannelId, where.Said),
            new ConversationKey(Platform.Slack, where.IsDirect ? "" : team, where.Place),
            new Author(where.UserId, SlackFacts.Of(team, where.ChannelId, where.UserId, where.IsDirect)),
            intent,
            text,
            where.ToJson(),
            time.GetUtcNow())
        {
            AwaitsReply = true,
        };
}
