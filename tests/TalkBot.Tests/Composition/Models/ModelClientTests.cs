using Microsoft.Extensions.Logging;
using TalkBot.Composition.Models;
using TalkBot.Core.Answering;
using TalkBot.Testing.Models;

namespace TalkBot.Tests.Composition.Models;

public class ModelClientTests
{
    private const string Good = "The meeting lasted four hours [1].";

    private static readonly string[] GoodShown = ["The meeting lasted four hours. <doc1>"];
    private static readonly string[] Unavailable = ["failed: ModelUnavailable"];

    [Theory]
    [InlineData(401, 1)]
    [InlineData(403, 1)]
    [InlineData(404, 1)]
    [InlineData(400, 1)]
    [InlineData(500, 1)]
    [InlineData(501, 1)]
    [InlineData(429, 2)]
    [InlineData(502, 2)]
    [InlineData(503, 2)]
    [InlineData(504, 2)]
    public async Task An_error_is_retried_once_and_only_where_that_helps(int status, int requests)
    {
        await using var server = await ScriptedModel.StartAsync(ModelReply.Error(status, "private words of the server"));
        using var model = new ModelUnderTest(server);

        Assert.Equal(Unavailable, ModelUnderTest.Shown(await model.ComposeAsync()));
        Assert.Equal(requests, server.Requests.Count);
        Assert.DoesNotContain(model.Log.Entries, entry => entry.Message.Contains("private", StringComparison.Ordinal) || entry.Message.Contains(ScriptedModel.Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_retry_that_succeeds_is_an_answer()
    {
        await using var server = await ScriptedModel.StartAsync(request => request.Number == 1 ? ModelReply.Error(503, "busy") : ModelReply.Completion(Good));
        using var model = new ModelUnderTest(server);

        Assert.Equal(GoodShown, ModelUnderTest.Shown(await model.ComposeAsync()));
    }

    [Fact]
    public async Task A_connection_that_breaks_before_a_reply_is_tried_again()
    {
        await using var server = await ScriptedModel.StartAsync(request => request.Number == 1 ? new ModelReply { IsReset = true } : ModelReply.Completion(Good));
        using var model = new ModelUnderTest(server);

        Assert.Equal(GoodShown, ModelUnderTest.Shown(await model.ComposeAsync()));
    }

    [Theory]
    [InlineData("2", 2)]
    [InlineData("86400", 1)]
    [InlineData("Mon, 01 Jan 2035 00:00:00 GMT", 1)]
    public async Task A_server_that_names_a_time_is_asked_again_after_it_or_not_at_all(string retryAfter, int requests)
    {
        var time = new ScriptedClock();
        await using var server = await ScriptedModel.StartAsync(request => request.Number > 1
            ? ModelReply.Completion(Good)
            : ModelReply.Error(429, "slow down") with { Headers = new Dictionary<string, string> { ["Retry-After"] = retryAfter } });
        using var model = new ModelUnderTest(server, time);

        var composing = model.ComposeAsync();
        if (requests == 2)
        {
            await time.WaitBeginsAsync(TimeSpan.FromSeconds(2));
            time.Advance(TimeSpan.FromSeconds(2));
        }

        Assert.Equal(requests == 2 ? GoodShown : Unavailable, ModelUnderTest.Shown(await composing));
        Assert.Equal(requests, server.Requests.Count);
    }

    [Theory]
    [InlineData(401, "insufficient", "check Model:ApiKey")]
    [InlineData(404, "model_not_found", "check Model:Name and Model:Endpoint")]
    [InlineData(429, "insufficient_quota", "check the limits and the credit of the account")]
    public async Task What_a_retry_cannot_mend_is_said_once_and_the_model_left_alone(int status, string code, string advice)
    {
        await using var server = await ScriptedModel.StartAsync(ModelReply.Error(status, "x", code));
        using var model = new ModelUnderTest(server);

        for (var i = 0; i < 3; i++)
            Assert.Equal(Unavailable, ModelUnderTest.Shown(await model.ComposeAsync()));

        Assert.Single(server.Requests);
        Assert.Contains(advice, Assert.Single(model.Log.Entries, entry => entry.Level == LogLevel.Warning).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dead_model_costs_nothing_once_it_is_known_to_be_dead()
    {
        var time = new ScriptedClock();
        await using var server = await ScriptedModel.StartAsync(ModelReply.Error(500, "dead"));
        using var model = new ModelUnderTest(server, time);

        for (var i = 0; i < CircuitBreaker.MaxFailures + 3; i++)
            Assert.Equal(Unavailable, ModelUnderTest.Shown(await model.ComposeAsync()));
        Assert.Equal(CircuitBreaker.MaxFailures, server.Requests.Count);

        time.Advance(CircuitBreaker.Pause);
        await model.ComposeAsync();
        await model.ComposeAsync();
        Assert.Equal(CircuitBreaker.MaxFailures + 1, server.Requests.Count);
    }

    [Fact]
    public async Task A_model_that_nobody_serves_is_tried_twice()
    {
        var server = await ScriptedModel.StartAsync(ModelReply.Completion(Good));
        using var model = new ModelUnderTest(server);
        await server.DisposeAsync();

        Assert.Equal(Unavailable, ModelUnderTest.Shown(await model.ComposeAsync()));
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_given_up_when_the_time_is_up()
    {
        var time = new ScriptedClock();
        var asked = new TaskCompletionSource<Task>();
        await using var server = await ScriptedModel.StartAsync(request =>
        {
            asked.SetResult(request.Gone);
            return new ModelReply { IsSilent = true };
        });
        using var model = new ModelUnderTest(server, time);

        var composing = model.ComposeAsync();
        var gone = await asked.Task;
        time.Advance(TimeSpan.FromSeconds(15) - TimeSpan.FromTicks(1));
        Assert.False(composing.IsCompleted);
        time.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(Unavailable, ModelUnderTest.Shown(await composing));
        await gone.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_time_is_the_questions_and_not_the_requests()
    {
        var time = new ScriptedClock();
        await using var server = await ScriptedModel.StartAsync(ModelReply.Completion(Good));
        using var model = new ModelUnderTest(server, time);
        var question = new Question(ModelUnderTest.Question) { BegunAt = time.GetTimestamp() };

        time.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal(Unavailable, ModelUnderTest.Shown(await model.ComposeAsync(question)));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_reply_that_pauses_is_given_up_and_what_it_stated_stays()
    {
        var time = new ScriptedClock();
        await using var server = await ScriptedModel.StartAsync(ModelReply.Events(ModelReply.Delta(Good + " The talks")) with { End = ReplyEnd.Hang });
        using var model = new ModelUnderTest(server, time);

        await using var draft = model.Composer.ComposeAsync(new Question(ModelUnderTest.Question), ModelUnderTest.Retrieval, TestContext.Current.CancellationToken)
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await draft.MoveNextAsync());
        Assert.Equal(GoodShown, ModelUnderTest.Shown([draft.Current]));
        var next = draft.MoveNextAsync().AsTask();
        time.Advance(TimeSpan.FromSeconds(5));

        Assert.True(await next);
        Assert.Equal(Unavailable, ModelUnderTest.Shown([draft.Current]));
    }

    [Fact]
    public async Task Whoever_goes_away_ends_the_request_and_that_is_no_failure()
    {
        using var leaving = new CancellationTokenSource();
        var asked = new TaskCompletionSource<Task>();
        await using var server = await ScriptedModel.StartAsync(request =>
        {
            asked.SetResult(request.Gone);
            return new ModelReply { IsSilent = true };
        });
        using var model = new ModelUnderTest(server);

        var composing = model.ComposeAsync(cancellationToken: leaving.Token);
        var gone = await asked.Task;
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => composing);
        await gone.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Empty(model.Log.Entries);
    }

    [Fact]
    public async Task Too_many_questions_at_once_are_answered_without_the_model()
    {
        var time = new ScriptedClock();
        var asked = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using var server = await ScriptedModel.StartAsync(_ =>
        {
            asked.TrySetResult();
            return ModelReply.Events([ModelReply.Delta(Good) with { After = release.Task }, ModelReply.Finish(), ModelReply.Done]);
        });
        using var model = new ModelUnderTest(server, time, options => options.MaxConcurrency = 1);

        var first = model.ComposeAsync();
        await asked.Task;
        var second = model.ComposeAsync();
        var patience = TimeSpan.FromSeconds(15 * 0.25);
        await time.WaitBeginsAsync(patience);
        time.Advance(patience);
        Assert.Equal(Unavailable, ModelUnderTest.Shown(await second));

        release.SetResult();
        Assert.Equal(GoodShown, ModelUnderTest.Shown(await first));
        Assert.Equal(GoodShown, ModelUnderTest.Shown(await model.ComposeAsync()));
    }

    [Fact]
    public async Task The_key_goes_to_nobody_else()
    {
        await using var thief = await ScriptedModel.StartAsync(ModelReply.Completion(Good));
        await using var server = await ScriptedModel.StartAsync(new ModelReply { Status = 307, Headers = new Dictionary<string, string> { ["Location"] = thief.Endpoint.ToString() } });
        using var model = new ModelUnderTest(server);

        Assert.Equal(Unavailable, ModelUnderTest.Shown(await model.ComposeAsync()));
        Assert.Empty(thief.Requests);
        Assert.Single(server.Requests);
    }
}
