using System.Text.Json;
using System.Text.Json.Nodes;
using TalkBot.Chat.Discord.Receiving;
using TalkBot.Chat.Discord.Rendering;
using TalkBot.Chat.Discord.Rest;
using TalkBot.Chat.Discord.Wire;
using TalkBot.Core.Chat;

namespace TalkBot.Chat.Discord.Sending;

/// <summary>Sends what was rendered to where it belongs: the interaction, a thread made from the question, the channel, or the asker alone.</summary>
internal sealed class DiscordSender(IDiscordApi api, InteractionResponses responses, ThreadBook threads)
{
    /// <summary>After trouble that passes.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    /// <summary>After the token was refused: only the operator can mend it, and then the answer still goes out.</summary>
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(5);

    public async Task<SendOutcome> SendAsync(PendingMessage pending, CancellationToken cancellationToken)
    {
        DiscordAddress address;
        JsonObject body;
        try
        {
            address = DiscordAddress.Parse(pending.Message.Address);
            body = JsonNode.Parse(pending.Message.Payload)!.AsObject();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return new SendOutcome.Refused("unreadable");
        }

        var post = new Post(body, pending.Message.Id, pending.WasBegun, address.MessageId);
        var outcome = address.IsInteraction ? await SendToInteractionAsync(address, post, cancellationToken)
            : address is { IsPrivate: true, IsDirect: false } ? await SendDirectlyAsync(address, post, cancellationToken)
            : null;
        outcome ??= address.IsPrivate ? new SendOutcome.Refused("expired") : await SendToChannelAsync(address, post, cancellationToken);
        if (outcome is SendOutcome.Sent { MessageId: var id })
            threads.Said(id, address.Place);
        return outcome;
    }

    /// <returns>Null when the interaction's fifteen minutes are over, or it was never answered in time.</returns>
    private async Task<SendOutcome?> SendToInteractionAsync(DiscordAddress address, Post post, CancellationToken cancellationToken)
    {
        await responses.SettledAsync(address.InteractionId);
        var (application, token) = (address.ApplicationId!, address.InteractionToken!);
        if (address is { Part: 0 } and not { IsPrivate: true, WasDeferredPrivately: false })
        {
            var edited = await api.SendAsync(DiscordRoutes.EditOriginal(application, token, post.Body), cancellationToken);
            return IsOver(edited) ? null : OutcomeOf(edited, address.ChannelId, isRepeatable: true);
        }

        // Who may see it was fixed by the first response: a public one goes away, and what follows it can be private.
        var removed = address.Part == 0 ? await api.SendAsync(DiscordRoutes.DeleteOriginal(application, token), cancellationToken) : null;

        // What follows has no nonce. Only where the first response stood until now is it known that nothing followed it.
        if (post.MayBeVisible && removed is not ApiResult.Ok)
            return new SendOutcome.Unknown();

        var body = post.Body.DeepClone().AsObject();
        if (address.IsPrivate || address.WasDeferredPrivately)
            body["flags"] = DiscordPayload.NoPreviews | DiscordPayload.Private;
        var followed = await api.SendAsync(DiscordRoutes.FollowUp(application, token, body), cancellationToken);
        return IsOver(followed) ? null : OutcomeOf(followed, address.ChannelId, isRepeatable: false);
    }

    private async Task<SendOutcome> SendDirectlyAsync(DiscordAddress address, Post post, CancellationToken cancellationToken)
    {
        var opened = await api.SendAsync(DiscordRoutes.OpenDirect(address.UserId), cancellationToken);
        return opened is ApiResult.Ok { Body: var channel } && channel.Id("id") is { } id
            ? OutcomeOf(await PostAsync(id, post, answered: null, cancellationToken), id, isRepeatable: true)
            : OutcomeOf(opened, address.ChannelId, isRepeatable: true);
    }

    private async Task<SendOutcome> SendToChannelAsync(DiscordAddress address, Post post, CancellationToken cancellationToken)
    {
        if (address is { OpensThread: true, MessageId: { } question })
        {
            var opened = await api.SendAsync(DiscordRoutes.CreateThread(address.ChannelId, question, address.ThreadName ?? "Answer"), cancellationToken);
            if (opened is ApiResult.Limited or ApiResult.Unreachable)
                return OutcomeOf(opened, address.ChannelId, isRepeatable: true);
            if (opened is ApiResult.Ok or ApiResult.Error { Code: ErrorCodes.ThreadExists })
            {
                // A thread made from a message has the message's id.
                threads.Opened(question, address.ChannelId, address.UserId);
                var posted = await PostAsync(question, post, answered: null, cancellationToken);
                if (posted is not ApiResult.Error { Status: 403 or 404 or 400 })
                    return OutcomeOf(posted, question, isRepeatable: true);
            }
        }

        if (address is { MessageId: { } answered, Part: 0 })
        {
            var replied = await PostAsync(address.ChannelId, post, answered, cancellationToken);
            if (replied is not ApiResult.Error { Code: ErrorCodes.NoHistory })
                return OutcomeOf(replied, address.ChannelId, isRepeatable: true);
        }

        return OutcomeOf(await PostAsync(address.ChannelId, post, answered: null, cancellationToken), address.ChannelId, isRepeatable: true);
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

    private static bool IsOver(ApiResult result) =>
        result is ApiResult.Error { Code: ErrorCodes.UnknownWebhook or ErrorCodes.InvalidWebhookToken or ErrorCodes.UnknownInteraction or ErrorCodes.UnknownMessage }
            or ApiResult.Error { Status: 401 or 404 };

    private static SendOutcome OutcomeOf(ApiResult result, string place, bool isRepeatable) => result switch
    {
        ApiResult.Ok { Body: var body } => new SendOutcome.Sent(body.Id("channel_id") ?? place, body.Id("id") ?? ""),
        ApiResult.Limited limited => new SendOutcome.Retry(limited.After),
        ApiResult.Unreachable { MayHaveArrived: true } or ApiResult.Error { Status: >= 500 } when !isRepeatable => new SendOutcome.Unknown(),
        ApiResult.Unreachable { MayHaveArrived: false } => new SendOutcome.Retry(Soon),
        ApiResult.Unreachable or ApiResult.Error { Status: >= 500 } => new SendOutcome.Retry(Soon) { MayBeVisible = true },
        ApiResult.Error { Status: 401 } => new SendOutcome.Retry(Later),
        ApiResult.Error error => new SendOutcome.Refused(FormattableString.Invariant($"status {error.Status}, code {error.Code}")),
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };

    /// <param name="Body">What is said.</param>
    /// <param name="Nonce">The same for every attempt.</param>
    /// <param name="MayBeVisible">Whether an earlier attempt may have been shown.</param>
    /// <param name="Since">A message that is older than it; null where there is none.</param>
    private sealed record Post(JsonObject Body, string Nonce, bool MayBeVisible, string? Since);
}
