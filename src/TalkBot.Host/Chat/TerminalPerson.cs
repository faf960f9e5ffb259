using TalkBot.Core.Chat;
using TalkBot.Core.Moderation;

namespace TalkBot.Host.Chat;

/// <summary>Who types in the terminal, and what they may: whoever runs the program moderates.</summary>
internal static class TerminalPerson
{
    /// <summary>The terminal is its own server and its own channel.</summary>
    private const string Space = "terminal";

    /// <summary>The account that the program runs under, by which the audit log tells several apart.</summary>
    private static readonly string Id = Account();

    public static Author Author { get; } = new(Id, new AuthorityFacts { SpaceId = Space, ChannelId = Space, UserId = Id, IsMember = true });

    public static AccessRules Rules { get; } = new() { ModeratorUsers = new HashSet<string> { Id } };

    /// <summary>Something that the person says or presses in one conversation.</summary>
    public static IncomingMessage Says(string conversation, int number, MessageIntent intent, string text, DateTimeOffset at) => new(
        new MessageKey(Platform.Terminal, conversation, FormattableString.Invariant($"{number}")),
        new ConversationKey(Platform.Terminal, Space, conversation),
        Author,
        intent,
        text,
        ReplyAddress: "",
        at);

    private static string Account()
    {
        try
        {
            return Environment.UserName is { Length: > 0 } name ? name : Space;
        }
        catch (IOException)
        {
            // In a container the account is a number that has no name.
            return Space;
        }
    }
}
