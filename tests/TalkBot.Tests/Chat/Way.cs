namespace TalkBot.Tests.Chat;

/// <summary>In which way somebody has the bot do something.</summary>
public enum Way
{
    Command,
    Button,
    Form,
    Shortcut,
}
