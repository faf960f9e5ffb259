using System.Text.Json;
using TalkBot.Chat.Transport;
using TalkBot.Core.Chat;

namespace TalkBot.Chat.Discord.Receiving;

/// <summary>Reads the files that stand with a message ("Attachment Object"). Pure.</summary>
internal static class DiscordAttachments
{
    /// <summary>As many as a message may have ("Create Message": attachments).</summary>
    private const int Most = 10;

    /// <returns>Null where there are none.</returns>
    public static IReadOnlyList<Attachment>? Of(IEnumerable<JsonElement> attachments)
    {
        var found = attachments.Select(Of).OfType<Attachment>().Take(Most).ToList();
        return found.Count > 0 ? found : null;
    }

    private static Attachment? Of(JsonElement attachment) =>
        attachment.Text("filename") is { Length: > 0 } name && attachment.Text("url") is { Length: > 0 } url ? new Attachment(name, url, attachment.Number("size") ?? 0) : null;
}
