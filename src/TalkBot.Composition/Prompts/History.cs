using TalkBot.Core.Conversations;

namespace TalkBot.Composition.Prompts;

/// <summary>A conversation as the model reads it.</summary>
internal static class History
{
    private const int MaxTurns = 12;
    private const int MaxCharacters = 6_000;

    /// <summary>The newest turns, oldest first, each whole: one that does not fit, and those before it, are left out. No names.</summary>
    public static string Write(Conversation conversation)
    {
        var turns = new List<string>();
        foreach (var turn in conversation.Turns.Reverse().Take(MaxTurns))
        {
            var line = $"{(turn.Speaker == Speaker.Bot ? "Bot" : "Person")}: {PromptText.CleanLine(turn.Text)}";
            if (turns.Sum(earlier => earlier.Length) + line.Length > MaxCharacters)
                break;
            turns.Insert(0, line);
        }

        return turns.Count > 0 ? string.Join('\n', turns) : "(nothing yet)";
    }
}
