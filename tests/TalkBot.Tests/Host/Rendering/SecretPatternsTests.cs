using System.Text.Json;
using TalkBot.Host.Rendering;
using TalkBot.Testing;

namespace TalkBot.Tests.Host.Rendering;

public class SecretPatternsTests
{
    // In parts, so that nobody takes them for real.
    [Theory]
    [InlineData("Authorization: Bot {S}", "MTAwMDAwMDAwMDAwMDAwMDAw", ".GaBcDe.", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("started with {S} now", "xo", "xb-", "1234567890-AbCdEf0123456789AbCdEf01")]
    [InlineData("{\"token\":\"{S}\"}", "xa", "pp-1-", "A012345-1234567890-AbCdEf0123456789")]
    [InlineData("Incorrect API key provided: {S}.", "s", "k-", "proj-AbCdEf0123456789AbCdEf0123456789")]
    [InlineData("Authorization: Bearer {S}", "eyJ", "AbCdEf0123456789.eyJAbCdEf0123456789", ".AbCdEf0123456789")]
    [InlineData("Host=db;Username=bot;Password={S};Database=talkbot", "pass", "w0rd", "-AbCdEf")]
    [InlineData("Password={S};Host=db", "pass", "w0rd", "-AbCdEf")]
    [InlineData("postgresql://bot:{S}@db:5432/talkbot", "pass", "-", "AbCdEf")]
    [InlineData("GET /v1/x?api_key={S}&q=1", "AbCdEf01", "23456789", "AbCdEf")]
    [InlineData("POST /interactions/1/{S}/callback", "aW50ZXJhY3Rpb24", "6AbCdEf01", "23456789")]
    [InlineData("POST https://discord.com/api/webhooks/123/{S}", "686868", "686868AbCdEf", "0123456789")]
    [InlineData("response_url=https://hooks.slack.com/commands/{S}", "T1/", "B1/", "AbCdEf0123456789")]
    [InlineData("wss://wss-primary.slack.com/link/?ticket={S}&app_id=1", "AbCdEf", "0123456789", "AbCdEf")]
    [InlineData("config: {S}", "-----BEGIN PRIVATE", " KEY-----\nAbCdEf0123456789\n", "-----END PRIVATE KEY-----")]
    public void What_looks_like_a_secret_is_hidden_and_the_rest_stays(string line, string first, string second, string third)
    {
        var secret = first + second + third;
        var hidden = SecretPatterns.Hide(line.Replace("{S}", secret, StringComparison.Ordinal));

        Assert.Equal(line.Replace("{S}", "•••", StringComparison.Ordinal).Replace("Bot •••", "Bot •••", StringComparison.Ordinal), hidden);
    }

    [Theory]
    [InlineData("A message could not be answered. Reference: 0a1b2c3d. InvalidOperationException")]
    [InlineData("The Discord token (Discord:Token) is empty; copy it again from the developer portal.")]
    [InlineData("Index generation 12: 1,000 documents in 11,000 passages.")]
    [InlineData("Discord does not show message 1500000000000000000: status 403, code 50013.")]
    [InlineData("   at TalkBot.Host.Service.MessageWorker.AnswerAsync(IncomingMessage message, Outbox outbox, CancellationToken cancellationToken)")]
    public void What_does_not_stays_as_it_is(string line) => Assert.Equal(line, SecretPatterns.Hide(line));

    [Fact]
    public void No_secret_of_the_shared_rows_survives()
    {
        Assert.SkipUnless(SharedFiles.TryFind("security/secrets_for_redaction.jsonl", out var path), "The shared rows are not here.");

        Assert.All(File.ReadLines(path), line =>
        {
            using var row = JsonDocument.Parse(line);
            var secret = string.Concat(row.RootElement.GetProperty("parts").EnumerateArray().Select(part => part.GetString()));
            var context = row.RootElement.GetProperty("context_template").GetString()!;
            var hidden = SecretPatterns.Hide(context.Replace("{S}", secret, StringComparison.Ordinal));

            Assert.DoesNotContain(secret, hidden, StringComparison.Ordinal);
            Assert.All(context.Split("{S}", StringSplitOptions.RemoveEmptyEntries), rest => Assert.Contains(rest, hidden, StringComparison.Ordinal));
        });
    }
}
