using TalkBot.Core.Chat.Keeping;

namespace TalkBot.Chat.Transport;

/// <summary>Fetches one file: not a byte more than is taken, and not for longer than a while, whatever the server says of it.</summary>
internal static class FileDownload
{
    private const int BlockSize = 64 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Sends <paramref name="request"/>, whose address has been checked; the client follows no redirection.</summary>
    public static async Task<FetchedAttachment> FetchAsync(HttpClient client, HttpRequestMessage request, long most, TimeProvider time, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (!response.IsSuccessStatusCode)
                return new FetchedAttachment.Failed();
            if (response.Content.Headers.ContentLength > most)
                return new FetchedAttachment.TooLarge();
            await using var stream = await response.Content.ReadAsStreamAsync(either.Token);
            return await ReadAsync(stream, most, either.Token);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new FetchedAttachment.Failed();
        }
    }

    private static async Task<FetchedAttachment> ReadAsync(Stream stream, long most, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var block = new byte[BlockSize];
        int count;
        while ((count = await stream.ReadAsync(block, cancellationToken)) > 0)
        {
            if (content.Length + count > most)
                return new FetchedAttachment.TooLarge();
            content.Write(block, 0, count);
        }

        return new FetchedAttachment.Fetched(content.ToArray());
    }
}
