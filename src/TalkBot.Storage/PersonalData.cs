using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using TalkBot.Core;
using TalkBot.Core.Chat;
using TalkBot.Core.Moderation;
using TalkBot.Storage.Leases;
using TalkBot.Storage.Rows;

namespace TalkBot.Storage;

/// <inheritdoc cref="IPersonalData"/>
internal sealed partial class PersonalData(Database database, LeaseFence fence, StorageTarget target, ILogger<PersonalData> logger) : IPersonalData
{
    /// <summary>What an unsent message is refused with.</summary>
    private const string Forgotten = "forgotten";

    public async Task<ForgottenData> ForgetAsync(Platform platform, string userId, MessageKey current, CancellationToken cancellationToken)
    {
        var forgotten = await database.WriteAsync(
            async context =>
            {
                await fence.PassAsync(context, cancellationToken);

                // The rows of messages stay, empty: by them a late delivery is known.
                var messages = await context.Inbox
                    .Where(row => row.Platform == platform && row.AuthorId == userId && !(row.Place == current.Place && row.MessageId == current.Id))
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(row => row.State, InboxState.Done).SetProperty(row => row.Message, (string?)null).SetProperty(row => row.AuthorId, (string?)null),
                        cancellationToken);
                messages += await context.Outbox.Where(row => row.Platform == platform && row.AuthorId == userId).ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.State, OutboxState.Refused).SetProperty(row => row.RefusedReason, Forgotten)
                        .SetProperty(row => row.Message, (string?)null).SetProperty(row => row.AuthorId, (string?)null),
                    cancellationToken);

                var conversations = await context.Conversations
                    .Where(row => context.Participants.Any(participant =>
                        participant.Platform == platform && participant.AuthorId == userId
                        && row.Platform == platform && row.Space == participant.Space && row.Place == participant.Place))
                    .ExecuteDeleteAsync(cancellationToken);
                await context.Participants.Where(row => row.Platform == platform && row.AuthorId == userId).ExecuteDeleteAsync(cancellationToken);
                await context.Confirmations.Where(row => row.Platform == platform && row.AuthorId == userId).ExecuteDeleteAsync(cancellationToken);
                return new ForgottenData(
                    await context.Answers.Where(row => row.Platform == platform && row.AuthorId == userId).ExecuteDeleteAsync(cancellationToken),
                    await context.Unanswered.Where(row => row.Platform == platform && row.AuthorId == userId).ExecuteDeleteAsync(cancellationToken),
                    await context.Feedback.Where(row => row.Platform == platform && row.AuthorId == userId).ExecuteDeleteAsync(cancellationToken),
                    conversations,
                    messages);
            },
            cancellationToken);
        if (target.Kind == StorageKind.Sqlite)
            await RewriteFileAsync(cancellationToken);
        return forgotten;
    }

    /// <summary>
    /// What was deleted is overwritten, but copies of it may stand where SQLite once moved rows within the file, and in its journal.
    /// </summary>
    private async Task RewriteFileAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.ReadAsync(
                async context =>
                {
                    await context.Database.ExecuteSqlAsync($"VACUUM", cancellationToken);
                    return await context.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);
                },
                cancellationToken);
        }
        catch (TalkBotException fault)
        {
            LogNotRewritten(fault.Message);
        }
    }

    [LoggerMessage(311, LogLevel.Warning, "A person's rows were deleted, but the file could not be written anew: {Reason}")]
    private partial void LogNotRewritten(string reason);
}
