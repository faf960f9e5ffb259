using TalkBot.Core.Chat;
using TalkBot.Core.Watching;

namespace TalkBot.Storage.Json;

/// <summary>What a channel watches, as it is stored.</summary>
/// <param name="Origin">The way to the channel.</param>
/// <param name="Answer">The question, and what the channel was told last.</param>
/// <param name="Generation">The generation that was asked last.</param>
/// <param name="Told">How often the channel was told of a change.</param>
/// <param name="ToldAt">When it was told last.</param>
internal sealed record WatchContent(IncomingMessage Origin, AnswerContent Answer, int Generation, int Told, DateTimeOffset? ToldAt)
{
    public static WatchContent Of(Watch watch) => new(watch.Origin, AnswerContent.Of(watch.Question, watch.Answer), watch.Generation, watch.Told, watch.ToldAt);
}
