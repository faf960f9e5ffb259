using System.Text.Json;
using TalkBot.Chat.Transport;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Channels;

namespace TalkBot.Chat.Slack.Receiving;

/// <summary>Tells which messages are meant for the bot, and reads those.</summary>
internal sealed class MessageReader(BotIdentity bot, ThreadBook threads, IChannelSettings channels, TimeProvider time)
{
    /// <summary>Slack's own bot, and people who were removed; both carry the fields of people.</summary>
    private static readonly string[] NoPeople = ["USLACKBOT", "UREVOKEDU"];

    /// <summary>Reads an <c>app_mention</c> or a <c>message</c>.</summary>
    /// <param name="outer">The event with what stands around it.</param>
    /// <param name="message">The message.</param>
    /// <returns>What was said to the bot; null when it is not meant for it, or cannot be read.</returns>
    public ReadMessage? Read(JsonElement outer, JsonElement message)
    {
        if (message.Text("user") is not { Length: > 0 } user || message.Text("ts") is not { Length: > 0 } ts || message.Text("channel") is not { Length: > 0 } channel
            || outer.Text("team_id") is not { Length: > 0 } team)
            return null;
        if (IsNoPerson(message, user) || IsNothingNew(message))
            return null;

        var text = message.Text("text") ?? "";
        var isDirect = message.Text("channel_type") is "im" or "app_home";
        var root = message.Text("thread_ts") ?? ts;
        var isReply = root != ts;
        var place = PlaceOf(channel, root);
        var isMention = message.Text("type") == "app_mention" || SpokenText.Mentions(text, bot.UserId);
        if (isReply)
            threads.Heard(place, user);

        KnownThread? talk = null;
        if (isMention || (!isDirect && channels.SettingsOf(Platform.Slack, channel).IsMeant(text)))
            threads.Asked(place, user, isRoot: !isReply);
        else if (!isDirect && (!isReply || (talk = threads.TalkOf(place, user)) is null || SpokenText.Read(text, bot.UserId).Length == 0))
            return null;

        return new ReadMessage(
            new IncomingMessage(
                new MessageKey(Platform.Slack, channel, ts),
                new ConversationKey(Platform.Slack, isDirect ? "" : team, place),
                new Author(user, SlackFacts.Of(team, channel, user, isDirect)),
                MessageIntent.Talk,
                SpokenText.Read(text, bot.UserId),
                new SlackAddress { ChannelId = channel, UserId = user, Place = place, Said = ts, Thread = root, IsDirect = isDirect }.ToJson(),
                time.GetUtcNow())
            {
                Attachments = SlackFiles.Of(message),
            })
        {
            Doubtful = talk is { IsHeardWhole: false } ? talk : null,
        };
    }

    /// <summary>A conversation is a thread, also in a direct message, where the root may be the only message so far.</summary>
    public static string PlaceOf(string channel, string root) => $"{channel}/{root}";

    /// <summary>A bot's message carries the id of a bot, whether or not it has the subtype.</summary>
    private bool IsNoPerson(JsonElement message, string user) =>
        user == bot.UserId || NoPeople.Contains(user, StringComparer.Ordinal) || message.Has("bot_id") || message.Has("bot_profile") || message.Has("app_id");

    /// <summary>Edits, joins and whatever else is no message that somebody has just written. New subtypes come now and then.</summary>
    private static bool IsNothingNew(JsonElement message) =>
        message.Flag("hidden") == true || message.Has("edited") || message.Text("subtype") is not (null or "file_share" or "thread_broadcast");
}
