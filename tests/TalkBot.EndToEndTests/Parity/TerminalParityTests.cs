namespace TalkBot.EndToEndTests.Parity;

public sealed class TerminalParityTests(TerminalPlatform platform) : ParityTests<TerminalPlatform>(platform);
