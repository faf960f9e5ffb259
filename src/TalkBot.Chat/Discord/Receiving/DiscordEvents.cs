using System.Text.Json;
using Microsoft.Extensions.Logging;
using TalkBot.Chat.Discord.Sending;
using TalkBot.Chat.Transport;
using TalkBot.Core.Chat;

namespace TalkBot.Chat.Discord.Receiving;

/// <summary>Takes in what the gateway tells: first something visible for the asker, then the message for the intake. Never waits.</summary>
internal sealed partial class DiscordEvents(
    BotIdentity bot, ThreadBook threads, InteractionResponses responses, TypingSigns typing, TimeProvider time, ILogger<DiscordEvents> logger)
{
    private const int Remembered = 10_000;

    private readonly RecentIds<bool> _seen = new(Remembered);
    private readonly MessageReader _messages = new(bot, threads, time);
    private readonly InteractionReader _interactions = new(threads, time);

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
                Offer(message, onStored, intake, onBusy, IsNew(message.Key.Id), cancellationToken);
                return;
            case "INTERACTION_CREATE" when _interactions.Read(data) is { } interaction:
                var isNew = IsNew(interaction.Id);
                if (isNew)
                    responses.Begin(interaction, cancellationToken);
                if (interaction.Message is not { } said)
                    break;
                Offer(said, onStored, intake, onBusy, isNew, cancellationToken);
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

    /// <summary>What came before is offered again: the intake knows whether it is safe.</summary>
    private void Offer(IncomingMessage message, Action onStored, IMessageIntake intake, Action<IncomingMessage> onBusy, bool isNew, CancellationToken cancellationToken)
    {
        if (isNew && DiscordAddress.Parse(message.ReplyAddress) is { IsInteraction: false } address)
            typing.Show(address.ChannelId, cancellationToken);
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
