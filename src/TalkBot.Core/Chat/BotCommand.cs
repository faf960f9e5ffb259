using TalkBot.Core.Chat.Channels;
using TalkBot.Core.Moderation;

namespace TalkBot.Core.Chat;

/// <summary>What the bot is to do, read from a message by <see cref="CommandParser"/>.</summary>
public abstract record BotCommand
{
    private BotCommand()
    {
    }

    public sealed record Ask(string Question) : BotCommand;

    public sealed record Check(string Text) : BotCommand;

    public sealed record Press(ButtonAction Action) : BotCommand;

    public sealed record Help : BotCommand;

    /// <summary>Read the folder of the documents again.</summary>
    public sealed record Reindex : BotCommand;

    /// <summary>Put the documents of the generation before back, or of <paramref name="Generation"/>.</summary>
    public sealed record Undo(int? Generation) : BotCommand;

    /// <summary>Add the files that stand with the message.</summary>
    public sealed record Add : BotCommand;

    /// <summary>Remove the document of that name; null asks which.</summary>
    public sealed record Remove(string? Name) : BotCommand;

    /// <summary>Take the document in again that was removed from the folder's.</summary>
    public sealed record Restore(string Name) : BotCommand;

    /// <summary>What changed between generations, from <paramref name="Page"/> (1 is the first).</summary>
    public sealed record Changes(int Page) : BotCommand;

    public sealed record Status : BotCommand;

    /// <summary>A list for moderators, from <paramref name="Page"/> (1 is the first).</summary>
    public sealed record Report(ReportKind Kind, int Page) : BotCommand;

    /// <summary>Show or change the settings of the channel it is said in.</summary>
    public sealed record Channel(ChannelChange Change) : BotCommand;

    /// <summary>Have the channel watch a question; null lists what it watches.</summary>
    public sealed record Watch(string? Question) : BotCommand;

    /// <summary>Have the channel no longer watch a question.</summary>
    public sealed record Unwatch(int Number) : BotCommand;

    /// <summary>Delete what is kept of who says it.</summary>
    public sealed record ForgetMe : BotCommand;

    /// <summary>The list of documents, from <paramref name="Page"/> (1 is the first); of those that <paramref name="Words"/> name, where there are some.</summary>
    public sealed record Documents(int Page, string? Words = null) : BotCommand;
}
