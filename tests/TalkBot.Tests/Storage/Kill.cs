using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TalkBot.Tests.Storage;

/// <summary>Ends the work before a step of it: a command, or the commit.</summary>
/// <param name="atStep">Before which step, from 1.</param>
internal sealed class Kill(int atStep) : DbCommandInterceptor, IDbTransactionInterceptor
{
    private int _step;

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Step();
        return new(result);
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Step();
        return new(result);
    }

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Step();
        return new(result);
    }

    private void Step()
    {
        if (++_step == atStep)
            throw new KilledException();
    }
}

internal sealed class KilledException : Exception;
