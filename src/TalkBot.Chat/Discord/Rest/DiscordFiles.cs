using TalkBot.Chat.Transport;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Keeping;

namespace TalkBot.Chat.Discord.Rest;

/// <summary>Fetches attachments from Discord's own hosts. The bot's token is not sent along: the addresses are signed.</summary>
internal sealed class DiscordFiles(IHttpClientFactory clients, Uri api, TimeProvider time) : IAttachmentSource
{
    private static readonly string[] Hosts = ["cdn.discordapp.com", "media.discordapp.net"];

    public Platform Platform => Platform.Discord;

    public async Task<FetchedAttachment> FetchAsync(Attachment attachment, long most, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(attachment.Url, UriKind.Absolute, out var address) || !IsOwn(address))
            return new FetchedAttachment.Elsewhere();
        using var client = clients.CreateClient(DiscordApi.ClientName);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await FileDownload.FetchAsync(client, request, most, time, cancellationToken);
    }

    private bool IsOwn(Uri address) =>
        address.UserInfo.Length == 0
        && ((address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && Hosts.Contains(address.IdnHost, StringComparer.Ordinal))
            || (address.Scheme == api.Scheme && address.IdnHost == api.IdnHost && address.Port == api.Port));
}
