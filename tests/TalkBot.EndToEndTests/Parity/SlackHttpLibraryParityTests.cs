namespace TalkBot.EndToEndTests.Parity;

public sealed class SlackHttpLibraryParityTests(SlackHttpPlatform platform) : LibraryParityTests<SlackHttpPlatform>(platform);
