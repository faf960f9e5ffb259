namespace TalkBot.Chat.Transport;

/// <summary>A token that does not print itself, neither in a log nor in a debugger's or a record's text.</summary>
internal sealed class Secret(string value)
{
    public string Reveal() => value;

    public override string ToString() => "***";
}
