namespace TalkBot.Composition.Models;

/// <summary>A text that is not to be seen: it prints as dots.</summary>
internal sealed class Secret(string value)
{
    /// <summary>The text itself, for the one place that sends it.</summary>
    public string Reveal() => value;

    public override string ToString() => "•••";
}
