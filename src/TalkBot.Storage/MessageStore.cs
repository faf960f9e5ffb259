using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using TalkBot.Core.Chat;
using TalkBot.Core.Conversations;
using TalkBot.Storage.Json;
using TalkBot.Storage.Leases;
using TalkBot.Storage.Rows;

namespace TalkBot.Storage;

/// <inheritdoc cref="IMessageStore"/>
internal sealed partial class MessageStore(
    Database database, LeaseFence fence, RetentionOptions retention, TimeProvider time, ILogger<MessageStore> logger) : IMessageStore
{
    public Task<IReadOnlyList<IncomingMessage>> AddAsync(IReadOnlyList<IncomingMessage> messages, CancellationToken cancellationToken) =>
        database.WriteUrgentlyAsync<IReadOnlyList<IncomingMessage>>(
            async context =>
            {
                await fence.PassAsync(context, cancellationToken);
                List<IncomingMessage> added = [];
                foreach (var message in messages)
                {
                    if (await InsertAsync(context, message, cancellationToken))
                        added.Add(message);
                }

                return added;
            },
            cancellationToken);

    public Task<IReadOnlyList<IncomingMessage>> UnfinishedAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<IncomingMessage>>(
            async context =>
            {
                List<IncomingMessage> unfinished = [];
                foreach (var row in await context.Inbox.AsNoTracking().Where(row => row.State == InboxState.New).OrderBy(row => row.Number).ToListAsync(cancellationToken))
                {
                    if (row.Message is { } json && StorageJson.Read(json, StorageJson.Default.VersionedIncomingMessage) is { } message)
                        unfinished.Add(message);
                    else
                        LogUnreadable("inbox", row.Number);
                }

                return unfinished;
            },
            cancellationToken);

    public Task<bool> CompleteAsync(Completion completion, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async context =>
            {
                await fence.PassAsync(context, cancellationToken);

                // Also the lock: a second call waits here, and then finds nothing to end.
                var ended = await context.Inbox.Where(Is(completion.Message.Key)).Where(row => row.State == InboxState.New).ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.State, InboxState.Done).SetProperty(row => row.Message, (string?)null).SetProperty(row => row.AuthorId, (string?)null),
                    cancellationToken);
                if (ended == 0)
                    return false;

                if (completion.Turns.Count > 0)
                    await AppendAsync(context, completion.Message, completion.Turns, cancellationToken);
                if (completion.Answer is { } answer)
                    await KeepAsync(context, answer, completion.Message, cancellationToken);
                context.Outbox.AddRange(completion.Outgoing.Select(outgoing => OutboxRow.Of(outgoing, completion.Message.Conversation, completion.Message.Author.Id, time.GetUtcNow())));
                return true;
            },
            cancellationToken);

    public Task<IReadOnlyList<PendingMessage>> UnsentAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<PendingMessage>>(
            async context =>
            {
                List<PendingMessage> unsent = [];
                foreach (var row in await context.Outbox.AsNoTracking()
                    .Where(row => row.State == OutboxState.Pending || row.State == OutboxState.Sending).OrderBy(row => row.Number).ToListAsync(cancellationToken))
                {
                    if (row.Message is { } json && StorageJson.Read(json, StorageJson.Default.VersionedOutgoingMessage) is { } message)
                        unsent.Add(PendingOf(row, message));
                    else
                        LogUnreadable("outbox", row.Number);
                }

                return unsent;
            },
            cancellationToken);

    public Task BeginSendAsync(string outgoingId, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async context =>
            {
                await fence.PassAsync(context, cancellationToken);
                return await Unsent(context, outgoingId).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, OutboxState.Sending), cancellationToken);
            },
            cancellationToken);

    public Task EndSendAsync(string outgoingId, SendOutcome outcome, CancellationToken cancellationToken) =>
        database.WriteAsync(context => EndAsync(Unsent(context, outgoingId), outcome, cancellationToken), cancellationToken);

    public Task<Conversation> ConversationAsync(ConversationKey key, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async context => Conversation.Of(TurnsIn(await context.Conversations.Where(Is(key)).Select(row => row.Turns).SingleOrDefaultAsync(cancellationToken))),
            cancellationToken);

    public Task<ConversationKey?> ConversationOfAsync(Platform platform, string place, string messageId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            context => context.Outbox.Where(row => row.Platform == platform && row.SentPlace == place && row.SentMessageId == messageId)
                .OrderByDescending(row => row.Number)
                .Select(row => new ConversationKey(row.Platform, row.ConversationSpace, row.ConversationPlace))
                .FirstOrDefaultAsync(cancellationToken),
            cancellationToken);

    public Task<StoredAnswer?> AnswerAsync(string answerId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async context =>
            {
                if (await context.Answers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == answerId, cancellationToken) is not { } row)
                    return null;
                if (StorageJson.Read(row.Answer, StorageJson.Default.VersionedAnswerContent) is { Answer: { } answer } content)
                    return new StoredAnswer(row.Id, content.Question, answer, row.AnsweredAt);
                LogUnreadableAnswer(row.Id);
                return null;
            },
            cancellationToken);

    public Task AddFeedbackAsync(Feedback feedback, CancellationToken cancellationToken)
    {
        var platform = feedback.Platform.ToString();
        var reason = feedback.Reason is { } words ? JsonSerializer.Serialize(words, StorageJson.Default.String) : null;
        return database.WriteAsync(
            context => context.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO feedback (answer_id, platform, author_id, is_helpful, reason, given_at, space_id)
                VALUES ({feedback.AnswerId}, {platform}, {feedback.AuthorId}, {feedback.IsHelpful}, {reason}, {feedback.GivenAt.UtcTicks}, {feedback.SpaceId})
                ON CONFLICT (answer_id, platform, author_id) DO UPDATE
                SET is_helpful = excluded.is_helpful, reason = excluded.reason, given_at = excluded.given_at, space_id = excluded.space_id
                """,
                cancellationToken),
            cancellationToken);
    }

    private static async Task<bool> InsertAsync(StorageContext context, IncomingMessage message, CancellationToken cancellationToken)
    {
        var (platform, place, id) = (message.Key.Platform.ToString(), message.Key.Place, message.Key.Id);
        var (state, json) = (nameof(InboxState.New), StorageJson.Write(message, StorageJson.Default.VersionedIncomingMessage));
        return await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO inbox (platform, place, message_id, state, message, received_at, author_id)
            VALUES ({platform}, {place}, {id}, {state}, {json}, {message.ReceivedAt.UtcTicks}, {message.Author.Id})
            ON CONFLICT (platform, place, message_id) DO NOTHING
            """,
            cancellationToken) == 1;
    }

    private async Task AppendAsync(StorageContext context, IncomingMessage message, IReadOnlyList<Turn> turns, CancellationToken cancellationToken)
    {
        var (key, now) = (message.Conversation, time.GetUtcNow());
        await NoteParticipantAsync(context, message, cancellationToken);
        var isKnown = await context.Conversations.Where(Is(key)).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastActiveAt, now), cancellationToken) > 0;
        if (isKnown)
        {
            // The update has locked the row, so what is read now is what others left.
            var row = await context.Conversations.Where(Is(key)).SingleAsync(cancellationToken);
            row.Turns = JsonOf([.. TurnsIn(row.Turns), .. turns]);
        }
        else
        {
            context.Conversations.Add(new ConversationRow { Platform = key.Platform, Space = key.Space, Place = key.Place, LastActiveAt = now, Turns = JsonOf(turns) });
        }
    }

    private static async Task NoteParticipantAsync(StorageContext context, IncomingMessage message, CancellationToken cancellationToken)
    {
        var (key, platform) = (message.Conversation, message.Conversation.Platform.ToString());
        await context.Database.ExecuteSqlAsync(
            $"INSERT INTO participants (platform, space, place, author_id) VALUES ({platform}, {key.Space}, {key.Place}, {message.Author.Id}) ON CONFLICT DO NOTHING", cancellationToken);
    }

    // The id is the message's own, so an answer to a message that came again after it was forgotten takes the place of the first.
    private async Task KeepAsync(StorageContext context, StoredAnswer answer, IncomingMessage message, CancellationToken cancellationToken)
    {
        await context.Answers.Where(row => row.Id == answer.Id).ExecuteDeleteAsync(cancellationToken);
        context.Answers.Add(AnswerRow.Of(answer, message.Key.Platform, message.Author.Id, message.Author.Facts.SpaceId));

        if (!answer.IsUnanswered || retention.Questions == TimeSpan.Zero)
            return;
        await context.Unanswered.Where(row => row.AnswerId == answer.Id).ExecuteDeleteAsync(cancellationToken);
        context.Unanswered.Add(new UnansweredRow
        {
            AnswerId = answer.Id,
            Platform = message.Key.Platform,
            SpaceId = message.Author.Facts.SpaceId,
            AuthorId = message.Author.Id,
            AskedAt = answer.AnsweredAt,
            Question = JsonSerializer.Serialize(answer.Question, StorageJson.Default.String),
        });
    }

    private Task<int> EndAsync(IQueryable<OutboxRow> rows, SendOutcome outcome, CancellationToken cancellationToken) => outcome switch
    {
        SendOutcome.Sent sent => rows.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, OutboxState.Sent).SetProperty(row => row.Message, (string?)null).SetProperty(row => row.AuthorId, (string?)null)
                .SetProperty(row => row.SentPlace, sent.Place).SetProperty(row => row.SentMessageId, sent.MessageId),
            cancellationToken),
        SendOutcome.Retry retry => PutBackAsync(rows, retry, cancellationToken),
        SendOutcome.Refused refused => rows.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, OutboxState.Refused).SetProperty(row => row.Message, (string?)null).SetProperty(row => row.AuthorId, (string?)null)
                .SetProperty(row => row.RefusedReason, refused.Reason),
            cancellationToken),
        _ => rows.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, OutboxState.Unknown).SetProperty(row => row.Message, (string?)null).SetProperty(row => row.AuthorId, (string?)null), cancellationToken),
    };

    private Task<int> PutBackAsync(IQueryable<OutboxRow> rows, SendOutcome.Retry retry, CancellationToken cancellationToken)
    {
        var state = retry.MayBeVisible ? OutboxState.Sending : OutboxState.Pending;
        var notBefore = time.GetUtcNow() + retry.After;
        return rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, state).SetProperty(row => row.NotBefore, notBefore), cancellationToken);
    }

    private static PendingMessage PendingOf(OutboxRow row, OutgoingMessage message) =>
        new(message, new ConversationKey(row.Platform, row.ConversationSpace, row.ConversationPlace), row.CreatedAt)
        {
            WasBegun = row.State == OutboxState.Sending,
            NotBefore = row.NotBefore,
        };

    private static IQueryable<OutboxRow> Unsent(StorageContext context, string outgoingId) =>
        context.Outbox.Where(row => row.OutgoingId == outgoingId && (row.State == OutboxState.Pending || row.State == OutboxState.Sending));

    private static IReadOnlyList<Turn> TurnsIn(string? json) => json is null ? [] : StorageJson.Read(json, StorageJson.Default.VersionedIReadOnlyListTurn) ?? [];

    private static string JsonOf(IEnumerable<Turn> turns) => StorageJson.Write(Conversation.Of(turns).Turns, StorageJson.Default.VersionedIReadOnlyListTurn);

    private static Expression<Func<InboxRow, bool>> Is(MessageKey key) =>
        row => row.Platform == key.Platform && row.Place == key.Place && row.MessageId == key.Id;

    private static Expression<Func<ConversationRow, bool>> Is(ConversationKey key) =>
        row => row.Platform == key.Platform && row.Space == key.Space && row.Place == key.Place;

    [LoggerMessage(302, LogLevel.Warning, "Row {Number} of the {Table} was written by another version and is passed over.")]
    private partial void LogUnreadable(string table, long number);

    [LoggerMessage(303, LogLevel.Warning, "The answer {AnswerId} was written by another version and is passed over.")]
    private partial void LogUnreadableAnswer(string answerId);
}
