using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using TalkBot.Core;
using TalkBot.Core.Operations;

namespace TalkBot.Storage.Leases;

/// <summary>
/// The lease as a row with an end by the database's clock, so that the clocks of the machines do not matter. The owner renews it;
/// one that cannot gives up before others may take it.
/// </summary>
internal sealed partial class PostgresLease(Database database, LeaseFence fence, TimeProvider time, ILogger<PostgresLease> logger) : IServiceLease
{
    public const string Name = "service";

    /// <summary>How long a lease holds; with the time others take to notice it is less than the 15 seconds promised.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromSeconds(8);

    public static readonly TimeSpan RenewalInterval = TimeSpan.FromSeconds(2);

    /// <summary>By so much the owner gives up before the lease ends.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(2);

    public bool CanStandBy => true;

    private TimeProvider Time => time;

    public async Task<IOwnership?> TryTakeAsync(CancellationToken cancellationToken)
    {
        var asked = time.GetTimestamp();
        var token = await database.WriteAsync(context => TakeAsync(context, cancellationToken), cancellationToken);
        if (token is null)
            return null;
        fence.Set(token.Value);
        return new Ownership(this, token.Value, asked);
    }

    private static async Task<long?> TakeAsync(StorageContext context, CancellationToken cancellationToken)
    {
        // EF Core wraps what it can compose over, and INSERT it cannot: a list is read as it comes.
        var taken = await context.Database.SqlQuery<long>(
            $"""
            INSERT INTO leases (name, token, expires_at)
            VALUES ({Name}, 1, (extract(epoch FROM clock_timestamp()) * 1000)::bigint + {Validity.TotalMilliseconds}::bigint)
            ON CONFLICT (name) DO UPDATE SET token = leases.token + 1, expires_at = excluded.expires_at
            WHERE leases.expires_at < (extract(epoch FROM clock_timestamp()) * 1000)::bigint
            RETURNING token AS "Value"
            """).ToListAsync(cancellationToken);
        return taken is [var token] ? token : null;
    }

    private Task<int> RenewAsync(long token, CancellationToken cancellationToken) => database.WriteUrgentlyAsync(
        context => context.Database.ExecuteSqlAsync(
            $"""
            UPDATE leases SET expires_at = (extract(epoch FROM clock_timestamp()) * 1000)::bigint + {Validity.TotalMilliseconds}::bigint
            WHERE name = {Name} AND token = {token}
            """,
            cancellationToken),
        cancellationToken);

    private Task<int> ReleaseAsync(long token) => database.WriteAsync(
        context => context.Database.ExecuteSqlAsync($"UPDATE leases SET expires_at = 0 WHERE name = {Name} AND token = {token}"), CancellationToken.None);

    [LoggerMessage(61, LogLevel.Warning, "The lease could not be renewed, and will be tried again: {Reason}")]
    private partial void LogNotRenewed(string reason);

    [LoggerMessage(62, LogLevel.Error, "The lease is lost; another process may have taken over.")]
    private partial void LogLost();

    private sealed class Ownership : IOwnership
    {
        private readonly PostgresLease _lease;
        private readonly long _token;
        private readonly CancellationTokenSource _ended = new();
        private readonly CancellationTokenSource _lost = new();
        private readonly Task _renewing;

        public Ownership(PostgresLease lease, long token, long asked)
        {
            (_lease, _token, Lost) = (lease, token, _lost.Token);
            _renewing = RenewAsync(asked);
        }

        public CancellationToken Lost { get; }

        public async ValueTask DisposeAsync()
        {
            await _ended.CancelAsync();
            await _renewing;
            try
            {
                await _lease.ReleaseAsync(_token);
            }
            catch (TalkBotException)
            {
                // It ends by itself.
            }

            _ended.Dispose();
            _lost.Dispose();
        }

        private async Task RenewAsync(long renewed)
        {
            try
            {
                while (_lease.Time.GetElapsedTime(renewed) < Validity - Margin)
                {
                    await Task.Delay(RenewalInterval, _lease.Time, _ended.Token);
                    var asked = _lease.Time.GetTimestamp();
                    using var patience = new CancellationTokenSource(RenewalInterval, _lease.Time);
                    using var either = CancellationTokenSource.CreateLinkedTokenSource(_ended.Token, patience.Token);
                    if (await TryRenewAsync(either.Token) is not { } isMine)
                        continue;
                    if (!isMine)
                        break;
                    renewed = asked;
                }

                _lease.LogLost();
                await _lost.CancelAsync();
            }
            catch (OperationCanceledException) when (_ended.IsCancellationRequested)
            {
                // It was given back.
            }
        }

        /// <returns>Null when the database did not say.</returns>
        private async Task<bool?> TryRenewAsync(CancellationToken cancellationToken)
        {
            try
            {
                return await _lease.RenewAsync(_token, cancellationToken) == 1;
            }
            catch (TalkBotException fault)
            {
                _lease.LogNotRenewed(fault.Message);
            }
            catch (OperationCanceledException) when (!_ended.IsCancellationRequested)
            {
                _lease.LogNotRenewed("the database does not answer");
            }

            return null;
        }
    }
}
