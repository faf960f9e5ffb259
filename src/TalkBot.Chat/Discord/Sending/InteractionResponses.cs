using TalkBot.Chat.Discord.Receiving;
using TalkBot.Chat.Discord.Rest;
using TalkBot.Chat.Transport;

namespace TalkBot.Chat.Discord.Sending;

/// <summary>Gives the first response to interactions, and lets what follows wait for it.</summary>
internal sealed class InteractionResponses(IDiscordApi api)
{
    private const int Remembered = 2000;

    private readonly RecentIds<Task> _begun = new(Remembered);

    /// <summary>Begins the response and does not wait: three seconds after the event it would be worth nothing.</summary>
    public void Begin(ReadInteraction interaction, CancellationToken cancellationToken) =>
        _begun.Add(interaction.Id, RespondAsync(interaction, cancellationToken));

    /// <summary>Waits until the first response has gone out, or failed: whether it did is seen by what follows.</summary>
    public Task SettledAsync(string? interactionId) =>
        interactionId is not null && _begun.TryGet(interactionId, out var response) && response is not null ? Task.WhenAny(response) : Task.CompletedTask;

    /// <summary>Tries twice at once. Where the first try arrived after all, Discord refuses the second, which does no harm.</summary>
    private async Task RespondAsync(ReadInteraction interaction, CancellationToken cancellationToken)
    {
        var request = DiscordRoutes.Respond(interaction.Id, interaction.Token, interaction.Response);
        if (await api.SendAsync(request, cancellationToken) is ApiResult.Unreachable or ApiResult.Error { Status: >= 500 })
            await api.SendAsync(request, cancellationToken);
    }
}
