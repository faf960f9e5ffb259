using System.Text.Json;
using TalkBot.EndToEndTests.Discord;
using TalkBot.Testing;
using TalkBot.Testing.Discord;

namespace TalkBot.EndToEndTests.Operations;

/// <summary>Whatever happens, nobody's words and no secret are in the log, at its most talkative too.</summary>
public class LogScanTests
{
    // In parts, so that nobody takes them for real.
    private static readonly string[] Secrets =
    [
        "MTAwMDAwMDAwMDAwMDAwMDAw" + ".GaBcDe." + new string('x', 38),
        "xo" + "xb-" + "1234567890-1234567890123-AbCdEf0123456789AbCdEf01",
        "s" + "k-" + "proj-AbCdEf0123456789AbCdEf0123456789AbCdEf0123456789",
        "eyJ" + "AbCdEf0123456789.eyJAbCdEf0123456789AbCdEf0123456789" + ".AbCdEf0123456789AbCdEf0123456789",
        "-----BEGIN " + "PRIVATE KEY-----",
    ];

    private static readonly string[] Questions =
    [
        "Who led the zebrafinch talks in Riyadh?",
        "check: The zebrafinch was absent. Sanctions were lifted by the zebrafinch.",
        "documents zebrafinch",
        "zebrafinch \u202E\n\u001b[2J",
        "What of the zebrafinch? " + new string('z', 7000),
    ];

    [Theory]
    [InlineData("line")]
    [InlineData("json")]
    public async Task There_are_no_words_and_no_secrets_in_it(string format)
    {
        var token = TestContext.Current.CancellationToken;
        string[] said = [.. Questions, .. Secrets, .. SharedSecrets()];
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await new DiscordService(
            discord,
            ("Telemetry__LogFormat", format),
            ("Logging__LogLevel__Default", "Debug"),
            ("Model__Provider", "openai"),
            ("Model__Endpoint", "http://127.0.0.1:9/v1"),
            ("Model__Name", "none"),
            ("Model__ApiKey", Secrets[2])).StartAsync();
        foreach (var words in said)
        {
            await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(discord.NextId(), words));
            await discord.Gateway.DispatchAsync("INTERACTION_CREATE", FakeEvents.Ask(discord.NextId(), words));
        }

        await discord.Gateway.SendRawAsync("""{"op":0,"t":"MESSAGE_CREATE","d":{"content":"zebrafinch""");
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count(message => !message.IsLoading) >= 2 * said.Length, token);
        Assert.Equal(0, await bot.TerminateAsync());

        var log = string.Join('\n', bot.Errors);
        Assert.Contains("owner", log, StringComparison.Ordinal);
        Assert.DoesNotContain("zebrafinch", log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(discord.Token, log, StringComparison.Ordinal);
        Assert.All([.. Secrets, .. SharedSecrets()], secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
        Assert.DoesNotContain("token-", log, StringComparison.Ordinal);
    }

    private static IEnumerable<string> SharedSecrets()
    {
        if (!SharedFiles.TryFind("security/secrets_for_redaction.jsonl", out var path))
            yield break;
        foreach (var line in File.ReadLines(path))
        {
            using var row = JsonDocument.Parse(line);
            yield return string.Concat(row.RootElement.GetProperty("parts").EnumerateArray().Select(part => part.GetString()));
        }
    }
}
