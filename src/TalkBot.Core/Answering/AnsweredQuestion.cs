using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering;

/// <summary>An answer, and what it was made from.</summary>
public sealed record AnsweredQuestion(Answer Answer, Retrieval Retrieval);
