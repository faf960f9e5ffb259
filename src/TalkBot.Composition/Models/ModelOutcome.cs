namespace TalkBot.Composition.Models;

/// <summary>How a request to the model ended: for counting, for the log, and for what is tried next.</summary>
internal enum ModelOutcome
{
    /// <summary>The reply came to its end.</summary>
    Completed,

    /// <summary>The reply came to an end that the model did not want: it was as long as it may be.</summary>
    Truncated,

    /// <summary>Whoever read it had read enough.</summary>
    CutOff,

    /// <summary>Whoever asked went away.</summary>
    Cancelled,

    /// <summary>No request was made, since the model has been failing.</summary>
    CircuitOpen,

    /// <summary>No request was made, since too many are running.</summary>
    Busy,

    /// <summary>No request was made, since the day's tokens are used up.</summary>
    BudgetSpent,

    /// <summary>The question's time was up.</summary>
    TimedOut,

    /// <summary>The reply began and then paused for too long.</summary>
    Stalled,

    /// <summary>No connection, or none that lasted until a reply.</summary>
    Unreachable,

    /// <summary>The reply broke off.</summary>
    Interrupted,

    /// <summary>The key is not accepted.</summary>
    Unauthorized,

    /// <summary>There is no such model or no such address.</summary>
    NotFound,

    /// <summary>Too many requests, or no money left.</summary>
    RateLimited,

    /// <summary>The request was refused for another reason.</summary>
    BadRequest,

    /// <summary>The server sent the request elsewhere, where it does not go.</summary>
    Redirected,

    /// <summary>The server failed.</summary>
    ServerError,

    /// <summary>The reply was not one that a model gives.</summary>
    Garbage,

    /// <summary>The reply held nothing.</summary>
    Empty,

    /// <summary>The reply was larger than any answer is.</summary>
    TooLarge,

    /// <summary>The model declined to help.</summary>
    Refused,

    /// <summary>The server's filter held the reply back.</summary>
    Filtered,

    /// <summary>The model called a tool, of which it has none.</summary>
    UnaskedToolCall,
}
