namespace TalkBot.Testing;

/// <summary>Something that goes wrong with the next calls that match.</summary>
/// <param name="Method">The verb; null for any.</param>
/// <param name="PathPart">What the path contains.</param>
/// <param name="Times">How often.</param>
public sealed record FakeFault(string? Method, string PathPart, int Times = 1)
{
    /// <summary>The answer's status; 0 cuts the line instead of answering.</summary>
    public int Status { get; init; }

    public string Body { get; init; } = "";

    public string ContentType { get; init; } = "application/json";

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether no answer comes until the client gives up.</summary>
    public bool Hangs { get; init; }

    /// <summary>How long the answer lets wait.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Whether after <see cref="Delay"/> it is answered as if nothing had gone wrong.</summary>
    public bool IsOnlyLate { get; init; }

    /// <summary>Whether what was asked is done all the same.</summary>
    public bool IsAfterCommit { get; init; }
}
