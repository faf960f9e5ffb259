namespace TalkBot.Core.Chat.Keeping;

/// <summary>Fetches what people attached to messages of one platform.</summary>
public interface IAttachmentSource
{
    Platform Platform { get; }

    /// <summary>Fetches a file from the platform's own hosts and no other, at most <paramref name="most"/> bytes of it. Never fails for what anybody sends.</summary>
    Task<FetchedAttachment> FetchAsync(Attachment attachment, long most, CancellationToken cancellationToken);
}
