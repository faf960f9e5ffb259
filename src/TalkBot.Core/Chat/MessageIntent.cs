namespace TalkBot.Core.Chat;

/// <summary>What a person wants of the bot, as far as the way they addressed it tells.</summary>
public enum MessageIntent
{
    /// <summary>Words typed to the bot: a question, or a command in words.</summary>
    Talk,

    /// <summary>A text to hold against the documents.</summary>
    Check,

    /// <summary>The files of a message, to be added to the documents.</summary>
    Add,
}
