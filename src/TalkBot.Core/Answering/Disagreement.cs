namespace TalkBot.Core.Answering;

/// <summary>Two statements of an answer that cannot both be so. Which one is, nobody here says.</summary>
public sealed record Disagreement(DisagreeingSide First, DisagreeingSide Second);

/// <summary>One side of a disagreement.</summary>
/// <param name="Statement">The statement's place in the answer, from 0.</param>
/// <param name="Speaker">Whose claim it is, in the source's words; null where the document itself says it.</param>
public sealed record DisagreeingSide(int Statement, string? Speaker);
