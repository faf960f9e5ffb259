using TalkBot.Chat.Slack.Api;
using TalkBot.Chat.Transport;

namespace TalkBot.Chat.Slack.Socket;

/// <summary>Asks Slack for the address of a socket. It holds a ticket for one use, so each connection asks anew.</summary>
internal sealed class SocketDirectory(ISlackApi api)
{
    public async Task<SocketEntrance> AskAsync(CancellationToken cancellationToken) => await api.CallAsync(SlackMethods.OpenConnection(), cancellationToken) switch
    {
        ApiResult.Ok { Body: var body } when Uri.TryCreate(body.Text("url"), UriKind.Absolute, out var address) && IsWebSocket(address) => new SocketEntrance.Found(address),
        ApiResult.Error { Code: var code } when code == ErrorCodes.MissingScope || ErrorCodes.IsTokenRefused(code) => new SocketEntrance.Refused(ErrorCodes.ReasonOf(code, ofApp: true)),
        ApiResult.Limited { After: var after } => new SocketEntrance.Unavailable(after),
        _ => new SocketEntrance.Unavailable(TimeSpan.Zero),
    };

    private static bool IsWebSocket(Uri address) => address.Scheme == Uri.UriSchemeWss || address.Scheme == Uri.UriSchemeWs;
}
