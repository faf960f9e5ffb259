using TalkBot.Core.Chat.Keeping;
using TalkBot.Core.Knowledge;

namespace TalkBot.Host.Rendering;

/// <summary>Says on standard error how far work has come: not at once, since most of it is done sooner, and not too often.</summary>
internal sealed class ProgressNotes(Terminal terminal, TimeProvider time) : IProgress<string>, IProgress<IndexingProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private readonly Lock _gate = new();
    private long _last = time.GetTimestamp();

    public void Report(string value)
    {
        lock (_gate)
        {
            if (time.GetElapsedTime(_last) < Pause)
                return;
            _last = time.GetTimestamp();
            terminal.Note(value);
        }
    }

    public void Report(IndexingProgress value) => Report(LibraryText.Of(value));
}
