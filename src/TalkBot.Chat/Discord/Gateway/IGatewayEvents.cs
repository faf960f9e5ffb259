using System.Text.Json;

namespace TalkBot.Chat.Discord.Gateway;

/// <summary>Hears what a gateway receives. Called by its reader, so nothing here may wait or keep <c>data</c>.</summary>
internal interface IGatewayEvents
{
    /// <summary>A session of an earlier process will be resumed.</summary>
    void OnRestored(GatewaySession session);

    /// <summary>An event: READY and RESUMED among them.</summary>
    /// <param name="type">Discord's name of it.</param>
    /// <param name="data">Its fields, good until the call returns.</param>
    /// <param name="onStored">To be called once the event need not come again; at once for what is not kept.</param>
    void OnDispatch(string type, JsonElement data, Action onStored);

    /// <summary>Anything at all came.</summary>
    void OnHeard();

    /// <summary>There is no connection for now; <paramref name="reason"/> says why in one sentence.</summary>
    void OnLost(string reason);
}
