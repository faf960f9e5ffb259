namespace TalkBot.Chat.Slack.Sending;

/// <summary>A message of the bot that stands until the answer takes its place.</summary>
/// <param name="Ts">Which one; null where none is known.</param>
/// <param name="MayExist">Whether there may be one that is not known, so that it has to be looked for.</param>
internal readonly record struct Placeholder(string? Ts, bool MayExist);
