namespace TalkBot.EndToEndTests.Parity;

/// <summary>By Socket Mode.</summary>
public sealed class SlackSocketPlatform() : SlackPlatform(byRequests: false);

public sealed class SlackSocketParityTests(SlackSocketPlatform platform) : SharedParityTests<SlackSocketPlatform>(platform);
