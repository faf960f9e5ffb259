namespace TalkBot.EndToEndTests.Parity;

public sealed class DiscordLibraryParityTests(DiscordPlatform platform) : SharedLibraryParityTests<DiscordPlatform>(platform);
