using System.Text.Json;
using TalkBot.Chat.Discord.Wire;
using TalkBot.Chat.Transport;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Channels;

namespace TalkBot.Chat.Discord.Receiving;

/// <summary>Tells which messages are meant for the bot, and reads those.</summary>
internal sealed class MessageReader(BotIdentity bot, ThreadBook threads, IChannelSettings channels, TimeProvider time)
{
    private const int Default = 0;
    private const int Reply = 19;
    private const int DirectChannel = 1;
    private const int Ephemeral = 1 << 6;

    /// <returns>The message; null when it is not meant for the bot, or cannot be read.</returns>
    public IncomingMessage? Read(JsonElement message)
    {
        if (message.Get("author") is not { } author || author.Id("id") is not { } userId || message.Id("id") is not { } id || message.Id("channel_id") is not { } channel)
            return null;
        if (userId == bot.UserId || author.Has("bot") && author.Flag("bot") != false || author.Flag("system") == true || message.Has("webhook_id"))
            return null;
        if ((message.Number("type") ?? Default) is not (Default or Reply) || ((message.Number("flags") ?? 0) & Ephemeral) != 0)
            return null;

        var place = PlaceOf(message, channel);
        if (place == Place.Thread)
            threads.Heard(channel, userId);
        var home = place == Place.Thread ? threads.ParentOf(channel) : channel;
        if (place == Place.Unknown || !(IsAddressed(message) || place == Place.Direct || IsTalkInOwnThread(message, channel, userId) || channels.SettingsOf(Platform.Discord, home).IsMeant(Words(message))))
            return null;

        var space = message.Id("guild_id") ?? "";
        var answered = place == Place.Channel && message.Get("referenced_message").Get("author").Id("id") == bot.UserId ? message.Get("referenced_message").Id("id") : null;
        var known = threads.PlaceOf(answered);
        var conversation = known ?? (place == Place.Channel ? id : threads.PlaceOfThread(channel));
        return new IncomingMessage(
            new MessageKey(Platform.Discord, channel, id),
            new ConversationKey(Platform.Discord, space, conversation),
            new Author(userId, DiscordFacts.Of(message, author, home, time.GetUtcNow())),
            MessageIntent.Talk,
            Words(message),
            new DiscordAddress
            {
                ChannelId = channel,
                UserId = userId,
                MessageId = id,
                Place = conversation,
                OpensThread = place == Place.Channel && answered is null,
                IsDirect = place == Place.Direct,
            }.ToJson(),
            time.GetUtcNow())
        {
            AnsweredMessageId = known is null ? answered : null,
            Attachments = DiscordAttachments.Of(message.Items("attachments")),
        };
    }

    /// <summary>In a server a thread is told by its type, and where that is missing by what was heard of it.</summary>
    private Place PlaceOf(JsonElement message, string channel)
    {
        var type = message.Number("channel_type");
        if (!message.Has("guild_id"))
            return type is null or DirectChannel ? Place.Direct : Place.Unknown;
        return type is 10 or 11 or 12 || (type is null && threads.ParentOf(channel) is not null) ? Place.Thread : Place.Channel;
    }

    /// <summary>
    /// A reply to the bot has it among the mentions, with or without its name in the text. The name alone counts as well: Discord
    /// itself then lists the mention, and without one does not send the text.
    /// </summary>
    private bool IsAddressed(JsonElement message) =>
        bot.UserId is { } self
        && (message.Items("mentions").Any(user => user.Id("id") == self)
            || Names(self).Any(name => message.Text("content")?.Contains(name, StringComparison.Ordinal) == true)
            || message.Items("mention_roles").Any(role => role.AsId() is { } id && bot.HasRole(id))
            || message.Get("referenced_message").Get("author").Id("id") == self);

    private bool IsTalkInOwnThread(JsonElement message, string channel, string userId) =>
        threads.IsOnlyPartner(channel, userId) && Words(message).Length > 0;

    private string Words(JsonElement message)
    {
        var text = message.Text("content") ?? "";
        foreach (var name in bot.UserId is { } self ? Names(self) : [])
            text = text.Replace(name, " ", StringComparison.Ordinal);
        foreach (var role in message.Items("mention_roles").Select(Snowflakes.AsId).OfType<string>().Where(bot.HasRole))
            text = text.Replace($"<@&{role}>", " ", StringComparison.Ordinal);
        return text.Trim();
    }

    /// <summary>How a user is written in a text, now and formerly ("Message Formatting").</summary>
    private static string[] Names(string user) => [$"<@{user}>", $"<@!{user}>"];

    private enum Place
    {
        Unknown,
        Channel,
        Thread,
        Direct,
    }
}
