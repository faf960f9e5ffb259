namespace TalkBot.EndToEndTests.Parity;

public sealed class TerminalLibraryParityTests(TerminalPlatform platform) : LibraryParityTests<TerminalPlatform>(platform);
