namespace TalkBot.Core.Conversations;

/// <summary>Something said in a conversation: by a person, or by the bot.</summary>
public sealed record Turn(Speaker Speaker, string Text);

public enum Speaker
{
    Person,
    Bot,
}
