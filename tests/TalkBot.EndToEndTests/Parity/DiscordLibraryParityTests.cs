namespace TalkBot.EndToEndTests.Parity;

public sealed class DiscordLibraryParityTests(DiscordPlatform platform) : LibraryParityTests<DiscordPlatform>(platform);
