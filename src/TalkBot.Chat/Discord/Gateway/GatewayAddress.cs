namespace TalkBot.Chat.Discord.Gateway;

/// <summary>Makes the address of a gateway: version and encoding belong to it, on a resume as well.</summary>
internal static class GatewayAddress
{
    /// <returns>The address; null when <paramref name="url"/> is none of a WebSocket.</returns>
    public static Uri? Of(string? url, bool compress) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeWss || address.Scheme == Uri.UriSchemeWs)
            ? new UriBuilder(address) { Query = compress ? "v=10&encoding=json&compress=zlib-stream" : "v=10&encoding=json" }.Uri
            : null;
}
