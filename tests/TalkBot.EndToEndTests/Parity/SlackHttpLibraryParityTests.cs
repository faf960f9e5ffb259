namespace TalkBot.EndToEndTests.Parity;

public sealed class SlackHttpLibraryParityTests(SlackHttpPlatform platform) : SharedLibraryParityTests<SlackHttpPlatform>(platform);
