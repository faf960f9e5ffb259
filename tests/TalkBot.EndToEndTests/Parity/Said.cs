namespace TalkBot.EndToEndTests.Parity;

/// <summary>What the bot said to somebody.</summary>
/// <param name="Text">In which words, as they are shown.</param>
/// <param name="Message">The platform's own message, whose buttons can be pressed; null where there is none.</param>
public sealed record Said(string Text, object? Message = null)
{
    /// <summary>The buttons that it had then, where the platform puts other words in the place of what was said: somebody may have pressed one just before.</summary>
    public IReadOnlyList<string> Buttons { get; init; } = [];
}
