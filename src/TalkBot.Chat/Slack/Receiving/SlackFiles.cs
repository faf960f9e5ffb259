using System.Text.Json;
using TalkBot.Chat.Transport;
using TalkBot.Core.Chat;

namespace TalkBot.Chat.Slack.Receiving;

/// <summary>Reads the files that stand with a message ("file object"). Pure.</summary>
internal static class SlackFiles
{
    private const int Most = 10;

    /// <returns>Null where there are none.</returns>
    public static IReadOnlyList<Attachment>? Of(JsonElement? message)
    {
        var found = message.Items("files").Select(Of).OfType<Attachment>().Take(Most).ToList();
        return found.Count > 0 ? found : null;
    }

    private static Attachment? Of(JsonElement file) =>
        file.Text("name") is { Length: > 0 } name && (file.Text("url_private_download") ?? file.Text("url_private")) is { Length: > 0 } url ? new Attachment(name, url, file.Number("size") ?? 0) : null;
}
