using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using TalkBot.Chat.Slack.Http;
using TalkBot.Chat.Slack.Receiving;
using TalkBot.Chat.Transport;
using TalkBot.Testing;
using TalkBot.Testing.Slack;

namespace TalkBot.Tests.Chat.Slack;

/// <summary>Slack's requests: whose they are, and what becomes of them.</summary>
public class SlackEndpointTests
{
    /// <summary>The example of Slack's own documentation ("Verifying requests from Slack").</summary>
    private const string DocumentedBody =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    private const string DocumentedSignature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    private const long DocumentedTime = 1531420618;
    private const string Event = """{"type":"event_callback","event_id":"Ev1","event":{"type":"app_mention"}}""";

    private readonly SteppingClock _clock = new();
    private readonly List<Delivery> _delivered = [];
    private Action<Delivery> _onDelivered = delivery => delivery.Acknowledge();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void The_documented_example_is_genuine() => Assert.Equal(DocumentedSignature, Verify(DocumentedTime, Headers(DocumentedTime, DocumentedSignature), DocumentedBody));

    [Theory]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(-301, false)]
    [InlineData(301, false)]
    public void An_old_request_is_refused_and_one_from_the_future(int seconds, bool isGenuine) =>
        Assert.Equal(isGenuine, Verify(DocumentedTime + seconds, Headers(DocumentedTime, DocumentedSignature), DocumentedBody) is not null);

    [Fact]
    public void Whatever_byte_of_the_body_is_changed_it_is_refused()
    {
        var headers = Headers(DocumentedTime, DocumentedSignature);
        for (var at = 0; at < DocumentedBody.Length; at++)
        {
            var changed = Encoding.UTF8.GetBytes(DocumentedBody);
            changed[at] ^= 1;
            Assert.Null(Verifier(DocumentedTime).Verify(headers, changed));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("v0=")]
    [InlineData("v0=A2114D57B48EAC39B9AD189DD8316235A7B4A8D21A10BD27519666489C69B503")]
    [InlineData("v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503 ")]
    public void A_wrong_signature_is_refused(string signature) => Assert.Null(Verify(DocumentedTime, Headers(DocumentedTime, signature), DocumentedBody));

    [Theory]
    [InlineData("now")]
    [InlineData("-1531420618")]
    [InlineData("1531420618.0")]
    [InlineData(" 1531420618")]
    [InlineData("")]
    [InlineData("99999999999999999999")]
    public void A_time_that_is_no_number_is_refused(string timestamp) =>
        Assert.Null(Verify(DocumentedTime, [KeyValuePair.Create(RequestVerifier.TimestampHeader, timestamp), KeyValuePair.Create(RequestVerifier.SignatureHeader, DocumentedSignature)], DocumentedBody));

    [Theory]
    [InlineData(RequestVerifier.TimestampHeader)]
    [InlineData(RequestVerifier.SignatureHeader)]
    public void A_header_that_is_missing_or_there_twice_is_refused(string name)
    {
        var headers = Headers(DocumentedTime, DocumentedSignature);
        var other = headers.Single(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase));

        Assert.Null(Verify(DocumentedTime, [.. headers.Where(header => header.Key != other.Key)], DocumentedBody));
        Assert.Null(Verify(DocumentedTime, [.. headers, other], DocumentedBody));
        Assert.Null(Verify(DocumentedTime, [.. headers, KeyValuePair.Create(name.ToUpperInvariant(), "x")], DocumentedBody));
    }

    [Fact]
    public async Task Nothing_of_a_request_without_a_signature_is_read()
    {
        var endpoint = Serve();

        Assert.Equal(401, (await endpoint.HandleAsync(new SlackRequest(SlackEndpoint.EventsPath, [], "{ no json"u8.ToArray()), Token)).Status);
        Assert.Equal(401, (await endpoint.HandleAsync(new SlackRequest("/elsewhere", [], "{}"u8.ToArray()), Token)).Status);
        Assert.Equal(413, (await endpoint.HandleAsync(new SlackRequest(SlackEndpoint.EventsPath, [], new byte[SlackEndpoint.MostBodyBytes + 1]), Token)).Status);
        Assert.Empty(_delivered);
    }

    [Fact]
    public async Task A_copy_of_a_request_is_refused_and_a_repetition_of_a_failed_one_is_not()
    {
        var endpoint = Serve();
        var request = Signed(SlackEndpoint.EventsPath, Event);
        _onDelivered = _ => throw new InvalidOperationException();

        Assert.Equal(500, (await endpoint.HandleAsync(request, Token)).Status);
        _onDelivered = delivery => delivery.Acknowledge();
        Assert.Equal(200, (await endpoint.HandleAsync(request, Token)).Status);
        Assert.Equal(401, (await endpoint.HandleAsync(request, Token)).Status);
        Assert.Equal(2, _delivered.Count);
    }

    [Fact]
    public async Task Slacks_handshake_is_answered()
    {
        var response = await Serve().HandleAsync(Signed(SlackEndpoint.EventsPath, """{"token":"DEPRECATED","challenge":"abc","type":"url_verification"}"""), Token);

        Assert.Equal((200, """{"challenge":"abc"}"""), (response.Status, response.Body));
        Assert.Empty(_delivered);
    }

    [Fact]
    public async Task What_is_not_stored_in_time_is_answered_so_that_slack_brings_it_again()
    {
        var endpoint = Serve();
        _onDelivered = _ => { };
        var response = endpoint.HandleAsync(Signed(SlackEndpoint.EventsPath, Event), Token);

        await _clock.PassAsync(wait => wait == SlackEndpoint.Patience, Token);

        Assert.Equal(503, (await response).Status);
    }

    [Fact]
    public async Task A_command_is_a_form_and_takes_an_answer_along()
    {
        var endpoint = Serve();
        _onDelivered = delivery => delivery.Acknowledge(new JsonObject { ["text"] = delivery.Payload.Text("text") });

        var response = await endpoint.HandleAsync(Signed(SlackEndpoint.CommandsPath, "command=%2Fask&text=who+led+%26+when%3F&user_id=U1"), Token);

        Assert.Equal((200, """{"text":"who led \u0026 when?"}""", "application/json; charset=utf-8"), (response.Status, response.Body, response.ContentType));
        Assert.Equal(DeliveryKind.Command, _delivered[0].Kind);
    }

    [Fact]
    public async Task An_interaction_is_json_in_a_form_and_gets_an_empty_answer()
    {
        var response = await Serve().HandleAsync(Signed(SlackEndpoint.InteractionsPath, $"payload={Uri.EscapeDataString("""{"type":"view_submission","a":"b+c"}""")}"), Token);

        Assert.Equal((200, "", null), (response.Status, response.Body, response.ContentType));
        Assert.Equal(DeliveryKind.Interaction, _delivered[0].Kind);
    }

    [Theory]
    [InlineData(SlackEndpoint.EventsPath, "{")]
    [InlineData(SlackEndpoint.EventsPath, "")]
    [InlineData(SlackEndpoint.EventsPath, "[]")]
    [InlineData(SlackEndpoint.InteractionsPath, "payload=%7B")]
    [InlineData(SlackEndpoint.InteractionsPath, "other=1")]
    public async Task A_genuine_request_that_makes_no_sense_does_no_harm(string path, string body) => Assert.Equal(400, (await Serve().HandleAsync(Signed(path, body), Token)).Status);

    [Fact]
    public async Task Before_the_bot_is_there_slack_is_asked_to_come_again() =>
        Assert.Equal(503, (await Endpoint().HandleAsync(Signed(SlackEndpoint.EventsPath, Event), Token)).Status);

    [Fact]
    public async Task A_mention_over_http_is_answered_like_any_other_and_a_retry_is_answered_once()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = new SlackBot(slack, null, null, null, ("Slack:Mode", "http")).Start();
        await slack.Ledger.UntilAsync(ledger => ledger.CallsOf("auth.test").Count == 1, Token);
        var message = FakeSlackEvents.Message("app_mention", slack.NextTs(), $"<@{FakeSlackEvents.BotUserId}> who?", FakeSlackEvents.ChannelId, null, FakeSlackEvents.PersonId, null);
        var body = FakeSlackEvents.Event(slack, message).ToJsonString();
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var first = Signed(SlackEndpoint.EventsPath, body, now);
        while ((await bot.Endpoint.HandleAsync(first, Token)).Status == 503)
            await Task.Yield();
        var retry = Signed(SlackEndpoint.EventsPath, body, now + 1);

        Assert.Equal(200, (await bot.Endpoint.HandleAsync(retry with { Headers = [.. retry.Headers, KeyValuePair.Create("x-slack-retry-num", "1"), KeyValuePair.Create("x-slack-retry-reason", "http_timeout")] }, Token)).Status);
        await slack.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);

        Assert.Single(bot.Messages);
        Assert.Empty(slack.Ledger.CallsOf("apps.connections.open"));
    }

    private static RequestVerifier Verifier(long now) => new(new Secret(SlackBot.SigningSecret), new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(now)));

    private static string? Verify(long now, IReadOnlyList<KeyValuePair<string, string>> headers, string body) => Verifier(now).Verify(headers, Encoding.UTF8.GetBytes(body));

    private static IReadOnlyList<KeyValuePair<string, string>> Headers(long timestamp, string signature) =>
    [
        KeyValuePair.Create("content-type", "application/json"),
        KeyValuePair.Create("x-slack-request-timestamp", timestamp.ToString(CultureInfo.InvariantCulture)),
        KeyValuePair.Create("X-Slack-Signature", signature),
    ];

    private SlackRequest Signed(string path, string body) => Signed(path, body, _clock.GetUtcNow().ToUnixTimeSeconds());

    private static SlackRequest Signed(string path, string body, long timestamp)
    {
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(SlackBot.SigningSecret), Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"v0:{timestamp}:{body}")));
        return new SlackRequest(path, Headers(timestamp, $"v0={Convert.ToHexStringLower(signature)}"), Encoding.UTF8.GetBytes(body));
    }

    private SlackEndpoint Endpoint() => new(new RequestVerifier(new Secret(SlackBot.SigningSecret), _clock), _clock, NullLogger<SlackEndpoint>.Instance);

    private SlackEndpoint Serve()
    {
        var endpoint = Endpoint();
        _ = endpoint.ServeAsync(new Listener(this), Token);
        return endpoint;
    }

    private sealed class Listener(SlackEndpointTests test) : IDeliveryListener
    {
        public void OnReady()
        {
        }

        public void OnDelivery(Delivery delivery)
        {
            test._delivered.Add(delivery);
            test._onDelivered(delivery);
        }

        public void OnHeard()
        {
        }

        public void OnLost(string reason)
        {
        }
    }
}
