using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Channels;
using TalkBot.Core.Conversations;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Library;

namespace TalkBot.Core.Watching;

/// <summary>Asks watched questions again, and decides what is news.</summary>
public sealed class WatchedQuestions(QuestionAnswerer answerer, IDocumentIndex index, IDocumentLibrary library, IChannelSettings channels, TimeProvider time)
{
    /// <summary>The generation that serves now.</summary>
    public int Generation
    {
        get
        {
            using var snapshot = index.Acquire();
            return snapshot.Info.Generation;
        }
    }

    /// <param name="watch">What is watched.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null where it cannot be asked now: nothing can be looked up, or the bot is switched off in the channel.</returns>
    public async Task<WatchResult?> AskAgainAsync(Watch watch, CancellationToken cancellationToken)
    {
        var settings = channels.SettingsOf(watch.Platform, watch.ChannelId);
        if (!settings.IsEnabled)
            return null;
        using var snapshot = index.Acquire();
        var (answer, _) = await answerer.AnswerAsync(new Question(watch.Question, Conversation.Empty) { OnlyDocuments = settings.OnlyDocuments }, null, cancellationToken);
        if (answer is Answer.Unavailable)
            return null;

        var asked = watch with { Generation = snapshot.Info.Generation };
        var changes = library.History().Since(watch.Generation);
        var news = AnswerNews.Of(watch.Answer, answer, snapshot, changes);
        if (!news.HasWeight)
            return new WatchResult(asked, null, null);
        var stored = StoredAnswer.Of(watch.NextNews.Key, watch.Question, answer, time.GetUtcNow());
        return new WatchResult(
            asked with { Answer = answer, Told = watch.Told + 1, ToldAt = stored.AnsweredAt },
            new Reply.Answered(stored.Id, watch.Question, answer)
            {
                Notes = WatchText.News(watch, news, answer, changes),
                QuotedInNotes = [.. news.Age.Standing.Concat(news.Age.Changed).Select(citation => citation.Excerpt.DocumentId)],
                WithdrawnText = WatchText.Withdrawn(watch),
            },
            stored);
    }
}
