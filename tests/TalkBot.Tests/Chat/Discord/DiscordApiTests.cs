using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using TalkBot.Chat.Discord;
using TalkBot.Chat.Discord.Rest;
using TalkBot.Chat.Transport;
using TalkBot.Testing;

namespace TalkBot.Tests.Chat.Discord;

/// <summary>Calls of Discord's API: what is repeated, what is waited for, and what never is.</summary>
public class DiscordApiTests
{
    private static readonly ApiRequest Post = PostTo("1");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"message":"You are being rate limited.","retry_after":1.5,"global":false}""", "2", 1.55)]
    [InlineData("""{"message":"You are being rate limited.","retry_after":1.5,"global":true}""", "2", 1.5)]
    [InlineData("<html>", "3", 3.05)]
    [InlineData("<html>", "1.5", 1.55)]
    [InlineData("<html>", null, 60)]
    [InlineData("", "soon", 60)]
    [InlineData("""{"retry_after":-1}""", null, 60)]
    [InlineData("""{"retry_after":"1"}""", null, 60)]
    [InlineData("""{"retry_after":0}""", null, 0.15)]
    public async Task A_limit_is_waited_out_as_long_as_it_says(string body, string? header, double seconds)
    {
        var clock = new SteppingClock();
        var script = new RestScript(
            RestScript.Says(HttpStatusCode.TooManyRequests, body, header is null ? [] : [("Retry-After", header)]), RestScript.Says(HttpStatusCode.OK));
        var sending = script.Api(clock).SendAsync(Post, Token);

        Assert.Equal(seconds, (await clock.PassAsync(IsNoTimeLimit, Token)).TotalSeconds);
        Assert.IsType<ApiResult.Ok>(await sending);
    }

    [Theory]
    [InlineData("""{"retry_after":0.5,"global":true}""", "", "", true)]
    [InlineData("""{"retry_after":0.5}""", "X-RateLimit-Global", "true", true)]
    [InlineData("""{"retry_after":0.5}""", "X-RateLimit-Scope", "global", true)]
    [InlineData("""{"retry_after":0.5}""", "X-RateLimit-Scope", "shared", false)]
    [InlineData("""{"retry_after":0.5}""", "X-RateLimit-Scope", "user", false)]
    public async Task Only_a_limit_on_everything_holds_up_other_calls(string body, string name, string value, bool isGlobal)
    {
        var clock = new SteppingClock();
        var script = new RestScript(RestScript.Says(HttpStatusCode.TooManyRequests, body, name.Length > 0 ? [(name, value)] : []), RestScript.Says(HttpStatusCode.OK));
        var api = script.Api(clock);
        var first = api.SendAsync(Post, Token);
        var other = api.SendAsync(PostTo("2"), Token);

        Assert.Equal(!isGlobal, other.IsCompleted);
        await clock.PassAsync(IsNoTimeLimit, Token);
        await Task.WhenAll(first, other);
    }

    [Fact]
    public async Task A_long_wait_is_left_to_the_caller_also_by_those_who_queue_behind_it()
    {
        var answer = new TaskCompletionSource();
        var script = new RestScript(async _ =>
        {
            await answer.Task;
            return await RestScript.Says(HttpStatusCode.TooManyRequests, """{"retry_after":3600,"global":false}""")(Token);
        });
        var api = script.Api(new FakeTimeProvider());
        var sending = Enumerable.Range(0, 3).Select(_ => api.SendAsync(Post, Token)).ToList();
        answer.SetResult();

        Assert.All(await Task.WhenAll(sending), result => Assert.InRange(Assert.IsType<ApiResult.Limited>(result).After, TimeSpan.FromHours(1), TimeSpan.FromSeconds(3601)));
        Assert.Single(script.Calls);
    }

    [Fact]
    public async Task An_empty_bucket_is_waited_for()
    {
        var clock = new SteppingClock();
        var script = new RestScript(RestScript.Says(HttpStatusCode.OK, "{}", ("X-RateLimit-Bucket", "b"), ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset-After", "1.25")), RestScript.Says(HttpStatusCode.OK));
        var api = script.Api(clock);
        await api.SendAsync(Post, Token);

        var second = api.SendAsync(Post, Token);
        Assert.Equal(1300, (await clock.PassAsync(IsNoTimeLimit, Token)).TotalMilliseconds);
        await second;
    }

    [Fact]
    public async Task Who_queues_while_a_route_gets_another_bucket_waits_for_that_one()
    {
        var clock = new SteppingClock();
        var answer = new TaskCompletionSource();
        var script = new RestScript(
            async _ =>
            {
                await answer.Task;
                return await RestScript.Says(HttpStatusCode.OK, "{}", ("X-RateLimit-Bucket", "other"), ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset-After", "5"))(Token);
            },
            RestScript.Says(HttpStatusCode.OK));
        var api = script.Api(clock);
        var first = api.SendAsync(Post, Token);
        var second = api.SendAsync(Post, Token);
        answer.SetResult();
        await first;

        Assert.Equal(5.05, (await clock.PassAsync(IsNoTimeLimit, Token)).TotalSeconds);
        await second;
    }

    [Fact]
    public async Task What_is_urgent_does_not_queue()
    {
        var script = new RestScript(RestScript.Says(HttpStatusCode.OK, "{}", ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset-After", "5")));
        var api = script.Api(new FakeTimeProvider());

        Assert.IsType<ApiResult.Ok>(await api.SendAsync(DiscordRoutes.Typing("1"), Token));
        Assert.IsType<ApiResult.Limited>(await api.SendAsync(DiscordRoutes.Typing("1"), Token));
    }

    [Fact]
    public async Task Once_Discord_has_named_its_limit_no_more_than_fifty_calls_go_out_in_a_second()
    {
        var clock = new SteppingClock();
        var script = new RestScript(
            RestScript.Says(HttpStatusCode.TooManyRequests, """{"message":"You are being rate limited.","retry_after":0.1,"global":true}"""), RestScript.Says(HttpStatusCode.OK));
        var api = script.Api(clock);
        var limited = api.SendAsync(PostTo("limited"), Token);
        await clock.PassAsync(IsNoTimeLimit, Token);
        await limited;

        var sending = Enumerable.Range(0, RateLimits.MostPerSecond).Select(number => api.SendAsync(PostTo($"{number}"), Token)).ToList();
        await Task.WhenAll(sending.SkipLast(1));
        Assert.Equal(1 + RateLimits.MostPerSecond, script.Calls.Count);

        await clock.PassAsync(IsNoTimeLimit, Token);
        await sending[^1];
    }

    [Fact]
    public async Task Some_bots_may_do_more_and_are_not_held_back()
    {
        var script = new RestScript(RestScript.Says(HttpStatusCode.OK));
        var api = script.Api(new FakeTimeProvider());

        await Task.WhenAll(Enumerable.Range(0, 3 * RateLimits.MostPerSecond).Select(number => api.SendAsync(PostTo($"{number}"), Token)));

        Assert.Equal(3 * RateLimits.MostPerSecond, script.Calls.Count);
    }

    [Theory]
    [InlineData("{\"id\":\"5")]
    [InlineData("")]
    public async Task An_answer_that_was_cut_off_is_asked_for_again(string body)
    {
        var clock = new SteppingClock();
        var script = new RestScript(RestScript.Says(HttpStatusCode.OK, body), RestScript.Says(HttpStatusCode.OK, """{"id":"5"}"""));
        var sending = script.Api(clock).SendAsync(Post, Token);
        await clock.PassAsync(IsNoTimeLimit, Token);

        Assert.Equal("5", Assert.IsType<ApiResult.Ok>(await sending).Body.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Where_no_answer_ever_says_more_it_is_taken_as_it_is()
    {
        var clock = new SteppingClock();
        var script = new RestScript(RestScript.Says(HttpStatusCode.OK, ""));
        var sending = script.Api(clock).SendAsync(Post, Token);
        await clock.PassAsync(IsNoTimeLimit, Token);
        await clock.PassAsync(IsNoTimeLimit, Token);

        Assert.IsType<ApiResult.Ok>(await sending);
        Assert.Equal(3, script.Calls.Count);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"\\ud83d\"")]
    public async Task An_answer_that_makes_no_sense_does_no_harm(string body) =>
        Assert.IsType<ApiResult.Ok>(await new RestScript(RestScript.Says(HttpStatusCode.OK, body)).Api(new FakeTimeProvider()).SendAsync(Post, Token));

    [Fact]
    public async Task A_call_that_hangs_is_given_up_and_made_again()
    {
        var clock = new SteppingClock();
        var script = new RestScript(RestScript.Hangs, RestScript.Says(HttpStatusCode.OK));
        var sending = script.Api(clock).SendAsync(Post, Token);
        await clock.PassAsync(wait => wait == TimeSpan.FromSeconds(15), Token);
        await clock.PassAsync(IsNoTimeLimit, Token);

        Assert.IsType<ApiResult.Ok>(await sending);
    }

    [Fact]
    public async Task A_first_response_that_hangs_is_given_up_after_three_seconds()
    {
        var clock = new SteppingClock();
        var sending = new RestScript(RestScript.Hangs).Api(clock).SendAsync(DiscordRoutes.Respond("1", "t", []), Token);
        await clock.PassAsync(wait => wait == TimeSpan.FromSeconds(3), Token);

        Assert.Equal(new ApiResult.Unreachable(MayHaveArrived: true), await sending);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task Trouble_of_the_server_is_tried_three_times(HttpStatusCode status)
    {
        var clock = new SteppingClock();
        var script = new RestScript(RestScript.Says(status, "<html>"));
        var sending = script.Api(clock).SendAsync(Post, Token);
        await clock.PassAsync(IsNoTimeLimit, Token);
        await clock.PassAsync(IsNoTimeLimit, Token);

        Assert.Equal(new ApiResult.Error((int)status, 0), await sending);
        Assert.Equal(3, script.Calls.Count);
    }

    [Fact]
    public async Task What_cannot_be_done_twice_is_not_repeated_after_trouble()
    {
        var followUp = DiscordRoutes.FollowUp("1", "t", []);

        Assert.Equal(new ApiResult.Error(502, 0), await Once(RestScript.Says(HttpStatusCode.BadGateway, "<html>"), followUp));
        Assert.Equal(new ApiResult.Unreachable(MayHaveArrived: true), await Once(RestScript.Cuts, followUp));
        Assert.IsType<ApiResult.Ok>(await Once(RestScript.Says(HttpStatusCode.OK, ""), followUp));
    }

    [Theory]
    [InlineData(400, 50035)]
    [InlineData(403, 50013)]
    [InlineData(404, 10003)]
    [InlineData(301, 0)]
    public async Task A_refusal_is_not_repeated(int status, int code) => Assert.Equal(
        new ApiResult.Error(status, code), await Once(RestScript.Says((HttpStatusCode)status, $$"""{"code":{{code}},"message":"no","errors":{ "content":[] } }"""), Post));

    [Fact]
    public async Task A_token_that_is_refused_again_and_again_is_tried_seldom()
    {
        var clock = new FakeTimeProvider();
        var script = new RestScript(RestScript.Says(HttpStatusCode.Unauthorized));
        var api = script.Api(clock);
        for (var i = 0; i < 10; i++)
            Assert.Equal(new ApiResult.Error(401, 0), await api.SendAsync(DiscordRoutes.Gateway(), Token));
        Assert.Equal(3, script.Calls.Count);

        clock.Advance(TimeSpan.FromMinutes(5));
        for (var i = 0; i < 10; i++)
            await api.SendAsync(DiscordRoutes.Gateway(), Token);
        Assert.Equal(4, script.Calls.Count);
    }

    [Fact]
    public async Task Long_before_Discord_shuts_an_address_out_nothing_more_is_asked()
    {
        var clock = new SteppingClock();
        var script = new RestScript(RestScript.Says(HttpStatusCode.Forbidden));
        var api = script.Api(clock);
        for (var i = 0; i < InvalidRequests.Most; i++)
        {
            await api.SendAsync(Post, Token);
            clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.IsType<ApiResult.Limited>(await api.SendAsync(Post, Token));
        Assert.Equal(InvalidRequests.Most, script.Calls.Count);
    }

    [Theory]
    [InlineData("https://discord.com/api/v10", "https://discord.com/api/v10")]
    [InlineData("http://127.0.0.1:8080/api/", "http://127.0.0.1:8080/api/v10")]
    [InlineData("http://127.0.0.1:8080/api/v9/", "http://127.0.0.1:8080/api/v9")]
    public void An_address_without_a_version_is_that_of_version_10(string setting, string address) =>
        Assert.Equal(address, new DiscordOptions { ApiBaseUrl = setting }.LocateApi().AbsoluteUri);

    [Fact]
    public void Nothing_prints_a_token()
    {
        Assert.DoesNotContain("secret", new Secret("secret").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", DiscordRoutes.FollowUp("1", "secret", []).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", new DiscordAddress { ChannelId = "1", UserId = "1", Place = "1", InteractionToken = "secret" }.ToString(), StringComparison.Ordinal);
    }

    private static ApiRequest PostTo(string channel) => DiscordRoutes.CreateMessage(channel, new JsonObject { ["content"] = "x", ["enforce_nonce"] = true });

    private static async Task<ApiResult> Once(Func<CancellationToken, Task<HttpResponseMessage>> answer, ApiRequest request)
    {
        var script = new RestScript(answer);
        var result = await script.Api(new FakeTimeProvider()).SendAsync(request, Token);
        Assert.Single(script.Calls);
        return result;
    }

    /// <summary>The time limits of calls run on the same clock.</summary>
    private static bool IsNoTimeLimit(TimeSpan wait) => wait.TotalSeconds is not (15 or 3);
}
