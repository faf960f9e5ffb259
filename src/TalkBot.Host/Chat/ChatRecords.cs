using TalkBot.Core;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Channels;
using TalkBot.Host.Rendering;
using TalkBot.Storage;

namespace TalkBot.Host.Chat;

/// <summary>What is kept of a conversation in the terminal: its answers, so that something can be said of them. Without a database people can ask all the same.</summary>
internal sealed class ChatRecords(IMessageStore store, IStorageMaintenance storage, ChannelBook channels, Terminal terminal)
{
    /// <summary>Whether there is a database.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Opens the database, and deletes what has been in it for its time.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            await storage.MigrateAsync(cancellationToken);
            await storage.DeleteExpiredAsync(cancellationToken);
            await channels.LoadAsync(cancellationToken);
            IsOpen = true;
        }
        catch (TalkBotException fault)
        {
            terminal.Note($"Nothing of this conversation is kept. {fault.Message}");
        }
    }

    /// <summary>Keeps the answer to a message.</summary>
    public async Task KeepAsync(IncomingMessage message, StoredAnswer answer, CancellationToken cancellationToken)
    {
        if (!IsOpen)
            return;
        await store.AddAsync([message], cancellationToken);
        await store.CompleteAsync(new Completion(message, [], answer, []), cancellationToken);
    }

    public async Task<bool> IsKeptAsync(string answerId, CancellationToken cancellationToken) =>
        IsOpen && await store.AnswerAsync(answerId, cancellationToken) is not null;
}
