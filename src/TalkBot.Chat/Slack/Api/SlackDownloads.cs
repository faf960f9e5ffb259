using System.Net.Http.Headers;
using TalkBot.Chat.Transport;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Keeping;

namespace TalkBot.Chat.Slack.Api;

/// <summary>Fetches files from Slack's own hosts, with the bot's token: it goes nowhere else, and needs the scope <c>files:read</c>.</summary>
internal sealed class SlackDownloads(IHttpClientFactory clients, SlackHosts hosts, SlackTokens tokens, TimeProvider time) : IAttachmentSource
{
    public Platform Platform => Platform.Slack;

    public async Task<FetchedAttachment> FetchAsync(Attachment attachment, long most, CancellationToken cancellationToken)
    {
        if (!hosts.KeepsFiles(attachment.Url, out var address))
            return new FetchedAttachment.Elsewhere();
        using var client = clients.CreateClient(SlackApi.ClientName);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens.Bot.Reveal());
        return await FileDownload.FetchAsync(client, request, most, time, cancellationToken);
    }
}
