using System.Globalization;
using MimeKit;
using TalkBot.Core.Knowledge;
using TalkBot.Reader.Html;

namespace TalkBot.Reader.Mail;

/// <summary>What a mail message says: who wrote it and when, and its words. What it brings along is named, not read.</summary>
internal static class MailText
{
    /// <summary>How deep parts may lie in parts; what lies deeper is not taken apart.</summary>
    private const int DeepestPart = 50;

    private const int MostParts = 2_000;

    private static readonly ParserOptions Options = new() { MaxMimeDepth = DeepestPart, MaxAddressGroupDepth = 3 };

    public static ReaderVerdict Read(MemoryStream content)
    {
        using var mail = Parse(content);
        if (mail is null || !(mail.Headers.Contains(HeaderId.From) || mail.Headers.Contains(HeaderId.Subject)))
            return new ReaderVerdict.Refused("is no mail message, whatever its name says");
        var parts = MailParts.Of(mail, MostParts);
        var text = new TextBuilder();
        foreach (var name in parts.Attachments)
            text.Flags.Count(ReadingFlagKind.Attachment, name);
        WriteHead(mail, text);
        if (!WriteBody(parts, text))
            return new ReaderVerdict.Refused("has no text of its own; save what is attached to it as files of their own");
        var verdict = text.Build();
        return verdict is ReaderVerdict.Extracted extracted
            ? extracted with { Titles = Stated(mail.Subject), Sources = Stated(Sender(mail)), Dates = Stated(DayOf(mail)) }
            : verdict;
    }

    private static MimeMessage? Parse(MemoryStream content)
    {
        try
        {
            return new MimeParser(Options, content, MimeFormat.Entity, persistent: true).ParseMessage();
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static void WriteHead(MimeMessage mail, TextBuilder text)
    {
        text.Heading(mail.Subject ?? "");
        string?[] lines = [Sender(mail) is { } sender ? $"From: {sender}" : null, DayOf(mail) is { } day ? $"Date: {day}" : null];
        text.Paragraph(string.Join('\n', lines.OfType<string>()));
    }

    private static bool WriteBody(MailParts parts, TextBuilder text)
    {
        if (parts.Plain is { } plain && PartText.Of(plain) is var words && !string.IsNullOrWhiteSpace(words))
        {
            text.Paragraph(words);
            return true;
        }

        if (parts.Html is not { } html || HtmlText.Find(PartText.Of(html), text.Flags) is not { } article)
            return false;
        text.Text(article.Text, article.Headings);
        return true;
    }

    private static string? Sender(MimeMessage mail) => mail.From.Mailboxes.FirstOrDefault() is { } sender
        ? string.IsNullOrWhiteSpace(sender.Name) ? sender.Address : sender.Name
        : null;

    private static string? DayOf(MimeMessage mail) => mail.Date == default ? null : mail.Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string[] Stated(string? value) => string.IsNullOrWhiteSpace(value) ? [] : [value];
}
