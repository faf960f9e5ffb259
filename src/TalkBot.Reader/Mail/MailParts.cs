using MimeKit;

namespace TalkBot.Reader.Mail;

/// <summary>The parts of a mail: the words as plain text and as a page, one of which is read, and the names of the rest.</summary>
internal sealed record MailParts(TextPart? Plain, TextPart? Html, IReadOnlyList<string> Attachments)
{
    /// <exception cref="UnreadableFileException">There are more than <paramref name="most"/>.</exception>
    public static MailParts Of(MimeMessage mail, int most)
    {
        var (plain, html) = (default(TextPart), default(TextPart));
        var attachments = new List<string>();
        var count = 0;
        var open = new Stack<MimeEntity>();
        if (mail.Body is not null)
            open.Push(mail.Body);
        while (open.TryPop(out var entity))
        {
            if (++count > most)
                throw new UnreadableFileException($"holds more than {most} parts; save its text alone");
            if (entity is Multipart parts)
            {
                foreach (var part in parts.Reverse())
                    open.Push(part);
            }
            else if (plain is null && entity is TextPart { IsAttachment: false, IsPlain: true } words)
            {
                plain = words;
            }
            else if (html is null && entity is TextPart { IsAttachment: false, IsHtml: true } page)
            {
                html = page;
            }
            else
            {
                attachments.Add(NameOf(entity));
            }
        }

        return new MailParts(plain, html, attachments);
    }

    private static string NameOf(MimeEntity entity) =>
        entity.ContentDisposition?.FileName ?? entity.ContentType.Name ?? entity.ContentType.MimeType;
}
