using TalkBot.Core.Chat;

namespace TalkBot.Core.Watching;

/// <summary>Keeps what channels watch.</summary>
public interface IWatchStore
{
    /// <summary>Everything that is watched, each channel's in the order of its numbers.</summary>
    Task<IReadOnlyList<Watch>> AllAsync(CancellationToken cancellationToken);

    /// <summary>Keeps <paramref name="watch"/> under the next number of its channel.</summary>
    /// <returns>It with its number.</returns>
    Task<Watch> AddAsync(Watch watch, CancellationToken cancellationToken);

    /// <returns>Whether it was there.</returns>
    Task<bool> RemoveAsync(Platform platform, string channelId, int number, CancellationToken cancellationToken);

    /// <summary>Keeps what was found when a question was asked again, with what its channel is told, all or none.</summary>
    /// <param name="watch">It as it is now.</param>
    /// <param name="answer">The answer that is told; null where nothing is.</param>
    /// <param name="outgoing">What is to be sent, in order.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False where it is no longer watched, and there is nothing to send.</returns>
    Task<bool> SaveAsync(Watch watch, StoredAnswer? answer, IReadOnlyList<OutgoingMessage> outgoing, CancellationToken cancellationToken);
}
