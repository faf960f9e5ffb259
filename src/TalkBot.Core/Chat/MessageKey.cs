namespace TalkBot.Core.Chat;

/// <summary>What makes a message the same message, however often it is delivered.</summary>
/// <param name="Platform">Where it was written.</param>
/// <param name="Place">The channel, or whatever the platform's message ids are unique in.</param>
/// <param name="Id">The platform's own id of the message or interaction.</param>
public sealed record MessageKey(Platform Platform, string Place, string Id)
{
    public override string ToString() => $"{Platform}/{Place}/{Id}";
}
