namespace TalkBot.EndToEndTests.Parity;

public sealed class SlackSocketLibraryParityTests(SlackSocketPlatform platform) : LibraryParityTests<SlackSocketPlatform>(platform);
