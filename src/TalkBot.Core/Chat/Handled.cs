using TalkBot.Core.Conversations;

namespace TalkBot.Core.Chat;

/// <summary>What came of a message.</summary>
/// <param name="Reply">What the bot says.</param>
/// <param name="Turns">What it adds to the conversation; empty for what is no talk.</param>
/// <param name="Answer">The answer to keep; null where the reply is none.</param>
public sealed record Handled(Reply Reply, IReadOnlyList<Turn> Turns, StoredAnswer? Answer)
{
    public static Handled Saying(params IReadOnlyList<string> lines) => new(new Reply.Notice(lines), [], null);

    /// <summary>Something failed; the operator finds it in the log under <paramref name="reference"/>.</summary>
    public static Handled Failed(string reference) => Saying(ChatText.Failed(reference));

    /// <summary>For the asker's eyes alone.</summary>
    public static Handled Privately(params IReadOnlyList<string> lines) => new(new Reply.Notice(lines) { IsPrivate = true }, [], null);
}
