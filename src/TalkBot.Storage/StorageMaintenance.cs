using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using TalkBot.Core;

namespace TalkBot.Storage;

/// <inheritdoc cref="IStorageMaintenance"/>
internal sealed partial class StorageMaintenance(
    Database database, StorageTarget target, RetentionOptions retention, TimeProvider time, ILogger<StorageMaintenance> logger) : IStorageMaintenance
{
    public bool IsLasting => target.IsLasting;

    public Task MigrateAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async context =>
        {
            using var held = target.Kind == StorageKind.Sqlite ? await HoldFileAsync(cancellationToken) : null;
            var ours = context.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
            var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
            if (applied.Find(migration => !ours.Contains(migration)) is { } unknown)
            {
                throw new TalkBotException(
                    Fault.StorageUnavailable, $"The database '{target.Name}' was written by a newer TalkBot ({unknown}); run that version, or put a backup of this one's in its place.");
            }

            if (applied.Count < ours.Count)
                await ApplyAsync(context, cancellationToken);
            return ours.Count - applied.Count;
        },
        cancellationToken);

    public Task PingAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(context => context.Sessions.AnyAsync(row => row.Name == "", cancellationToken), cancellationToken);

    public async Task<int> DeleteExpiredAsync(CancellationToken cancellationToken)
    {
        var plan = RetentionPlan.Of(retention, time.GetUtcNow());
        var conversations = await DeleteAsync(context => context.Conversations.Where(row => row.LastActiveAt < plan.ConversationsBefore), cancellationToken);
        var messages = await DeleteAsync(context => context.Inbox.Where(row => row.ReceivedAt < plan.MessagesBefore), cancellationToken)
            + await DeleteAsync(context => context.Outbox.Where(row => row.CreatedAt < plan.MessagesBefore), cancellationToken);
        var answers = await DeleteAsync(context => context.Answers.Where(row => row.AnsweredAt < plan.AnswersBefore), cancellationToken)
            + await DeleteAsync(context => context.Feedback.Where(row => row.GivenAt < plan.AnswersBefore), cancellationToken);
        var questions = await DeleteAsync(context => context.Unanswered.Where(row => row.AskedAt < plan.QuestionsBefore), cancellationToken);
        await DeleteAsync(context => context.Confirmations.Where(row => row.RequestedAt < plan.ConfirmationsBefore), cancellationToken);
        await DeleteAsync(
            context => context.Participants.Where(row => !context.Conversations.Any(conversation =>
                conversation.Platform == row.Platform && conversation.Space == row.Space && conversation.Place == row.Place)),
            cancellationToken);

        // The newest line stays, whatever its age: the next one is chained to it.
        var audit = await DeleteAsync(
            context => context.Audit.Where(row => row.At < plan.AuditBefore && row.Number < context.Audit.Max(newest => newest.Number)), cancellationToken);

        var all = conversations + messages + answers + questions + audit;
        if (target.Kind == StorageKind.Sqlite)
            await EmptyJournalAsync(cancellationToken);
        LogDeleted(conversations, messages, answers, questions, audit);
        return all;
    }

    private Task<int> DeleteAsync<TRow>(Func<StorageContext, IQueryable<TRow>> rows, CancellationToken cancellationToken)
        where TRow : class => database.WriteAsync(context => rows(context).ExecuteDeleteAsync(cancellationToken), cancellationToken);

    private async Task<IDisposable> HoldFileAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target.Name)!);
        return await MigrationLock.HoldAsync(target.Name, target.BusyTimeout, time, cancellationToken);
    }

    private async Task ApplyAsync(StorageContext context, CancellationToken cancellationToken)
    {
        if (target.Kind == StorageKind.Sqlite)
        {
            // No living process holds EF Core's lock while this one holds the file's, so what is left of it was a killed one's.
            await context.Database.ExecuteSqlAsync($"PRAGMA journal_mode=WAL", cancellationToken);
            await context.Database.ExecuteSqlAsync($"DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
            await context.Database.MigrateAsync(cancellationToken);
        }
        else
        {
            await PostgresMigration.RunAsync(context, cancellationToken);
        }
    }

    // What was deleted is overwritten in the file, but can still be read in the journal.
    private Task<int> EmptyJournalAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(context => context.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken), cancellationToken);

    [LoggerMessage(312, LogLevel.Information, "Deleted by age: {Conversations} conversations, {Messages} messages, {Answers} answers and feedback, {Questions} unanswered questions, {Audit} audit lines.")]
    private partial void LogDeleted(int conversations, int messages, int answers, int questions, int audit);
}
