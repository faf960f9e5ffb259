using TalkBot.Core.Answering;
using TalkBot.Core.Chat;

namespace TalkBot.Core.Watching;

/// <summary>A question that a channel watches: after each change of the documents it is asked again, and the channel hears what changed.</summary>
/// <param name="Platform">Where the channel is.</param>
/// <param name="ChannelId">The channel.</param>
/// <param name="Number">Which of the channel's it is, from 1.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Origin">The way to the channel: the message that began it, without its author (<see cref="IChatAdapter.ForChannel"/>).</param>
/// <param name="Answer">What the channel was told last.</param>
/// <param name="Generation">The generation of the index that was asked last.</param>
public sealed record Watch(Platform Platform, string ChannelId, int Number, string Question, IncomingMessage Origin, Answer Answer, int Generation)
{
    /// <summary>How often the channel was told of a change.</summary>
    public int Told { get; init; }

    /// <summary>When it was told last; null before the first time.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>What the next news is an answer to: the same message however often it is made, and another one for each news.</summary>
    public IncomingMessage NextNews => Origin with
    {
        Key = Origin.Key with { Id = FormattableString.Invariant($"{Origin.Key.Id}/news/{Told + 1}") },
        Text = Question,
    };
}
