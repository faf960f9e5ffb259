using System.Text.Json;
using System.Text.Json.Nodes;
using TalkBot.Chat.Discord.Receiving;
using TalkBot.Chat.Discord.Rendering;
using TalkBot.Chat.Discord.Rest;
using TalkBot.Chat.Discord.Wire;
using TalkBot.Chat.Transport;
using TalkBot.Core.Chat;

namespace TalkBot.Chat.Discord.Sending;

/// <summary>Sends what was rendered to where it belongs: the interaction, the question's thread or channel, or the asker alone.</summary>
internal sealed class DiscordSender(IDiscordApi api, InteractionResponses responses, ChannelSender channels, ThreadBook threads, TimeProvider time)
{
    /// <summary>Edits of one message share a rate limit with the reply that ends them.</summary>
    private static readonly TimeSpan ProgressPause = TimeSpan.FromSeconds(3);

    private const int MostProgress = 100;

    /// <summary>After trouble that passes.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    /// <summary>After the token was refused: only the operator can mend it, and then the answer still goes out.</summary>
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(5);

    private const string NotShown = "Discord does not let me show this answer here.";
    private const string NotReached = "My answer is for you alone, and I may not write to you: allow direct messages from this server and ask again.";

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
        if (await DeliverAsync(address, post, cancellationToken) is not { } delivery)
            return new SendOutcome.Unknown();

        // A word that there is something is better than silence; what it was stays refused.
        if (delivery.Result is ApiResult.Error { Status: 400 })
            await DeliverAsync(address, post with { Body = DiscordPayload.Of(NotShown, []) }, cancellationToken);
        else if (delivery.Result is ApiResult.Error { Code: ErrorCodes.TakesNoDirectMessages or ErrorCodes.NoServerInCommon } && address is { MessageId: not null, Part: 0 })
            await DeliverAsync(address with { IsPrivate = false, OpensThread = false }, post with { Body = DiscordPayload.Of(NotReached, []) }, cancellationToken);
        return OutcomeOf(delivery, address);
    }

    /// <summary>Says in the first response to an interaction how far work has come, until the reply takes its place.</summary>
    public IWorkingSign Progress(DiscordAddress address) => new ProgressEdits(
        async (line, cancellationToken) =>
        {
            await responses.SettledAsync(address.InteractionId);
            await api.SendAsync(DiscordRoutes.EditOriginal(address.ApplicationId!, address.InteractionToken!, DiscordPayload.Of(DiscordText.Escape(line), [])), cancellationToken);
        },
        ProgressPause,
        MostProgress,
        time);

    /// <returns>Null where nobody knows whether it is visible, and another attempt could show it twice.</returns>
    private async Task<Delivery?> DeliverAsync(DiscordAddress address, Post post, CancellationToken cancellationToken)
    {
        if (address.IsInteraction)
        {
            var answered = await AnswerInteractionAsync(address, post, cancellationToken);
            if (answered is not { Result: var result } || !IsOver(result))
                return answered;
        }

        return address is { IsPrivate: true, IsDirect: false }
            ? await channels.SendDirectlyAsync(address.UserId, post, cancellationToken)
            : await channels.SendAsync(address, post, cancellationToken);
    }

    /// <returns>As of <see cref="DeliverAsync"/>.</returns>
    private async Task<Delivery?> AnswerInteractionAsync(DiscordAddress address, Post post, CancellationToken cancellationToken)
    {
        await responses.SettledAsync(address.InteractionId);
        var (application, token) = (address.ApplicationId!, address.InteractionToken!);
        if (address is { Part: 0 } and not { IsPrivate: true, WasDeferredPrivately: false })
            return new Delivery(await api.SendAsync(DiscordRoutes.EditOriginal(application, token, post.Body), cancellationToken), address.ChannelId, IsRepeatable: true);

        // Who may see it was fixed by the first response: a public one goes away, and what follows it can be private.
        var removed = address.Part == 0 ? await api.SendAsync(DiscordRoutes.DeleteOriginal(application, token), cancellationToken) : null;

        // What follows has no nonce. Only where the first response stood until now is it known that nothing followed it.
        if (post.MayBeVisible && removed is not ApiResult.Ok)
            return null;

        var body = post.Body.DeepClone().AsObject();
        if (address.IsPrivate || address.WasDeferredPrivately)
            body["flags"] = DiscordPayload.NoPreviews | DiscordPayload.Private;
        return new Delivery(await api.SendAsync(DiscordRoutes.FollowUp(application, token, body), cancellationToken), address.ChannelId, IsRepeatable: false);
    }

    /// <summary>Whether the interaction's fifteen minutes are over, or it was never answered in time.</summary>
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
            case ApiResult.Unreachable { MayHaveArrived: false }:
                return new SendOutcome.Retry(Soon);
            case ApiResult.Unreachable or ApiResult.Error { Status: >= 500 }:
                return delivery.IsRepeatable ? new SendOutcome.Retry(Soon) { MayBeVisible = true } : new SendOutcome.Unknown();
            case ApiResult.Error { Status: 401 }:
                return new SendOutcome.Retry(Later);
            case ApiResult.Error error:
                return new SendOutcome.Refused(FormattableString.Invariant($"status {error.Status}, code {error.Code}"));
            default:
                throw new ArgumentOutOfRangeException(nameof(delivery));
        }
    }
}
