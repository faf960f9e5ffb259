using Microsoft.EntityFrameworkCore;
using TalkBot.Core;

namespace TalkBot.Storage.Leases;

/// <summary>
/// Keeps a process that was the owner, and does not know that it no longer is, from writing: the check is part of the
/// transaction that writes, and another process can take over only before or after it.
/// </summary>
internal sealed class LeaseFence
{
    private long? _token;

    /// <summary>From now on only writes of this owner pass.</summary>
    public void Set(long token) => _token = token;

    /// <exception cref="TalkBotException"><see cref="Fault.OwnershipLost"/></exception>
    public async Task PassAsync(StorageContext context, CancellationToken cancellationToken)
    {
        if (_token is not { } mine)
            return;
        var current = await context.Database.SqlQuery<long>($"SELECT token AS \"Value\" FROM leases WHERE name = {PostgresLease.Name} FOR SHARE").ToListAsync(cancellationToken);
        if (current is not [var token] || token != mine)
            throw new TalkBotException(Fault.OwnershipLost, "Another process has taken over; this one leaves the work to it.");
    }
}
