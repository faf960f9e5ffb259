namespace TalkBot.EndToEndTests.Parity;

public sealed class SlackSocketLibraryParityTests(SlackSocketPlatform platform) : SharedLibraryParityTests<SlackSocketPlatform>(platform);
