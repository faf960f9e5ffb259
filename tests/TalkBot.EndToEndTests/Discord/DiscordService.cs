using TalkBot.Testing.Discord;

namespace TalkBot.EndToEndTests.Discord;

/// <summary>The program as a service on a fake Discord.</summary>
internal sealed class DiscordService(FakeDiscord discord, params (string Key, string Value)[] settings) : ServiceProcess
{
    protected override IReadOnlyList<(string Key, string Value)> Settings =>
    [
        ("Discord__Token", discord.Token),
        ("Discord__ApiBaseUrl", $"{discord.ApiUrl}/v10"),
        ("Discord__GuildIds__0", FakeEvents.GuildId),
        .. Unlimited,
        .. settings,
    ];

    /// <summary>Starts it and waits until it is connected.</summary>
    public async Task<DiscordService> StartAsync()
    {
        var handshakes = Handshakes();
        await StartAsync(condition => discord.Ledger.UntilAsync(_ => condition(), TestContext.Current.CancellationToken), () => Handshakes() > handshakes);
        return this;
    }

    private int Handshakes() => discord.Ledger.Frames.Count(frame => frame.Op is 2 or 6);
}
