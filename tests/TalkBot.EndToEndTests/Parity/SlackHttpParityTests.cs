namespace TalkBot.EndToEndTests.Parity;

/// <summary>By signed requests.</summary>
public sealed class SlackHttpPlatform() : SlackPlatform(byRequests: true);

public sealed class SlackHttpParityTests(SlackHttpPlatform platform) : SharedParityTests<SlackHttpPlatform>(platform);
