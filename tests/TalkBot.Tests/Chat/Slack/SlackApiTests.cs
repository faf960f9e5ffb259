using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using TalkBot.Chat.Slack.Api;
using TalkBot.Chat.Transport;
using TalkBot.Testing;

namespace TalkBot.Tests.Chat.Slack;

public class SlackApiTests
{
    private const string ResponseUrl = "https://hooks.slack.com/commands/T1/1/secret";

    private static readonly ApiCall Post = SlackMethods.PostMessage("C1", "1.1", new JsonObject { ["text"] = "x" });
    private static readonly ApiCall Read = SlackMethods.Replies("C1", "1.1", cursor: null);

    private readonly LogRecorder<SlackApi> _log = new();
    private readonly TokenVerdict _verdict = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("3", 3)]
    [InlineData("0.5", 0.5)]
    [InlineData(null, 30)]
    [InlineData("soon", 30)]
    public async Task A_limit_is_waited_out_as_long_as_it_says(string? header, double seconds)
    {
        var clock = new SteppingClock();
        var answers = new Answers(Limited(header), Of(HttpStatusCode.OK, """{"ok":true}"""));
        var calling = Api(answers, clock).CallAsync(Post, Token);

        var waited = await clock.PassAsync(wait => wait != Post.Timeout, Token);

        Assert.Equal(seconds, waited.TotalSeconds, precision: 1);
        Assert.IsType<ApiResult.Ok>(await calling);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, """{"ok":false,"error":"ratelimited"}""")]
    [InlineData(HttpStatusCode.TooManyRequests, """{"ok":false,"error":"ratelimited"}""")]
    [InlineData(HttpStatusCode.TooManyRequests, "<html>slow down</html>")]
    public async Task A_long_wait_is_left_to_the_caller_and_holds_back_its_method_alone(HttpStatusCode status, string body)
    {
        var limited = Of(status, body);
        limited.Headers.Add("Retry-After", "3600");
        var answers = new Answers(limited, Of(HttpStatusCode.OK, """{"ok":true}"""));
        var api = Api(answers, new FakeTimeProvider());

        Assert.Equal(TimeSpan.FromHours(1), Assert.IsType<ApiResult.Limited>(await api.CallAsync(Post, Token)).After);
        Assert.IsType<ApiResult.Limited>(await api.CallAsync(Post, Token));
        Assert.IsType<ApiResult.Ok>(await api.CallAsync(Read, Token));
        Assert.Equal(2, answers.Count);
    }

    [Fact]
    public async Task More_calls_than_a_tier_allows_wait_for_their_turn()
    {
        var clock = new SteppingClock();
        var answers = new Answers([.. Enumerable.Range(0, ApiTier.Posting.Calls + 1).Select(_ => Of(HttpStatusCode.OK, """{"ok":true}"""))]);
        var api = Api(answers, clock);
        for (var i = 0; i < ApiTier.Posting.Calls; i++)
            await api.CallAsync(Post, Token);

        var last = api.CallAsync(Post, Token);
        Assert.False(last.IsCompleted);
        await clock.PassAsync(wait => wait != Post.Timeout, Token);

        Assert.IsType<ApiResult.Ok>(await last);
    }

    [Fact]
    public async Task Slacks_own_errors_are_values() =>
        Assert.Equal(new ApiResult.Error("channel_not_found"), await Api(new Answers(Of(HttpStatusCode.OK, """{"ok":false,"error":"channel_not_found"}""")), new FakeTimeProvider()).CallAsync(Post, Token));

    [Theory]
    [InlineData(HttpStatusCode.BadGateway, "<html>bad gateway</html>")]
    [InlineData(HttpStatusCode.OK, "<html>sign in</html>")]
    [InlineData(HttpStatusCode.OK, """{"ok":true,"ts":""")]
    [InlineData(HttpStatusCode.OK, "")]
    [InlineData(HttpStatusCode.OK, "[]")]
    [InlineData(HttpStatusCode.OK, """{"ok":false,"error":"internal_error"}""")]
    [InlineData(HttpStatusCode.OK, """{"ok":false,"error":"fatal_error"}""")]
    [InlineData(HttpStatusCode.ServiceUnavailable, """{"ok":false,"error":"over"}""")]
    public async Task A_post_without_a_clear_answer_is_not_repeated(HttpStatusCode status, string body)
    {
        var answers = new Answers(Of(status, body));

        Assert.Equal(new ApiResult.Unreachable(MayHaveArrived: true), await Api(answers, new FakeTimeProvider()).CallAsync(Post, Token));
        Assert.Equal(1, answers.Count);
    }

    [Fact]
    public async Task What_only_reads_is_tried_again()
    {
        var clock = new SteppingClock();
        var answers = new Answers(Of(HttpStatusCode.BadGateway, "<html>"), Of(HttpStatusCode.OK, "<html>"), Of(HttpStatusCode.OK, """{"ok":true}"""));
        var calling = Api(answers, clock).CallAsync(Read, Token);
        for (var i = 0; i < 2; i++)
            await clock.PassAsync(wait => wait != Read.Timeout, Token);

        Assert.IsType<ApiResult.Ok>(await calling);
    }

    [Fact]
    public async Task What_never_left_is_tried_again_even_if_it_posts()
    {
        var clock = new SteppingClock();
        var answers = new Answers(Of(HttpStatusCode.OK, """{"ok":true}""")) { Fault = new HttpRequestException(HttpRequestError.ConnectionError, "refused") };
        var calling = Api(answers, clock).CallAsync(Post, Token);
        await clock.PassAsync(wait => wait != Post.Timeout, Token);

        Assert.IsType<ApiResult.Ok>(await calling);
    }

    [Fact]
    public async Task A_refused_token_is_not_tried_again_and_the_other_one_is()
    {
        var answers = new Answers(Of(HttpStatusCode.OK, """{"ok":false,"error":"token_revoked"}"""), Of(HttpStatusCode.OK, """{"ok":true}"""));
        var api = Api(answers, new FakeTimeProvider());

        Assert.Equal(new ApiResult.Error("token_revoked"), await api.CallAsync(Post, Token));
        Assert.Equal(new ApiResult.Error("token_revoked"), await api.CallAsync(Read, Token));
        Assert.IsType<ApiResult.Ok>(await api.CallAsync(SlackMethods.OpenConnection(), Token));
        Assert.Contains("Slack:BotToken", await _verdict.Refused, StringComparison.Ordinal);
        Assert.Equal(2, answers.Count);
    }

    [Fact]
    public async Task Methods_that_write_take_json_and_those_that_read_a_form()
    {
        var answers = new Answers(Of(HttpStatusCode.OK, """{"ok":true}"""), Of(HttpStatusCode.OK, """{"ok":true}"""), Of(HttpStatusCode.OK, """{"ok":true}"""));
        var api = Api(answers, new FakeTimeProvider());
        await api.CallAsync(Post, Token);
        await api.CallAsync(Read, Token);
        await api.CallAsync(SlackMethods.OpenConnection(), Token);

        Assert.Equal(
            [
                """https://slack.test/api/chat.postMessage Bearer xoxb application/json; charset=utf-8 45 {"text":"x","channel":"C1","thread_ts":"1.1"}""",
                "https://slack.test/api/conversations.replies Bearer xoxb application/x-www-form-urlencoded 53 limit=200&include_all_metadata=true&channel=C1&ts=1.1",
                "https://slack.test/api/apps.connections.open Bearer xapp application/x-www-form-urlencoded 0 ",
            ],
            answers.Requests);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "ok", nameof(ApiResult.Ok))]
    [InlineData(HttpStatusCode.OK, """{"ok":true}""", nameof(ApiResult.Ok))]
    [InlineData(HttpStatusCode.OK, """{"ok":false,"error":"used_url"}""", nameof(ApiResult.Error))]
    [InlineData(HttpStatusCode.NotFound, "no", nameof(ApiResult.Error))]
    [InlineData(HttpStatusCode.InternalServerError, "ok", nameof(ApiResult.Unreachable))]
    public async Task A_response_url_gets_no_token_and_answers_in_its_own_way(HttpStatusCode status, string body, string result)
    {
        var answers = new Answers(Of(status, body));

        Assert.Equal(result, (await Api(answers, new FakeTimeProvider()).RespondAsync(ResponseUrl, """{"text":"x"}"""u8.ToArray(), Token)).GetType().Name);
        Assert.Equal([ResponseUrl + """  application/json; charset=utf-8 12 {"text":"x"}"""], answers.Requests);
    }

    [Theory]
    [InlineData("http://hooks.slack.com/commands/1")]
    [InlineData("https://hooks.slack.com.evil.invalid/1")]
    [InlineData("https://evil.invalid/hooks.slack.com")]
    [InlineData("http://slack.test/1")]
    [InlineData("https://slack.test:81/1")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("/commands/1")]
    [InlineData("")]
    public async Task Nobody_elses_address_is_written_to(string address)
    {
        var answers = new Answers();

        Assert.Equal(new ApiResult.Error(ErrorCodes.ForeignAddress), await Api(answers, new FakeTimeProvider()).RespondAsync(address, "{}"u8.ToArray(), Token));
        Assert.Equal(0, answers.Count);
    }

    [Fact]
    public async Task Nothing_prints_a_token_or_what_was_said()
    {
        var clock = new SteppingClock();
        var answers = new Answers(Limited("1"), Of(HttpStatusCode.OK, """{"ok":false,"error":"is_archived"}"""));
        var calling = Api(answers, clock).CallAsync(SlackMethods.PostMessage("C1", null, new JsonObject { ["text"] = "private words" }), Token);
        await clock.PassAsync(wait => wait != Post.Timeout, Token);
        await calling;

        Assert.Equal(3, _log.Entries.Count);
        Assert.DoesNotContain(_log.Entries, entry => entry.Message.Contains("xoxb", StringComparison.Ordinal) || entry.Message.Contains("private", StringComparison.Ordinal));
        Assert.Equal("***", new Secret("secret").ToString());
    }

    private SlackApi Api(Answers answers, TimeProvider clock) => new(
        answers, new SlackHosts(new Uri("https://slack.test/api/")), new SlackTokens(new Secret("xoxb"), new Secret("xapp")), _verdict, new RateLimits(clock), clock, new Random(1), _log);

    private static HttpResponseMessage Limited(string? after)
    {
        var answer = Of(HttpStatusCode.TooManyRequests, """{"ok":false,"error":"ratelimited"}""");
        if (after is not null)
            answer.Headers.TryAddWithoutValidation("Retry-After", after);
        return answer;
    }

    private static HttpResponseMessage Of(HttpStatusCode status, string body) => new(status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };

    private sealed class Answers(params HttpResponseMessage[] answers) : HttpMessageHandler, IHttpClientFactory
    {
        public int Count { get; private set; }

        public Exception? Fault { get; set; }

        public List<string> Requests { get; } = [];

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (Fault is { } fault)
            {
                Fault = null;
                throw fault;
            }

            var content = request.Content!;
            Requests.Add($"{request.RequestUri} {request.Headers.Authorization} {content.Headers.ContentType} {content.Headers.ContentLength} {await content.ReadAsStringAsync(cancellationToken)}");
            return answers[Count++];
        }
    }
}
