namespace TalkBot.EndToEndTests.Parity;

/// <summary>What the bot said to somebody.</summary>
/// <param name="Text">In which words, as they are shown.</param>
/// <param name="Message">The platform's own message, whose buttons can be pressed; null where there is none.</param>
public sealed record Said(string Text, object? Message = null);
