namespace TalkBot.Storage.Rows;

/// <summary>Who may work, and until when. Each new owner has a higher token, which what it writes is checked against.</summary>
internal sealed class LeaseRow
{
    public required string Name { get; set; }

    public long Token { get; set; }

    /// <summary>By the database's clock, in milliseconds since 1970.</summary>
    public long ExpiresAt { get; set; }
}
