using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using TalkBot.Testing.Slack;

namespace TalkBot.EndToEndTests.Slack;

/// <summary>Requests to the started service that Slack did not make, written byte for byte: refused before anything in them is read.</summary>
public class SlackSignatureTests
{
    private const string Signature = "X-Slack-Signature";
    private const string Timestamp = "X-Slack-Request-Timestamp";
    private const int Refused = 401;
    private const int Window = 300;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    [Fact]
    public async Task Whatever_is_wrong_with_a_signature_nothing_of_the_request_is_read()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await new SlackService(slack, ("Slack__Mode", "http")).StartForRequestsAsync();
        var address = await bot.AddressAsync("Slack");
        var asked = Mention(slack, "from a stranger");
        var (time, old, early) = (Text(Now), Text(Now - Window - 2), Text(Now + Window + 60));
        (string What, string Body, (string, string)[] Headers)[] forged =
        [
            ("no headers", asked, []),
            ("no signature", asked, [(Timestamp, time)]),
            ("no time", asked, [(Signature, Sign(time, asked))]),
            ("an empty signature", asked, [(Timestamp, time), (Signature, "")]),
            ("another's secret", asked, [(Timestamp, time), (Signature, Sign(time, asked, "guessed"))]),
            ("another request's signature", asked, [(Timestamp, time), (Signature, Sign(time, Mention(slack, "another")))]),
            ("another version", asked, [(Timestamp, time), (Signature, "v1" + Sign(time, asked)[2..])]),
            ("in capitals", asked, [(Timestamp, time), (Signature, Sign(time, asked).ToUpperInvariant())]),
            ("too old", asked, [(Timestamp, old), (Signature, Sign(old, asked))]),
            ("from the future", asked, [(Timestamp, early), (Signature, Sign(early, asked))]),
            ("a time that is no number", asked, [(Timestamp, "now"), (Signature, Sign("now", asked))]),
            ("a time that was not signed", asked, [(Timestamp, time), (Signature, Sign(old, asked))]),
            ("two signatures", asked, [(Timestamp, time), (Signature, Sign(time, asked)), (Signature, Sign(time, asked))]),
            ("a wrong signature first", asked, [(Timestamp, time), (Signature, "v0=0"), (Signature, Sign(time, asked))]),
            ("two times", asked, [(Timestamp, time), (Timestamp, old), (Signature, Sign(time, asked))]),
            ("two signatures in one", asked, [(Timestamp, time), (Signature, $"v0=0, {Sign(time, asked)}")]),
            ("no JSON, and no signature", "{ no json", []),
            ("no JSON, and a wrong signature", "{ no json", [(Timestamp, time), (Signature, Sign(time, "{}"))]),
            .. new[] { 0, asked.Length / 2, asked.Length - 1 }.Select(at => ($"byte {at} changed", Changed(asked, at), new[] { (Timestamp, time), (Signature, Sign(time, asked)) })),
        ];

        foreach (var (what, body, headers) in forged)
            Assert.Equal((what, Refused), (what, await PostAsync(address, body, headers)));

        Assert.Empty(slack.Ledger.Visible);
        Assert.Equal(["auth.test"], slack.Ledger.Calls.Select(call => call.Method).Distinct());
        // All that it wrote is there once it has ended.
        Assert.Equal(0, await bot.TerminateAsync());
        Assert.Equal(forged.Length, bot.Errors.Count(line => line.Contains("did not sign", StringComparison.Ordinal)));
        Assert.DoesNotContain(bot.Errors, line => line.Contains("stranger", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_genuine_request_is_taken_once_and_its_copy_refused()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await new SlackService(slack, ("Slack__Mode", "http")).StartForRequestsAsync();
        var address = await bot.AddressAsync("Slack");
        var (time, body) = (Text(Now), Mention(slack, Workspace.Answerable));
        var headers = new[] { (Timestamp, time), (Signature, Sign(time, body)) };

        Assert.Equal(200, await PostAsync(address, body, headers));
        Assert.Equal(Refused, await PostAsync(address, body, headers));
        Assert.Equal(400, await PostAsync(address, "{ no json", (Timestamp, time), (Signature, Sign(time, "{ no json"))));
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count > 0, Token);
        Assert.Single(slack.Ledger.Visible);
    }

    private static string Mention(FakeSlack slack, string words) => FakeSlackEvents.Event(
        slack,
        FakeSlackEvents.Message("app_mention", slack.NextTs(), $"<@{FakeSlackEvents.BotUserId}> {words}", FakeSlackEvents.ChannelId, null, FakeSlackEvents.PersonId, null)).ToJsonString();

    private static string Changed(string body, int at) => string.Concat(body.AsSpan(0, at), ((char)(body[at] ^ 1)).ToString(), body.AsSpan(at + 1));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Sign(string timestamp, string body, string secret = SlackService.SigningSecret) =>
        $"v0={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}")))}";

    /// <summary>A header that stands twice goes over the wire twice, which no HTTP client of .NET does.</summary>
    private static async Task<int> PostAsync(Uri address, string body, params (string Name, string Value)[] headers)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, Token);
        await using var stream = client.GetStream();
        var head = string.Concat(
            $"POST /slack/events HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nConnection: close\r\n",
            string.Concat(headers.Select(header => $"{header.Name}: {header.Value}\r\n")),
            FormattableString.Invariant($"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n"));
        await stream.WriteAsync(Encoding.UTF8.GetBytes(head + body), Token);
        using var reader = new StreamReader(stream);
        return int.Parse((await reader.ReadLineAsync(Token))!.Split(' ')[1], CultureInfo.InvariantCulture);
    }
}
