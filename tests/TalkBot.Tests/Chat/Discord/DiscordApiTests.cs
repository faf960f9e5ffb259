using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using TalkBot.Chat.Discord;
using TalkBot.Chat.Discord.Rest;
using TalkBot.Chat.Transport;
using TalkBot.Testing;

namespace TalkBot.Tests.Chat.Discord;

public class DiscordApiTests
{
    private static readonly ApiRequest Post = DiscordRoutes.CreateMessage("1", new JsonObject { ["content"] = "x", ["enforce_nonce"] = true });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_from_a_guard_without_a_word_on_when_is_waited_out_for_a_minute()
    {
        var clock = new SteppingClock();
        var answers = new Answers(Of(HttpStatusCode.TooManyRequests, "<html>"), Of(HttpStatusCode.OK, "{}"));
        var sending = Api(answers, clock).SendAsync(Post, Token);

        Assert.Equal(RetryAfter.Unknown, await clock.PassAsync(wait => wait > TimeSpan.FromSeconds(30), Token));
        Assert.IsType<ApiResult.Ok>(await sending);
    }

    [Fact]
    public async Task A_long_wait_is_left_to_the_caller()
    {
        var answers = new Answers(Of(HttpStatusCode.TooManyRequests, """{"retry_after":3600,"global":false}"""));
        var api = Api(answers, new FakeTimeProvider());

        Assert.Equal(TimeSpan.FromHours(1), Assert.IsType<ApiResult.Limited>(await api.SendAsync(Post, Token)).After);
        Assert.IsType<ApiResult.Limited>(await api.SendAsync(Post, Token));
        Assert.Equal(1, answers.Count);
    }

    [Fact]
    public async Task An_empty_bucket_is_waited_for()
    {
        var clock = new SteppingClock();
        var empty = Of(HttpStatusCode.OK, "{}");
        empty.Headers.Add("X-RateLimit-Bucket", "b");
        empty.Headers.Add("X-RateLimit-Remaining", "0");
        empty.Headers.Add("X-RateLimit-Reset-After", "1.25");
        var answers = new Answers(empty, Of(HttpStatusCode.OK, "{}"));
        var api = Api(answers, clock);
        await api.SendAsync(Post, Token);

        var second = api.SendAsync(Post, Token);
        Assert.Equal(1300, (await clock.PassAsync(wait => wait < TimeSpan.FromSeconds(10), Token)).TotalMilliseconds);
        await second;
    }

    [Fact]
    public async Task A_post_without_a_nonce_is_not_repeated()
    {
        var answers = new Answers(Of(HttpStatusCode.BadGateway, "<html>"));

        Assert.Equal(new ApiResult.Error(502, 0), await Api(answers, new FakeTimeProvider()).SendAsync(DiscordRoutes.FollowUp("1", "t", []), Token));
        Assert.Equal(1, answers.Count);
    }

    [Fact]
    public async Task A_token_that_is_refused_again_and_again_is_not_tried_for_ever()
    {
        var answers = new Answers([.. Enumerable.Range(0, 3).Select(_ => Of(HttpStatusCode.Unauthorized, "{}"))]);
        var api = Api(answers, new FakeTimeProvider());
        for (var i = 0; i < 10; i++)
            Assert.Equal(new ApiResult.Error(401, 0), await api.SendAsync(DiscordRoutes.Gateway(), Token));

        Assert.Equal(3, answers.Count);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task An_answer_that_makes_no_sense_does_no_harm(string body) =>
        Assert.IsType<ApiResult.Ok>(await Api(new Answers(Of(HttpStatusCode.OK, body)), new FakeTimeProvider()).SendAsync(Post, Token));

    [Fact]
    public void Nothing_prints_a_token()
    {
        Assert.DoesNotContain("secret", new Secret("secret").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", DiscordRoutes.FollowUp("1", "secret", []).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", new DiscordAddress { ChannelId = "1", UserId = "1", Place = "1", InteractionToken = "secret" }.ToString(), StringComparison.Ordinal);
    }

    private static DiscordApi Api(Answers answers, TimeProvider clock) => new(
        answers, new Uri("https://discord.test/api/v10"), new Secret("t"), new RateLimits(clock), new InvalidRequests(clock), clock, new Random(1), NullLogger<DiscordApi>.Instance);

    private static HttpResponseMessage Of(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body) };

    private sealed class Answers(params HttpResponseMessage[] answers) : HttpMessageHandler, IHttpClientFactory
    {
        public int Count { get; private set; }

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answers[Count++]);
    }
}
