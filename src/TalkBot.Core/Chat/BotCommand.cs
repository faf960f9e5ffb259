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

    public sealed record Reindex : BotCommand;

    public sealed record Status : BotCommand;

    /// <summary>The list of documents, from <paramref name="Page"/> (1 is the first).</summary>
    public sealed record Documents(int Page) : BotCommand;
}
