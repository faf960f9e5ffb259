namespace TalkBot.Core.Operations;

/// <summary>
/// Sees to it that of all processes on one database a single one is on the chat platforms. Others may stand by, and take over
/// within 15 seconds after the owner died.
/// </summary>
public interface IServiceLease
{
    /// <summary>Whether a second process can usefully wait. Where not, the database is a file of this machine, and it should end.</summary>
    bool CanStandBy { get; }

    /// <summary>Becomes the owner, or says at once that another is: then null.</summary>
    /// <exception cref="TalkBotException">The database cannot be used.</exception>
    Task<IOwnership?> TryTakeAsync(CancellationToken cancellationToken);
}

/// <summary>This process is the owner until this is disposed. What an owner that was put to sleep writes after another took over, the database refuses.</summary>
public interface IOwnership : IAsyncDisposable
{
    /// <summary>Cancelled when another process may have become the owner.</summary>
    CancellationToken Lost { get; }
}
