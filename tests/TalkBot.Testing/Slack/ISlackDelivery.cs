using System.Text.Json.Nodes;

namespace TalkBot.Testing.Slack;

/// <summary>The way in which <see cref="FakeSlack"/> delivers: by sockets, or by requests.</summary>
public interface ISlackDelivery
{
    /// <summary>Delivers an event; it comes again until it is acknowledged.</summary>
    Task DeliverEventAsync(JsonObject payload);

    /// <summary>Delivers a command, once.</summary>
    Task DeliverCommandAsync(JsonObject payload);

    /// <summary>Delivers a pressed button, a form, or a shortcut, once.</summary>
    Task DeliverInteractionAsync(JsonObject payload);
}
