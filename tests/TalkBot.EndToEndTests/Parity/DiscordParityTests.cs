namespace TalkBot.EndToEndTests.Parity;

public sealed class DiscordParityTests(DiscordPlatform platform) : SharedParityTests<DiscordPlatform>(platform);
