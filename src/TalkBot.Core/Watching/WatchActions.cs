using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Channels;
using TalkBot.Core.Conversations;
using TalkBot.Core.Moderation;

namespace TalkBot.Core.Watching;

/// <summary>Begins, lists and ends what a channel watches. Every try is in the audit log before anybody hears of it.</summary>
public sealed class WatchActions(
    IWatchStore store, QuestionAnswerer answerer, IEnumerable<IChatAdapter> adapters, IChannelSettings channels, AnsweringOptions answering, WatchOptions options, IAuditLog audit, TimeProvider time)
{
    public async Task<Handled> RunAsync(BotCommand command, IncomingMessage message, AccessDecision decision, CancellationToken cancellationToken)
    {
        var facts = message.Author.Facts;
        var entry = new AuditEntry(message.Key.Platform, facts.SpaceId, facts.UserId, BotAction.Watch, decision.Denied, null, null, time.GetUtcNow());
        await audit.AppendAsync(entry, cancellationToken);
        if (!decision.IsAllowed)
            return Handled.Privately(ChatText.NotAllowed);
        if (facts.ChannelId is not { Length: > 0 } channel)
            return Handled.Privately(ChatText.ChannelUnknown);

        switch (command)
        {
            case BotCommand.Watch { Question: { } question }:
                return await BeginAsync(question, channel, message, entry, cancellationToken);
            case BotCommand.Unwatch { Number: var number }:
                var wasThere = await store.RemoveAsync(message.Key.Platform, channel, number, cancellationToken);
                await audit.AppendAsync(entry with { Before = Numbered(number), At = time.GetUtcNow() }, cancellationToken);
                return Handled.Saying(wasThere ? WatchText.Ended(number) : WatchText.Unknown(number));
            default:
                return Handled.Privately([.. WatchText.List(await WatchedInAsync(message.Key.Platform, channel, cancellationToken)), WatchText.Usage]);
        }
    }

    private async Task<Handled> BeginAsync(string question, string channel, IncomingMessage message, AuditEntry entry, CancellationToken cancellationToken)
    {
        if (question.Length > answering.MaxQuestionLength)
            return Handled.Privately(ChatText.TooLong("question", question.Length, answering.MaxQuestionLength));
        var watched = await WatchedInAsync(message.Key.Platform, channel, cancellationToken);
        if (watched.FirstOrDefault(other => string.Equals(other.Question, question, StringComparison.OrdinalIgnoreCase)) is { } same)
            return Handled.Privately(WatchText.Already(same));
        if (watched.Count >= options.PerChannel)
            return Handled.Privately(WatchText.TooMany(options.PerChannel));

        var settings = channels.SettingsOf(message.Key.Platform, channel);
        var (answer, _) = await answerer.AnswerAsync(new Question(question, Conversation.Empty) { OnlyDocuments = settings.OnlyDocuments }, null, cancellationToken);
        if (ProvenanceOf(answer) is not { } provenance)
            return Handled.Privately(AnswerText.Of(answer));
        if (answer is Answer.NotFound { Reason: ReasonCode.SmallTalk })
            return Handled.Privately(WatchText.Usage);
        var origin = adapters.FirstOrDefault(adapter => adapter.Platform == message.Key.Platform) is { } adapter
            ? adapter.ForChannel(message)
            : message.ToNobody(message.ReplyAddress, message.Conversation.Place);
        var watch = await store.AddAsync(new Watch(message.Key.Platform, channel, 0, question, origin, answer, provenance.Index.Generation), cancellationToken);
        await audit.AppendAsync(entry with { After = Numbered(watch.Number), At = time.GetUtcNow() }, cancellationToken);
        var stored = StoredAnswer.Of(message.Key, question, answer, time.GetUtcNow());
        return new Handled(new Reply.Answered(stored.Id, question, answer) { Notes = [WatchText.Begun(watch)] }, [], stored);
    }

    private async Task<IReadOnlyList<Watch>> WatchedInAsync(Platform platform, string channel, CancellationToken cancellationToken) =>
        [.. (await store.AllAsync(cancellationToken)).Where(watch => watch.Platform == platform && watch.ChannelId == channel)];

    private static Provenance? ProvenanceOf(Answer answer) => (answer as Answer.Grounded)?.Provenance ?? (answer as Answer.NotFound)?.Provenance;

    private static string Numbered(int number) => FormattableString.Invariant($"number {number}");
}
