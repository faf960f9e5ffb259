using System.Text.Json;
using TalkBot.Chat.Slack.Wire;
using TalkBot.Core.Chat;

namespace TalkBot.Chat.Slack.Rendering;

/// <summary>What a form carries along, so that its words find their way back: Slack keeps it, and shows it to nobody.</summary>
/// <param name="Action">The button that opened it.</param>
/// <param name="WasPrivate">Whether only the asker could see the answer that the button stood under.</param>
/// <param name="Where">Where the answer stood, and who pressed.</param>
internal sealed record FormContext(ButtonAction Action, bool WasPrivate, SlackAddress Where)
{
    public string ToJson() => JsonSerializer.Serialize(this, SlackJson.Default.FormContext);

    /// <summary>Reads what <see cref="ToJson"/> wrote; null when it cannot be used.</summary>
    public static FormContext? TryParse(string? json)
    {
        try
        {
            return string.IsNullOrEmpty(json) ? null : JsonSerializer.Deserialize(json, SlackJson.Default.FormContext) is { Action: not null, Where: not null } context ? context : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
