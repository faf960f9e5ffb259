using System.Text.Json;
using System.Text.Json.Nodes;
using TalkBot.Chat.Discord.Receiving;
using TalkBot.Chat.Discord.Rest;
using TalkBot.Chat.Discord.Wire;
using TalkBot.Chat.Transport;

namespace TalkBot.Chat.Discord.Sending;

/// <summary>Puts a message where it can be seen: into a thread made from the question, else below the question, else into the channel; or before one person.</summary>
internal sealed class ChannelSender(IDiscordApi api, ThreadBook threads, TimeProvider time)
{
    /// <summary>A channel that refused a thread is not asked again so soon: each refusal counts against the bot ("Invalid Request Limit").</summary>
    private static readonly TimeSpan ThreadlessFor = TimeSpan.FromMinutes(10);

    private const int Remembered = 1000;

    private readonly RecentIds<long> _threadless = new(Remembered);

    public async Task<Delivery> SendAsync(DiscordAddress address, Post post, CancellationToken cancellationToken)
    {
        if (address is { OpensThread: true, MessageId: { } question })
        {
            var (thread, trouble) = await OpenThreadAsync(address, question, post.MayBeVisible, cancellationToken);
            if (trouble is not null)
                return new Delivery(trouble, address.ChannelId, IsRepeatable: true);
            if (thread is not null)
            {
                var posted = await PostAsync(thread, post, answered: null, cancellationToken);
                if (posted is not ApiResult.Error { Status: 400 or 403 or 404 })
                    return new Delivery(posted, thread, IsRepeatable: true);
            }
        }

        return new Delivery(await ReplyAsync(address, post, cancellationToken), address.ChannelId, IsRepeatable: true);
    }

    /// <summary>Sends what only one person may see, as a direct message.</summary>
    public async Task<Delivery> SendDirectlyAsync(string user, Post post, CancellationToken cancellationToken)
    {
        var opened = await api.SendAsync(DiscordRoutes.OpenDirect(user), cancellationToken);
        return opened is not ApiResult.Ok { Body: var channel } ? new Delivery(opened, "", IsRepeatable: true)
            : channel.Id("id") is { } id ? new Delivery(await PostAsync(id, post, answered: null, cancellationToken), id, IsRepeatable: true)
            : new Delivery(new ApiResult.Unreachable(MayHaveArrived: false), "", IsRepeatable: true);
    }

    /// <returns>The thread, or trouble that passes; neither where there can be none.</returns>
    private async Task<(string? Thread, ApiResult? Trouble)> OpenThreadAsync(DiscordAddress address, string question, bool mayBeVisible, CancellationToken cancellationToken)
    {
        if (threads.ThreadOf(question) is { } known)
            return (known, null);
        if (_threadless.TryGet(address.ChannelId, out var since) && time.GetElapsedTime(since) < ThreadlessFor)
            return (null, null);

        var opened = await api.SendAsync(DiscordRoutes.CreateThread(address.ChannelId, question, address.ThreadName ?? "Answer"), cancellationToken);
        switch (opened)
        {
            case ApiResult.Ok or ApiResult.Error { Code: ErrorCodes.ThreadExists }:
                // A thread made from a message has the message's id.
                var thread = (opened as ApiResult.Ok)?.Body.Id("id") ?? question;
                threads.Opened(question, thread, address.ChannelId, address.UserId);
                return (thread, null);
            case ApiResult.Unreachable:
                return (null, opened);
            case ApiResult.Limited or ApiResult.Error { Status: >= 500 } when mayBeVisible:
                // It may stand in the thread already, so it is not said again elsewhere.
                return (null, opened);
            case ApiResult.Error { Status: 403 } or ApiResult.Error { Code: ErrorCodes.WrongChannelType or ErrorCodes.TooManyThreads }:
                _threadless.Add(address.ChannelId, time.GetTimestamp());
                break;
        }

        // A limit on threads is no reason to keep the answer back.
        return (null, null);
    }

    private async Task<ApiResult> ReplyAsync(DiscordAddress address, Post post, CancellationToken cancellationToken)
    {
        if (address is { MessageId: { } question, Part: 0 })
        {
            var replied = await PostAsync(address.ChannelId, post, question, cancellationToken);
            if (replied is not ApiResult.Error { Code: ErrorCodes.NoHistory })
                return replied;
        }

        return await PostAsync(address.ChannelId, post, answered: null, cancellationToken);
    }

    /// <summary>Posts under a nonce: for some minutes Discord shows one message however often it is asked to. Later it is looked for.</summary>
    private async Task<ApiResult> PostAsync(string channel, Post post, string? answered, CancellationToken cancellationToken)
    {
        if (post.MayBeVisible && await FindAsync(channel, post, cancellationToken) is { } found)
            return new ApiResult.Ok(found);

        var body = post.Body.DeepClone().AsObject();
        if (answered is not null)
            body["message_reference"] = new JsonObject { ["message_id"] = answered, ["fail_if_not_exists"] = false };
        body["nonce"] = post.Nonce;
        body["enforce_nonce"] = true;
        return await api.SendAsync(DiscordRoutes.CreateMessage(channel, body), cancellationToken);
    }

    /// <summary>A message of a bot that says the same, since the question. Where reading is not allowed none is found.</summary>
    private async Task<JsonElement?> FindAsync(string channel, Post post, CancellationToken cancellationToken)
    {
        var content = (string?)post.Body["content"];
        var listed = await api.SendAsync(DiscordRoutes.ListMessages(channel, post.Since), cancellationToken);
        return listed is ApiResult.Ok { Body: { ValueKind: JsonValueKind.Array } messages } && content is not null
            ? messages.EnumerateArray().Select(message => (JsonElement?)message).FirstOrDefault(message =>
                message.Get("author").Flag("bot") == true && message.Text("content")?.Trim() == content.Trim())
            : null;
    }
}
