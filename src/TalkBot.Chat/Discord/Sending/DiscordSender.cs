using System.Text.Json;
using System.Text.Json.Nodes;
using TalkBot.Chat.Discord.Receiving;
using TalkBot.Chat.Discord.Rendering;
using TalkBot.Chat.Discord.Rest;
using TalkBot.Chat.Discord.Wire;
using TalkBot.Core.Chat;

namespace TalkBot.Chat.Discord.Sending;

/// <summary>Sends what was rendered to where it belongs: the interaction, the question's thread or channel, or the asker alone.</summary>
internal sealed class DiscordSender(IDiscordApi api, InteractionResponses responses, ChannelSender channels, ThreadBook threads)
{
    /// <summary>After trouble that passes.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    /// <summary>After the token was refused: only the operator can mend it, and then the answer still goes out.</summary>
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(5);

    private const string NotShown = "Discord does not let me show this answer here.";
    private const string NotReached = "My answer is for you alone, and I may not write to you: allow direct messages from this server and ask again.";

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

        var delivery = await DeliverAsync(address, body, message.Id, cancellationToken);

        // A word that there is something is better than silence; what it was stays refused.
        if (delivery.Result is ApiResult.Error { Status: 400 })
            await DeliverAsync(address, DiscordPayload.Of(NotShown, []), message.Id, cancellationToken);
        else if (delivery.Result is ApiResult.Error { Code: ErrorCodes.TakesNoDirectMessages or ErrorCodes.NoServerInCommon } && address.MessageId is not null && address.Part == 0)
            await DeliverAsync(address with { IsPrivate = false, OpensThread = false }, DiscordPayload.Of(NotReached, []), message.Id, cancellationToken);
        return OutcomeOf(delivery, address);
    }

    private async Task<Delivery> DeliverAsync(DiscordAddress address, JsonObject body, string nonce, CancellationToken cancellationToken) =>
        address.IsInteraction && await AnswerInteractionAsync(address, body, cancellationToken) is { } answered ? answered
        : address is { IsPrivate: true, IsDirect: false } ? await channels.SendDirectlyAsync(address.UserId, body, nonce, cancellationToken)
        : await channels.SendAsync(address, body, nonce, cancellationToken);

    /// <returns>Null when the interaction's fifteen minutes are over, or it was never answered in time.</returns>
    private async Task<Delivery?> AnswerInteractionAsync(DiscordAddress address, JsonObject body, CancellationToken cancellationToken)
    {
        await responses.SettledAsync(address.InteractionId);
        var (application, token) = (address.ApplicationId!, address.InteractionToken!);
        var hides = address is { IsPrivate: true, WasDeferredPrivately: false };
        if (address.Part == 0 && !hides)
        {
            var edited = await api.SendAsync(DiscordRoutes.EditOriginal(application, token, body), cancellationToken);
            return IsOver(edited) ? null : new Delivery(edited, address.ChannelId, IsRepeatable: true);
        }

        // Who may see it was fixed by the first response: a public one goes away, and what follows it can be private.
        if (hides && address.Part == 0)
            await api.SendAsync(DiscordRoutes.DeleteOriginal(application, token), cancellationToken);
        var following = body.DeepClone().AsObject();
        if (address.IsPrivate || address.WasDeferredPrivately)
            following["flags"] = DiscordPayload.NoPreviews | DiscordPayload.Private;
        var followed = await api.SendAsync(DiscordRoutes.FollowUp(application, token, following), cancellationToken);
        return IsOver(followed) ? null : new Delivery(followed, address.ChannelId, IsRepeatable: false);
    }

    private static bool IsOver(ApiResult result) =>
        result is ApiResult.Error { Code: ErrorCodes.UnknownWebhook or ErrorCodes.InvalidWebhookToken or ErrorCodes.UnknownInteraction or ErrorCodes.UnknownMessage }
            or ApiResult.Error { Status: 401 or 404 };

    private SendOutcome OutcomeOf(Delivery delivery, DiscordAddress address)
    {
        switch (delivery.Result)
        {
            case ApiResult.Ok { Body: var body }:
                var id = body.Id("id") ?? "";
                if (id.Length > 0)
                    threads.Said(id, address.Place);
                return new SendOutcome.Sent(body.Id("channel_id") ?? delivery.Place, id);
            case ApiResult.Limited limited:
                return new SendOutcome.Retry(limited.After);
            case ApiResult.Unreachable { MayHaveArrived: true } or ApiResult.Error { Status: >= 500 } when !delivery.IsRepeatable:
                return new SendOutcome.Unknown();
            case ApiResult.Unreachable or ApiResult.Error { Status: >= 500 }:
                return new SendOutcome.Retry(Soon);
            case ApiResult.Error { Status: 401 }:
                return new SendOutcome.Retry(Later);
            case ApiResult.Error error:
                return new SendOutcome.Refused(FormattableString.Invariant($"status {error.Status}, code {error.Code}"));
            default:
                throw new ArgumentOutOfRangeException(nameof(delivery));
        }
    }
}
