namespace TalkBot.Core.Chat.Keeping;

/// <summary>What became of fetching a file.</summary>
public abstract record FetchedAttachment
{
    private FetchedAttachment()
    {
    }

    public sealed record Fetched(byte[] Content) : FetchedAttachment;

    /// <summary>It has more bytes than are taken, whatever was said of it.</summary>
    public sealed record TooLarge : FetchedAttachment;

    /// <summary>Its address is not one of the platform's own; nothing was asked for.</summary>
    public sealed record Elsewhere : FetchedAttachment;

    /// <summary>The platform did not give it, or not in time.</summary>
    public sealed record Failed : FetchedAttachment;
}
