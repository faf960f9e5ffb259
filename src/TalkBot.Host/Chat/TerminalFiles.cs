using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Keeping;

namespace TalkBot.Host.Chat;

/// <summary>Files that are named in the terminal: whoever runs the program may read what it may read.</summary>
internal sealed class TerminalFiles : IAttachmentSource
{
    public Platform Platform => Platform.Terminal;

    /// <inheritdoc/>
    /// <remarks>The address is a path.</remarks>
    public async Task<FetchedAttachment> FetchAsync(Attachment attachment, long most, CancellationToken cancellationToken)
    {
        try
        {
            return new FileInfo(attachment.Url).Length > most
                ? new FetchedAttachment.TooLarge()
                : new FetchedAttachment.Fetched(await File.ReadAllBytesAsync(attachment.Url, cancellationToken));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new FetchedAttachment.Failed();
        }
    }
}
