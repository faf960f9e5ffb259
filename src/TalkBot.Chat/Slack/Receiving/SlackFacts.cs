using System.Text.Json;
using TalkBot.Chat.Transport;
using TalkBot.Core.Moderation;

namespace TalkBot.Chat.Slack.Receiving;

/// <summary>Reads what Slack says of a person ("users.info": user). Whatever is missing or odd stays unknown, and unknown means no. Pure.</summary>
internal static class SlackFacts
{
    /// <summary>What an event tells by itself: where, and who. Whether they may is asked for later.</summary>
    /// <param name="team">The workspace.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="user">The person.</param>
    /// <param name="isDirect">Whether it was said in a direct message.</param>
    public static AuthorityFacts Of(string team, string channel, string user, bool isDirect) =>
        new() { SpaceId = isDirect ? null : team, ChannelId = channel, UserId = user };

    /// <summary>The facts with what users.info says.</summary>
    /// <param name="facts">What the event told.</param>
    /// <param name="user">The person as Slack describes them.</param>
    /// <param name="home">The bot's own workspace; people of others are external.</param>
    public static AuthorityFacts With(AuthorityFacts facts, JsonElement user, string? home)
    {
        var isStranger = user.Flag("is_stranger") == true || user.Text("team_id") is not { } team || team != home;
        return facts with
        {
            IsMember = user.Text("id") == facts.UserId && user.Flag("deleted") is { } isDeleted && user.Flag("is_bot") is { } isBot ? !isDeleted && !isBot : null,
            IsExternal = isStranger,

            // Slack says less of strangers, and they are nobody's guests here.
            IsGuest = !isStranger && !(user.Flag("is_restricted") == false && user.Flag("is_ultra_restricted") == false),
            ManagesSpace = user.Flag("is_admin") == true || user.Flag("is_owner") == true,
        };
    }
}
