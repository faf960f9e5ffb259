using TalkBot.Core.Chat;
using TalkBot.Core.Watching;
using TalkBot.Host.Rendering;

namespace TalkBot.Host.Chat;

/// <summary>Tells in the terminal what changed of the questions that are watched there, before the next line is read.</summary>
internal sealed class ChatNews(IWatchStore store, WatchedQuestions questions, ChatRecords records, Terminal terminal)
{
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        if (!records.IsOpen)
            return;
        var serving = questions.Generation;
        foreach (var watch in (await store.AllAsync(cancellationToken)).Where(watch => watch.Platform == Platform.Terminal && watch.Generation != serving))
        {
            if (await questions.AskAgainAsync(watch, cancellationToken) is not { } result
                || !await store.SaveAsync(result.Watch, result.Answer, [], cancellationToken)
                || result.News is not { } news)
            {
                continue;
            }

            terminal.Write(ReplyRenderer.Render(news));
            terminal.WriteLine();
        }
    }
}
