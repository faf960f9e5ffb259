using System.Text.Json;
using Microsoft.Extensions.Logging;
using TalkBot.Chat.Discord.Rest;
using TalkBot.Chat.Discord.Sending;
using TalkBot.Chat.Transport;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Channels;
using TalkBot.Core.Chat.Keeping;

namespace TalkBot.Chat.Discord.Receiving;

/// <summary>Takes in what the gateway tells: first something visible for the asker, then the message for the intake. Never waits.</summary>
internal sealed partial class DiscordEvents(
    BotIdentity bot,
    ThreadBook threads,
    IChannelSettings channels,
    IDiscordApi api,
    InteractionResponses responses,
    TypingSigns typing,
    TimeProvider time,
    ILogger<DiscordEvents> logger,
    NameSuggestions? suggestions = null)
{
    private const int Remembered = 10_000;

    private readonly RecentIds<bool> _seen = new(Remembered);
    private readonly MessageReader _messages = new(bot, threads, channels, time);
    private readonly InteractionReader _interactions = new(threads, time, suggestions);

    /// <summary>Takes an event in.</summary>
    /// <param name="type">Discord's name of it.</param>
    /// <param name="data">Its fields.</param>
    /// <param name="onStored">Called once it need not come again.</param>
    /// <param name="intake">Takes the messages that are meant for the bot.</param>
    /// <param name="onBusy">Tells an asker that there was no room.</param>
    /// <param name="cancellationToken">Ends what was begun.</param>
    public void Take(string type, JsonElement data, Action onStored, IMessageIntake intake, Action<IncomingMessage> onBusy, CancellationToken cancellationToken)
    {
        switch (type)
        {
            case "READY":
                bot.LearnFromReady(data);
                break;
            case "GUILD_CREATE":
                bot.LearnFromGuild(data);
                LearnThreads(data);
                break;
            case "THREAD_CREATE" or "THREAD_UPDATE":
                threads.Learn(data);
                break;
            case "THREAD_LIST_SYNC":
                LearnThreads(data);
                break;
            case "MESSAGE_CREATE" when _messages.Read(data) is { } message:
                var isFirst = IsNew(message.Key.Id);
                if (isFirst)
                    typing.Show(message.Key.Place, cancellationToken);
                if (message.Author.Facts.ChannelId is not null)
                    Offer(message, onStored, intake, onBusy, isFirst);
                else
                    _ = OfferOnceKnownAsync(data.Clone(), message, onStored, intake, onBusy, isFirst, cancellationToken);
                return;
            case "INTERACTION_CREATE" when _interactions.Read(data) is { } interaction:
                var isNew = IsNew(interaction.Id);
                if (isNew)
                    responses.Begin(interaction, cancellationToken);
                if (interaction.Message is not { } said)
                    break;
                Offer(said, onStored, intake, onBusy, isNew);
                return;
        }

        onStored();
    }

    private bool IsNew(string id) => _seen.Add(id, value: true);

    private void LearnThreads(JsonElement data)
    {
        foreach (var thread in data.Items("threads"))
            threads.Learn(thread);
    }

    /// <summary>
    /// A message tells its thread and not the thread's channel, which rights hang on: after a resume it has to be asked for. Where
    /// that fails, the rights stay unknown.
    /// </summary>
    private async Task OfferOnceKnownAsync(
        JsonElement data, IncomingMessage message, Action onStored, IMessageIntake intake, Action<IncomingMessage> onBusy, bool isNew, CancellationToken cancellationToken)
    {
        if (await api.SendAsync(DiscordRoutes.Channel(message.Key.Place), cancellationToken) is ApiResult.Ok { Body: var thread })
            threads.Learn(thread);
        Offer(_messages.Read(data) ?? message, onStored, intake, onBusy, isNew);
    }

    /// <summary>What came before is offered again: the intake knows whether it is safe.</summary>
    private void Offer(IncomingMessage message, Action onStored, IMessageIntake intake, Action<IncomingMessage> onBusy, bool isNew)
    {
        if (intake.TryOffer(message, onStored))
            return;

        LogBusy(logger);
        if (isNew)
            onBusy(message);
        onStored();
    }

    [LoggerMessage(41, LogLevel.Warning, "The inbox is full; a question from Discord was turned away.")]
    private static partial void LogBusy(ILogger logger);
}
