using System.Text.Json;
using TalkBot.Chat.Slack.Api;
using TalkBot.Chat.Slack.Receiving;
using TalkBot.Chat.Transport;

namespace TalkBot.Chat.Slack.Sending;

/// <summary>Looks for what the bot said, by the mark on it, where nobody knows whether it arrived.</summary>
internal sealed class ReplySearch(ISlackApi api, BotIdentity bot)
{
    /// <summary>So many pages are looked through; a thread that long after a question is none.</summary>
    private const int MostPages = 10;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    /// <param name="address">Where it was to be said.</param>
    /// <param name="id">Of the message.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<SearchResult> FindAsync(SlackAddress address, string id, CancellationToken cancellationToken)
    {
        string? cursor = null;
        SearchResult found = new SearchResult.Nothing();
        for (var page = 0; page < MostPages; page++)
        {
            var call = address.Thread is { } thread ? SlackMethods.Replies(address.ChannelId, thread, cursor) : SlackMethods.History(address.ChannelId, cursor);
            switch (await api.CallAsync(call, cancellationToken))
            {
                case ApiResult.Ok { Body: var body }:
                    foreach (var message in body.Items("messages"))
                    {
                        if (message.Text("ts") is not { } ts)
                            continue;
                        if (ReplyMark.IsOn(message, id))
                            return new SearchResult.Reply(ts);
                        if (ReplyMark.IsOn(message, WorkingSigns.MarkOf(address)) || IsCutShort(message, address, ts))
                            found = new SearchResult.Standing(ts);
                    }

                    // The same cursor again would go round for ever.
                    if (NextOf(body) is not { } next || next == cursor)
                        return found;
                    cursor = next;
                    break;
                case ApiResult.Limited limited:
                    return new SearchResult.NotNow(limited.After);
                case ApiResult.Unreachable:
                    return new SearchResult.NotNow(Soon);
                default:
                    return new SearchResult.Never();
            }
        }

        return found;
    }

    /// <summary>
    /// Whether it is an answer that nobody finished: all that the bot says in a thread bears a mark but for a message that grows, which
    /// Slack lets bear none, and one conversation's answers go one after the other.
    /// </summary>
    private bool IsCutShort(JsonElement message, SlackAddress address, string ts) =>
        address.Thread is not null && message.Has("bot_id") && (bot.UserId is not { } self || message.Text("user") == self) && !message.Has("metadata") && string.CompareOrdinal(ts, address.Said) > 0;

    private static string? NextOf(JsonElement body) => body.Get("response_metadata").Text("next_cursor") is { Length: > 0 } cursor ? cursor : null;
}
