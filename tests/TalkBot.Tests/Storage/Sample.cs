using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Conversations;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Moderation;

namespace TalkBot.Tests.Storage;

/// <summary>What the tests of the storage write down.</summary>
internal static class Sample
{
    /// <summary>A word that no log may hold.</summary>
    public const string Secret = "Zugzwang";

    public static readonly ConversationKey Conversation = new(Platform.Discord, "900", "77");

    public static readonly Provenance Provenance = new("extractive", new IndexInfo(3, 12, 345), 2, 2) { StatementsDropped = 1 };

    public static readonly Excerpt Excerpt =
        new("a.txt", "A title", "https://example.org/a", new DateOnly(2025, 2, 18), new TextSpan(10, 12), $"led the {Secret}") { DocumentHash = "abc" };

    public static IncomingMessage Message(string id, string text = Secret) => new(
        new MessageKey(Platform.Discord, "77", id),
        Conversation,
        new Author("5", new AuthorityFacts { SpaceId = "900", ChannelId = "77", UserId = "5", IsMember = true, RoleIds = ["1", "2"] }),
        MessageIntent.Talk,
        text,
        "discord:77",
        new DateTimeOffset(2025, 2, 18, 11, 0, 0, TimeSpan.Zero));

    public static OutgoingMessage Outgoing(string id, string payload = Secret) => new(id, Platform.Discord, "channel/77", payload);

    public static StoredAnswer Answer(string id, Answer? answer = null) =>
        new(id, Secret, answer ?? new Answer.Unavailable(Secret), new DateTimeOffset(2025, 2, 18, 11, 0, 1, TimeSpan.Zero));

    public static Answer.Grounded Grounded => new([new Statement($"They {Secret}.", "Rubio", [1])], [new Citation(1, Excerpt)], Provenance);

    public static IReadOnlyList<Turn> Turns(string question, string answer) => [new Turn(Speaker.Person, question), new Turn(Speaker.Bot, answer)];

    /// <summary>What answering a message leaves behind: two turns, an answer and two messages.</summary>
    public static Completion Completion(IncomingMessage message, string answer = Secret) => new(
        message, Turns(message.Text, answer), Answer(message.Key.Id), [Outgoing($"{message.Key.Id}-1", answer), Outgoing($"{message.Key.Id}-2", answer)]);
}
