using System.Net.WebSockets;

namespace TalkBot.Chat.Transport;

/// <summary>Opens a socket to <paramref name="address"/>; a refusal or a dead line is a <see cref="WebSocketException"/>.</summary>
internal delegate Task<WebSocket> OpenWebSocket(Uri address, CancellationToken cancellationToken);
