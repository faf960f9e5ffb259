using System.Globalization;
using TalkBot.Core.Library;

namespace TalkBot.Core.Chat.Keeping;

/// <summary>Fetches files that people attached to messages, within limits, and hands them to the library.</summary>
public sealed class AttachmentReceiver(IEnumerable<IAttachmentSource> sources, IDocumentLibrary library, UploadOptions options)
{
    private readonly Dictionary<Platform, IAttachmentSource> _sources = sources.ToDictionary(source => source.Platform);

    public async Task<ReceivedFile> ReceiveAsync(Attachment attachment, IncomingMessage message, CancellationToken cancellationToken)
    {
        if (attachment.Size > options.MaxBytes)
            return new ReceivedFile.Unreadable(LibraryText.Short(attachment.Name), TooLarge());
        var fetched = _sources.TryGetValue(message.Key.Platform, out var source)
            ? await source.FetchAsync(attachment, options.MaxBytes, cancellationToken)
            : new FetchedAttachment.Failed();
        return fetched switch
        {
            FetchedAttachment.Fetched file => await library.ReceiveAsync(attachment.Name, file.Content, message.Key.Platform.ToString(), message.Author.Id, cancellationToken),
            FetchedAttachment.TooLarge => new ReceivedFile.Unreadable(LibraryText.Short(attachment.Name), TooLarge()),
            FetchedAttachment.Elsewhere => new ReceivedFile.Unreadable(LibraryText.Short(attachment.Name), "is not kept by this platform itself; attach the file"),
            _ => new ReceivedFile.Unreadable(LibraryText.Short(attachment.Name), "could not be fetched; try again in a while"),
        };
    }

    private string TooLarge() => string.Create(CultureInfo.InvariantCulture, $"is larger than {options.MaxBytes:N0} bytes; split it, or put it into the documents folder");
}
