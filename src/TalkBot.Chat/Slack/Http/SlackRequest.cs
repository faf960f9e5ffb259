namespace TalkBot.Chat.Slack.Http;

/// <summary>A request that Slack makes, as it came.</summary>
/// <param name="Path">Where to: one of <see cref="SlackEndpoint.Paths"/>.</param>
/// <param name="Headers">All headers, each as often as it came.</param>
/// <param name="Body">The body, byte for byte: it is signed.</param>
public sealed record SlackRequest(string Path, IReadOnlyList<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Body);
