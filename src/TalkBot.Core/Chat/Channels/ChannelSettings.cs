namespace TalkBot.Core.Chat.Channels;

/// <summary>How the bot takes part in one channel, its threads included.</summary>
public sealed record ChannelSettings
{
    private const string QuestionMarks = "?？؟";

    /// <summary>Whether anybody is answered there.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Whether every question in it is answered, and not only what is said to the bot.</summary>
    public bool AnswersAll { get; init; }

    /// <summary>Whether answers are for the asker alone.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>The ids of the only documents that answer there; empty means all.</summary>
    public IReadOnlyList<string> OnlyDocuments { get; init; } = [];

    /// <summary>Whether something that does not name the bot is answered all the same: only what asks something.</summary>
    public bool IsMeant(string text) => IsEnabled && AnswersAll && AsksSomething(text);

    /// <summary>In words, for moderators and the audit log.</summary>
    public override string ToString() => string.Join("; ",
    [
        IsEnabled ? "on" : "off",
        AnswersAll ? "every question is answered" : "mentions are answered",
        IsPrivate ? "for the asker alone" : "for all to see",
        OnlyDocuments.Count == 0 ? "from all documents" : $"only from {string.Join(", ", OnlyDocuments)}",
    ]);

    /// <summary>A question mark within a word is part of an address.</summary>
    private static bool AsksSomething(string text) =>
        Enumerable.Range(0, text.Length).Any(at => QuestionMarks.Contains(text[at], StringComparison.Ordinal) && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])));
}
