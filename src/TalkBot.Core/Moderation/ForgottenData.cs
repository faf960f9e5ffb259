namespace TalkBot.Core.Moderation;

/// <summary>How much was deleted of a person.</summary>
/// <param name="Answers">Answers they were given, with their questions.</param>
/// <param name="Questions">Questions that the documents did not answer.</param>
/// <param name="Feedback">What they said of answers.</param>
/// <param name="Conversations">Conversations they took part in.</param>
/// <param name="Messages">Messages that were still in work.</param>
public sealed record ForgottenData(int Answers, int Questions, int Feedback, int Conversations, int Messages);
