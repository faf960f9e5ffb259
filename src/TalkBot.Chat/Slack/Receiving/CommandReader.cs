using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TalkBot.Chat.Transport;
using TalkBot.Core.Chat;

namespace TalkBot.Chat.Slack.Receiving;

/// <summary>Reads commands. Slack delivers one once, shows nobody that it was typed, and the answer is for the asker alone.</summary>
internal sealed class CommandReader(TimeProvider time)
{
    public const string Ask = "/ask";
    public const string Moderate = "/talkbot";

    private const int IdBytes = 12;

    /// <returns>Null when it is none of ours, or cannot be read.</returns>
    public IncomingMessage? Read(JsonElement command)
    {
        if (command.Text("command") is not (Ask or Moderate) || command.Text("user_id") is not { Length: > 0 } user || command.Text("team_id") is not { Length: > 0 } team
            || (command.Text("trigger_id") ?? command.Text("response_url")) is not { Length: > 0 } once)
            return null;

        var channel = command.Text("channel_id") ?? "";
        var id = IdOf(once);
        var place = MessageReader.PlaceOf(channel, id);
        var isDirect = IsDirect(channel, command.Text("channel_name"));
        return new IncomingMessage(
            new MessageKey(Platform.Slack, channel, id),
            new ConversationKey(Platform.Slack, isDirect ? "" : team, place),
            new Author(user, SlackFacts.Of(team, channel, user, isDirect)),
            MessageIntent.Talk,
            WordsOf(command),
            new SlackAddress
            {
                ChannelId = channel,
                UserId = user,
                Place = place,
                Said = id,
                IsDirect = isDirect,
                ResponseUrl = command.Text("response_url"),
                ResponseUrlSince = time.GetUtcNow(),
            }.ToJson(),
            time.GetUtcNow())
        {
            IsPrivate = true,
            AwaitsReply = true,
        };
    }

    /// <summary>After /talkbot a name may have any number of words, since nothing else can be meant.</summary>
    private static string WordsOf(JsonElement command)
    {
        var text = SpokenText.Read(command.Text("text") ?? "", self: null);
        return command.Text("command") == Moderate && text.Split(' ', 2) is [var verb, var name] ? CommandParser.Named(verb, name) : text;
    }

    /// <summary>An id made of something that is given out once; what it is made of is a key, and kept nowhere.</summary>
    public static string IdOf(string once) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(once)).AsSpan(0, IdBytes));

    /// <summary>Commands and buttons do not say what kind their channel is; its name does, and its id by habit.</summary>
    public static bool IsDirect(string channel, string? name) => name == "directmessage" || channel.StartsWith('D');
}
