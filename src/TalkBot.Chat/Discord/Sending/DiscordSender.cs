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

    public async Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        DiscordAddress address;
        JsonObject body;
        try
        {
            address = DiscordAddress.Parse(message.Address);
            body = JsonNode.Parse(message.Payload)!.AsObject();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return new SendOutcome.Refused("unreadable");
        }

        var outcome = address.IsInteraction ? await SendToInteractionAsync(address, body, cancellationToken)
            : address is { IsPrivate: true, IsDirect: false } ? await SendDirectlyAsync(address, body, message.Id, cancellationToken)
            : null;
        outcome ??= address.IsPrivate ? new SendOutcome.Refused("expired") : await SendToChannelAsync(address, body, message.Id, cancellationToken);
        if (outcome is SendOutcome.Sent { MessageId: var id })
            threads.Said(id, address.Place);
        return outcome;
    }

    /// <returns>Null when the interaction's fifteen minutes are over, or it was never answered in time.</returns>
    private async Task<SendOutcome?> SendToInteractionAsync(DiscordAddress address, JsonObject body, CancellationToken cancellationToken)
    {
        await responses.SettledAsync(address.InteractionId);
        var (application, token) = (address.ApplicationId!, address.InteractionToken!);
        var hides = address is { IsPrivate: true, WasDeferredPrivately: false };

        // Who may see it was fixed by the first response: a public one goes away, and what follows it can be private.
        if (hides && address.Part == 0)
            await api.SendAsync(DiscordRoutes.DeleteOriginal(application, token), cancellationToken);
        if (address.Part == 0 && !hides)
        {
            var edited = await api.SendAsync(DiscordRoutes.EditOriginal(application, token, body), cancellationToken);
            return IsOver(edited) ? null : OutcomeOf(edited, address.ChannelId, isRepeatable: true);
        }

        if (address.IsPrivate || address.WasDeferredPrivately)
            body["flags"] = DiscordPayload.NoPreviews | DiscordPayload.Private;
        var followed = await api.SendAsync(DiscordRoutes.FollowUp(application, token, body), cancellationToken);
        return IsOver(followed) ? null : OutcomeOf(followed, address.ChannelId, isRepeatable: false);
    }

    private async Task<SendOutcome> SendDirectlyAsync(DiscordAddress address, JsonObject body, string nonce, CancellationToken cancellationToken)
    {
        var opened = await api.SendAsync(DiscordRoutes.OpenDirect(address.UserId), cancellationToken);
        return opened is ApiResult.Ok { Body: var channel } && channel.Id("id") is { } id
            ? OutcomeOf(await PostAsync(id, body, nonce, cancellationToken), id, isRepeatable: true)
            : OutcomeOf(opened, address.ChannelId, isRepeatable: true);
    }

    private async Task<SendOutcome> SendToChannelAsync(DiscordAddress address, JsonObject body, string nonce, CancellationToken cancellationToken)
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
                var posted = await PostAsync(question, body, nonce, cancellationToken);
                if (posted is not ApiResult.Error { Status: 403 or 404 or 400 })
                    return OutcomeOf(posted, question, isRepeatable: true);
            }
        }

        if (address is { MessageId: { } answered, Part: 0 })
        {
            body["message_reference"] = new JsonObject { ["message_id"] = answered, ["fail_if_not_exists"] = false };
            var replied = await PostAsync(address.ChannelId, body, nonce, cancellationToken);
            if (replied is not ApiResult.Error { Code: ErrorCodes.NoHistory })
                return OutcomeOf(replied, address.ChannelId, isRepeatable: true);
            body.Remove("message_reference");
        }

        return OutcomeOf(await PostAsync(address.ChannelId, body, nonce, cancellationToken), address.ChannelId, isRepeatable: true);
    }

    /// <summary>Posts under a nonce: Discord shows one message however often it is asked to.</summary>
    private Task<ApiResult> PostAsync(string channel, JsonObject body, string nonce, CancellationToken cancellationToken)
    {
        var post = body.DeepClone().AsObject();
        post["nonce"] = nonce;
        post["enforce_nonce"] = true;
        return api.SendAsync(DiscordRoutes.CreateMessage(channel, post), cancellationToken);
    }

    private static bool IsOver(ApiResult result) =>
        result is ApiResult.Error { Code: ErrorCodes.UnknownWebhook or ErrorCodes.InvalidWebhookToken or ErrorCodes.UnknownInteraction or ErrorCodes.UnknownMessage }
            or ApiResult.Error { Status: 401 or 404 };

    private static SendOutcome OutcomeOf(ApiResult result, string place, bool isRepeatable) => result switch
    {
        ApiResult.Ok { Body: var body } => new SendOutcome.Sent(body.Id("channel_id") ?? place, body.Id("id") ?? ""),
        ApiResult.Limited limited => new SendOutcome.Retry(limited.After),
        ApiResult.Unreachable { MayHaveArrived: true } or ApiResult.Error { Status: >= 500 } when !isRepeatable => new SendOutcome.Unknown(),
        ApiResult.Unreachable or ApiResult.Error { Status: >= 500 } => new SendOutcome.Retry(Soon),
        ApiResult.Error { Status: 401 } => new SendOutcome.Retry(Later),
        ApiResult.Error error => new SendOutcome.Refused(FormattableString.Invariant($"status {error.Status}, code {error.Code}")),
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };
}
