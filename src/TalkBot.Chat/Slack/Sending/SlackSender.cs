using System.Text.Json;
using System.Text.Json.Nodes;
using TalkBot.Chat.Slack.Api;
using TalkBot.Chat.Slack.Receiving;
using TalkBot.Chat.Slack.Rendering;
using TalkBot.Chat.Transport;
using TalkBot.Core.Chat;

namespace TalkBot.Chat.Slack.Sending;

/// <summary>
/// Sends what was rendered to where it belongs: the thread of the question, the asker alone, or their home tab. What may have
/// arrived is looked for, and never sent blindly a second time.
/// </summary>
internal sealed class SlackSender(ISlackApi api, ReplySearch search, WorkingSigns signs, ThreadBook threads, TimeProvider time)
{
    /// <summary>After trouble that passes, and long enough for what is late to have arrived.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    /// <summary>After the token was refused: only the operator can mend it, and then the answer still goes out.</summary>
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan ProgressPause = TimeSpan.FromSeconds(5);

    private const int MostProgress = 2;

    /// <summary>Whether this Slack takes the newer blocks.</summary>
    private volatile bool _takesNewBlocks = true;

    public async Task<SendOutcome> SendAsync(PendingMessage pending, CancellationToken cancellationToken)
    {
        SlackAddress address;
        JsonObject body;
        try
        {
            address = SlackAddress.Parse(pending.Message.Address);
            body = JsonNode.Parse(pending.Message.Payload)!.AsObject();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return new SendOutcome.Refused("unreadable");
        }

        if (address.IsHome)
            return OutcomeOf(await api.CallAsync(SlackMethods.PublishHome(address.UserId, body), cancellationToken), address.ChannelId, isRepeatable: true);

        var post = new Post(body, pending.Message.Id, pending.WasBegun);
        if (!address.IsPrivate || address is { IsDirect: true, ResponseUrl: null })
            return await SendPubliclyAsync(address, post, cancellationToken);
        var outcome = await SendPrivatelyAsync(address, post, cancellationToken);
        await signs.ClearAsync(address, cancellationToken);
        return outcome;
    }

    private async Task<SendOutcome> SendPubliclyAsync(SlackAddress address, Post post, CancellationToken cancellationToken)
    {
        var placeholder = address.Part == 0 ? await signs.SettledAsync(address, cancellationToken) : default;
        if (post.MayBeVisible || placeholder.MayExist)
        {
            switch (await search.FindAsync(address, post.Id, cancellationToken))
            {
                case SearchResult.Reply reply:
                    threads.Answered(address.Place);
                    return new SendOutcome.Sent(address.ChannelId, reply.Ts);
                case SearchResult.Standing standing:
                    placeholder = new Placeholder(standing.Ts, MayExist: false);
                    break;
                case SearchResult.NotNow later:
                    return new SendOutcome.Retry(later.After) { MayBeVisible = post.MayBeVisible };
                case SearchResult.Never when post.MayBeVisible:
                    return new SendOutcome.Unknown();
            }
        }

        // Before it is seen: whoever goes on at once is in a thread that the bot has answered in.
        if (address.Thread is not null)
            threads.Answered(address.Place);
        var result = await PutAsync(address, placeholder, post, cancellationToken);
        if (result is ApiResult.Error { Code: var code } && ErrorCodes.IsPlaceClosed(code) && !address.IsDirect)
            return await SendElsewhereAsync(address, post, cancellationToken);
        return OutcomeOf(result, address.ChannelId, isRepeatable: true);
    }

    /// <summary>In place of the placeholder where there is one, else as a message of its own.</summary>
    private async Task<ApiResult> PutAsync(SlackAddress address, Placeholder placeholder, Post post, CancellationToken cancellationToken)
    {
        if (placeholder.Ts is { } ts)
        {
            var updated = await UpdateAsync(address, ts, post, cancellationToken);
            if (updated is ApiResult.Error { Code: ErrorCodes.Streaming })
            {
                await api.CallAsync(SlackMethods.StopStream(address.ChannelId, ts), cancellationToken);
                updated = await UpdateAsync(address, ts, post, cancellationToken);
            }

            // Slack itself ends a stream after a while; till then another message would be a second answer.
            if (updated is ApiResult.Error { Code: ErrorCodes.Streaming })
                return new ApiResult.Unreachable(MayHaveArrived: true);
            if (updated is not ApiResult.Error { Code: var code } || ErrorCodes.IsTokenRefused(code))
                return updated;
        }

        return await InBlocksAsync(post.Marked(), body => api.CallAsync(SlackMethods.PostMessage(address.ChannelId, address.Thread, body), cancellationToken));
    }

    /// <summary>Says in the message whose button was pressed how far work has come. Of the five messages that a response_url takes the reply needs some.</summary>
    public IWorkingSign Progress(SlackAddress address) => new ProgressEdits(
        (line, cancellationToken) => RespondAsync(address with { Part = 0 }, new Post(SlackMessages.Of(Line.Pieces(line), provenance: null, reply: null, address.Place, isPrivate: true), Id: "", MayBeVisible: false), "ephemeral", cancellationToken),
        ProgressPause,
        MostProgress,
        time);

    private Task<ApiResult> UpdateAsync(SlackAddress address, string ts, Post post, CancellationToken cancellationToken) =>
        InBlocksAsync(post.Marked(), body => api.CallAsync(SlackMethods.Update(address.ChannelId, ts, body), cancellationToken));

    /// <summary>Where the bot may not write, a command or button still can; and the asker can be told directly.</summary>
    private async Task<SendOutcome> SendElsewhereAsync(SlackAddress address, Post post, CancellationToken cancellationToken)
    {
        if (address.ResponseUrl is null)
            return await SendDirectlyAsync(address, post, cancellationToken);
        var result = await RespondAsync(address, post, "in_channel", cancellationToken);
        return OutcomeOf(result, address.ChannelId, isRepeatable: false, post.Id);
    }

    private async Task<SendOutcome> SendPrivatelyAsync(SlackAddress address, Post post, CancellationToken cancellationToken)
    {
        // What one person alone saw cannot be looked for.
        if (post.MayBeVisible)
            return new SendOutcome.Unknown();

        if (address.ResponseUrl is not null && time.GetUtcNow() - address.ResponseUrlSince < SlackLimits.ResponseUrlLifetime)
        {
            var responded = await RespondAsync(address, post, "ephemeral", cancellationToken);
            if (responded is not ApiResult.Error)
                return OutcomeOf(responded, address.ChannelId, isRepeatable: false, post.Id);
        }
        else if (address.ResponseUrl is null)
        {
            // A thread that nobody has answered in yet shows nothing that is private.
            var thread = address.Thread == address.Said ? null : address.Thread;
            var shown = await InBlocksAsync(post.Body, body => api.CallAsync(SlackMethods.PostEphemeral(address.ChannelId, thread, address.UserId, body), cancellationToken));
            if (shown is not ApiResult.Error)
                return OutcomeOf(shown, address.ChannelId, isRepeatable: false, post.Id);
        }

        return await SendDirectlyAsync(address, post, cancellationToken);
    }

    /// <summary>A person's id as the channel is the direct messages with them.</summary>
    private async Task<SendOutcome> SendDirectlyAsync(SlackAddress address, Post post, CancellationToken cancellationToken) => OutcomeOf(
        await InBlocksAsync(post.Marked(), body => api.CallAsync(SlackMethods.PostMessage(address.UserId, thread: null, body), cancellationToken)), address.UserId, isRepeatable: false);

    private Task<ApiResult> RespondAsync(SlackAddress address, Post post, string visibility, CancellationToken cancellationToken) => InBlocksAsync(post.Body, body =>
    {
        body["response_type"] = visibility;
        body["replace_original"] = address is { ReplacesOriginal: true, Part: 0 };
        if (address.Thread is { } thread)
            body["thread_ts"] = thread;
        return api.RespondAsync(address.ResponseUrl!, JsonSerializer.SerializeToUtf8Bytes(body), cancellationToken);
    });

    /// <summary>In the newer blocks, where they are refused in the older ones, and where those are refused too, in plain text.</summary>
    private async Task<ApiResult> InBlocksAsync(JsonObject body, Func<JsonObject, Task<ApiResult>> send)
    {
        var result = await send(_takesNewBlocks ? SlackBody.New(body) : SlackBody.Simple(body));
        if (_takesNewBlocks && AreRefused(result))
        {
            result = await send(SlackBody.Simple(body));
            _takesNewBlocks = result is not ApiResult.Ok;
        }

        return AreRefused(result) ? await send(SlackBody.Text(body)) : result;
    }

    private static bool AreRefused(ApiResult result) => result is ApiResult.Error { Code: var code } && ErrorCodes.IsAboutBlocks(code);

    /// <param name="result">What came of the call.</param>
    /// <param name="place">Where the message is.</param>
    /// <param name="isRepeatable">Whether the next attempt can look first, or do it twice without harm.</param>
    /// <param name="id">What stands for the message where Slack gives it no <c>ts</c>.</param>
    private static SendOutcome OutcomeOf(ApiResult result, string place, bool isRepeatable, string id = "") => result switch
    {
        ApiResult.Ok { Body: var body } => new SendOutcome.Sent(body.Text("channel") ?? place, body.Text("ts") ?? body.Text("message_ts") ?? id),
        ApiResult.Limited limited => new SendOutcome.Retry(limited.After),
        ApiResult.Unreachable { MayHaveArrived: false } => new SendOutcome.Retry(Soon),
        ApiResult.Unreachable when isRepeatable => new SendOutcome.Retry(Soon) { MayBeVisible = true },
        ApiResult.Unreachable => new SendOutcome.Unknown(),
        ApiResult.Error { Code: var code } when ErrorCodes.IsTokenRefused(code) => new SendOutcome.Retry(Later),
        ApiResult.Error error => new SendOutcome.Refused(error.Code),
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };

    /// <param name="Body">What is said.</param>
    /// <param name="Id">The same for every attempt.</param>
    /// <param name="MayBeVisible">Whether an earlier attempt may have been shown.</param>
    private sealed record Post(JsonObject Body, string Id, bool MayBeVisible)
    {
        /// <summary>What is said, with the mark by which it is found again.</summary>
        public JsonObject Marked()
        {
            var marked = Body.DeepClone().AsObject();
            marked["metadata"] = ReplyMark.Of(Id);
            return marked;
        }
    }
}
