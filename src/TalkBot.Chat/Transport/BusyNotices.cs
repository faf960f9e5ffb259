using TalkBot.Core.Chat;

namespace TalkBot.Chat.Transport;

/// <summary>
/// Tells people, and them alone, that there was no room for their question. Turned away all at once, they are told a few at a time,
/// and the rest not at all: that must cost less than answering.
/// </summary>
internal sealed class BusyNotices(TimeProvider time) : IDisposable
{
    private const int MostAtOnce = 8;

    private static readonly Reply Busy = new Reply.Notice(["I have more questions than I can take just now; please ask again in a minute."]) { IsPrivate = true };

    private readonly SemaphoreSlim _telling = new(MostAtOnce);

    /// <summary>Tells whoever wrote <paramref name="message"/>, by <paramref name="adapter"/>.</summary>
    public async Task TellAsync(IChatAdapter adapter, IncomingMessage message, CancellationToken cancellationToken)
    {
        if (!_telling.Wait(0, CancellationToken.None))
            return;
        try
        {
            foreach (var notice in adapter.Render(Busy, message))
                await adapter.SendAsync(new PendingMessage(notice, message.Conversation, time.GetUtcNow()), cancellationToken);
        }
        finally
        {
            _telling.Release();
        }
    }

    public void Dispose() => _telling.Dispose();
}
