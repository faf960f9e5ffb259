using System.Threading.Channels;
using TalkBot.Core.Chat;
using TalkBot.Core.Watching;

namespace TalkBot.Testing;

/// <summary>What channels watch, in memory.</summary>
public sealed class MemoryWatches : IWatchStore
{
    private readonly Lock _gate = new();
    private readonly List<Watch> _kept = [];
    private readonly Channel<Watch> _saved = Channel.CreateUnbounded<Watch>();

    public IReadOnlyList<Watch> Kept
    {
        get
        {
            lock (_gate)
                return [.. _kept];
        }
    }

    /// <summary>The answers that were told.</summary>
    public List<StoredAnswer> Answers { get; } = [];

    public Task<IReadOnlyList<Watch>> AllAsync(CancellationToken cancellationToken) => Task.FromResult(Kept);

    public Task<Watch> AddAsync(Watch watch, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var added = watch with { Number = _kept.Where(other => IsBeside(other, watch)).Select(other => other.Number).DefaultIfEmpty().Max() + 1 };
            _kept.Add(added);
            return Task.FromResult(added);
        }
    }

    public Task<bool> RemoveAsync(Platform platform, string channelId, int number, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult(_kept.RemoveAll(watch => watch.Platform == platform && watch.ChannelId == channelId && watch.Number == number) > 0);
    }

    public Task<bool> SaveAsync(Watch watch, StoredAnswer? answer, IReadOnlyList<OutgoingMessage> outgoing, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var place = _kept.FindIndex(other => IsBeside(other, watch) && other.Number == watch.Number);
            if (place < 0)
                return Task.FromResult(false);
            _kept[place] = watch;
            if (answer is not null)
                Answers.Add(answer);
        }

        _saved.Writer.TryWrite(watch);
        return Task.FromResult(true);
    }

    /// <summary>The next one that was asked again.</summary>
    public async Task<Watch> SavedAsync(CancellationToken cancellationToken) => await _saved.Reader.ReadAsync(cancellationToken);

    private static bool IsBeside(Watch one, Watch other) => one.Platform == other.Platform && one.ChannelId == other.ChannelId;
}
