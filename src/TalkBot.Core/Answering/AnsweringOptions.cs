using System.ComponentModel.DataAnnotations;

namespace TalkBot.Core.Answering;

/// <summary>How questions are answered.</summary>
public sealed class AnsweringOptions
{
    public const string Section = "Answering";

    /// <summary>Below this confidence (<see cref="Knowledge.Retrieval.Confidence"/>) the bot says that the documents do not answer.</summary>
    [Range(0.0, 10.0)]
    public double DeclineBelow { get; set; } = 0.51;

    /// <summary>The most statements in an answer that was made without a model.</summary>
    [Range(1, 10)]
    public int MaxStatements { get; set; } = 3;

    /// <summary>How many passages are retrieved for a question.</summary>
    [Range(1, 200)]
    public int PassageCount { get; set; } = 20;

    /// <summary>The longest question, in characters.</summary>
    [Range(1, 100_000)]
    public int MaxQuestionLength { get; set; } = 6_000;
}
