using Microsoft.EntityFrameworkCore;
using TalkBot.Core.Moderation;
using TalkBot.Storage.Rows;

namespace TalkBot.Storage;

/// <inheritdoc cref="IConfirmationStore"/>
internal sealed class ConfirmationStore(Database database) : IConfirmationStore
{
    public Task AddAsync(PendingConfirmation pending, CancellationToken cancellationToken) => database.WriteAsync(
        context => Task.FromResult(context.Confirmations.Add(new ConfirmationRow
        {
            Id = pending.Id,
            Platform = pending.Platform,
            AuthorId = pending.UserId,
            Action = pending.Action,
            RequestedAt = pending.RequestedAt,
            Subject = pending.Subject,
        })),
        cancellationToken);

    public Task<PendingConfirmation?> FindAsync(string id, CancellationToken cancellationToken) => database.ReadAsync(
        context => context.Confirmations.Where(row => row.Id == id)
            .Select(row => new PendingConfirmation(row.Id, row.Platform, row.AuthorId, row.Action, row.RequestedAt) { Subject = row.Subject }).SingleOrDefaultAsync(cancellationToken),
        cancellationToken);

    public Task<bool> TakeAsync(string id, string message, CancellationToken cancellationToken) => database.WriteAsync(
        async context => await context.Confirmations.Where(row => row.Id == id && (row.TakenBy == null || row.TakenBy == message))
            .ExecuteUpdateAsync(row => row.SetProperty(confirmation => confirmation.TakenBy, message), cancellationToken) > 0,
        cancellationToken);
}
