namespace TalkBot.Core.Answering;

/// <summary>How far an answer has come, for whoever waits for it. Holds nothing that was not verified.</summary>
public abstract record AnswerProgress
{
    private AnswerProgress()
    {
    }

    /// <summary>The documents are being searched.</summary>
    public sealed record Searching : AnswerProgress;

    /// <summary>A composer reads what was found: so many passages.</summary>
    public sealed record Reading(int Passages) : AnswerProgress;

    /// <summary>The first statement was drafted, and its quotations are looked for in the documents.</summary>
    public sealed record Checking : AnswerProgress;

    /// <summary>A statement was verified. It will stand in the answer, after those reported before; <paramref name="Citations"/> are its own.</summary>
    public sealed record Verified(Statement Statement, IReadOnlyList<Citation> Citations) : AnswerProgress;
}
