using TalkBot.Chat.Slack.Rendering;
using TalkBot.Core.Chat;

namespace TalkBot.Chat.Slack.Receiving;

/// <summary>An interaction that was read.</summary>
/// <param name="Message">What was said by it; null where nothing is said until a form comes back.</param>
internal sealed record ReadInteraction(IncomingMessage? Message)
{
    /// <summary>The form to open, within three seconds; <see cref="Message"/> stands where it cannot be opened.</summary>
    public FormContext? Form { get; init; }

    /// <summary>What the form is opened with.</summary>
    public string? TriggerId { get; init; }
}
