using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using TalkBot.Chat.Discord;
using TalkBot.Chat.Discord.Receiving;
using TalkBot.Chat.Discord.Rendering;
using TalkBot.Chat.Discord.Rest;
using TalkBot.Chat.Discord.Sending;
using TalkBot.Core.Chat;

namespace TalkBot.Tests.Chat.Discord;

/// <summary>Where an answer goes when Discord refuses the first place for it, and what is told of it.</summary>
public class DiscordSenderTests
{
    private const string Channel = "3000";
    private const string Question = "5000";
    private const string Person = "4000";
    private const string InChannel = $"POST /channels/{Channel}/messages";
    private const string InThread = $"POST /channels/{Question}/messages";
    private const string OpenThread = $"POST /channels/{Channel}/messages/{Question}/threads";
    private const string OpenDirect = "POST /users/@me/channels";
    private const string InDirect = "POST /channels/3100/messages";
    private const string EditOriginal = "PATCH /webhooks/1/tok/messages/@original";
    private const string FollowUp = "POST /webhooks/1/tok?wait=true";

    private static readonly DiscordAddress Asked = new() { ChannelId = Channel, UserId = Person, MessageId = Question, OpensThread = true, Place = Question };
    private static readonly DiscordAddress Commanded = new() { ChannelId = Channel, UserId = Person, Place = "9000", ApplicationId = "1", InteractionId = "9000", InteractionToken = "tok" };

    private readonly ScriptedApi _api = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly DiscordSender _sender;

    public DiscordSenderTests()
    {
        var threads = new ThreadBook();
        _api.On(OpenDirect, ScriptedApi.Ok("""{"id":"3100"}"""));
        _sender = new DiscordSender(_api, new InteractionResponses(_api), new ChannelSender(_api, threads, _clock), threads, _clock);
    }

    [Fact]
    public async Task An_answer_stands_in_a_thread_made_from_the_question_and_so_do_its_other_parts()
    {
        _api.On(OpenThread, ScriptedApi.Ok($$"""{"id":"{{Question}}"}"""));

        await SendAsync(Asked);
        await SendAsync(Asked with { Part = 1 });

        Assert.Equal([OpenThread, InThread, InThread], _api.Calls);
    }

    [Fact]
    public async Task Where_the_question_has_a_thread_the_answer_goes_there()
    {
        _api.On(OpenThread, ScriptedApi.Error(400, ErrorCodes.ThreadExists));

        await SendAsync(Asked);

        Assert.Equal([OpenThread, InThread], _api.Calls);
    }

    [Theory]
    [InlineData(403, 50013)]
    [InlineData(403, 50001)]
    [InlineData(400, ErrorCodes.TooManyThreads)]
    [InlineData(400, ErrorCodes.WrongChannelType)]
    public async Task Where_no_thread_can_be_made_the_answer_is_a_reply_and_for_a_while_none_is_tried(int status, int code)
    {
        _api.On("POST /channels/3000/messages/", ScriptedApi.Error(status, code));

        Assert.IsType<SendOutcome.Sent>(await SendAsync(Asked));
        Assert.IsType<SendOutcome.Sent>(await SendAsync(Asked with { MessageId = "5001" }));
        _clock.Advance(TimeSpan.FromMinutes(10));
        await SendAsync(Asked with { MessageId = "5002" });

        Assert.Equal([OpenThread, InChannel, InChannel, "POST /channels/3000/messages/5002/threads", InChannel], _api.Calls);
        Assert.Equal(Question, (string?)Body(1)["message_reference"]!["message_id"]);
        Assert.False((bool)Body(1)["message_reference"]!["fail_if_not_exists"]!);
    }

    [Fact]
    public async Task A_limit_on_threads_does_not_keep_an_answer_back()
    {
        _api.On(OpenThread, new ApiResult.Limited(TimeSpan.FromHours(1)));

        Assert.IsType<SendOutcome.Sent>(await SendAsync(Asked));
        Assert.Equal([OpenThread, InChannel], _api.Calls);
    }

    [Fact]
    public async Task Where_it_is_not_known_whether_a_thread_was_made_it_is_tried_again()
    {
        _api.On(OpenThread, new ApiResult.Unreachable(MayHaveArrived: true));

        Assert.IsType<SendOutcome.Retry>(await SendAsync(Asked));
        Assert.Equal([OpenThread], _api.Calls);
    }

    [Theory]
    [InlineData(403, 50013)]
    [InlineData(404, 10003)]
    [InlineData(400, 160005)]
    [InlineData(400, 50083)]
    public async Task Where_the_thread_takes_no_message_the_answer_is_a_reply(int status, int code)
    {
        _api.On(OpenThread, ScriptedApi.Ok($$"""{"id":"{{Question}}"}""")).On(InThread, ScriptedApi.Error(status, code));

        Assert.IsType<SendOutcome.Sent>(await SendAsync(Asked));
        Assert.Equal([OpenThread, InThread, InChannel], _api.Calls);
    }

    [Fact]
    public async Task An_answer_in_a_thread_that_is_locked_goes_nowhere_else()
    {
        _api.On(InChannel, ScriptedApi.Error(400, 160005));

        Assert.Equal(new SendOutcome.Refused("status 400, code 160005"), await SendAsync(Asked with { OpensThread = false }));
        Assert.All(_api.Calls, call => Assert.Equal(InChannel, call));
    }

    [Fact]
    public async Task Without_the_right_to_read_what_came_before_the_answer_is_no_reply()
    {
        _api.On(OpenThread, ScriptedApi.Error(403, 50013));
        var isFirst = true;
        var api = new SwitchingApi(_api, request => request.Path == $"/channels/{Channel}/messages" && isFirst && !(isFirst = false) ? ScriptedApi.Error(400, ErrorCodes.NoHistory) : null);
        var threads = new ThreadBook();
        var sender = new DiscordSender(api, new InteractionResponses(api), new ChannelSender(api, threads, _clock), threads, _clock);

        Assert.IsType<SendOutcome.Sent>(await sender.SendAsync(Message(Asked), TestContext.Current.CancellationToken));
        Assert.Null(Body(_api.Requests.Count - 1)["message_reference"]);
    }

    [Theory]
    [InlineData(401, ErrorCodes.InvalidWebhookToken)]
    [InlineData(404, ErrorCodes.UnknownWebhook)]
    [InlineData(404, ErrorCodes.UnknownInteraction)]
    [InlineData(404, ErrorCodes.UnknownMessage)]
    [InlineData(404, 0)]
    public async Task When_an_interaction_is_over_the_answer_is_a_message_and_a_private_one_a_direct_message(int status, int code)
    {
        _api.On("PATCH /webhooks", ScriptedApi.Error(status, code)).On("POST /webhooks", ScriptedApi.Error(status, code));

        Assert.IsType<SendOutcome.Sent>(await SendAsync(Commanded));
        Assert.Equal([EditOriginal, InChannel], _api.Calls);
        Assert.Equal(new SendOutcome.Sent(Channel, "77"), await SendAsync(Commanded with { IsPrivate = true, WasDeferredPrivately = true }));
        Assert.Equal([EditOriginal, OpenDirect, InDirect], _api.Calls.Skip(2));
        Assert.All(_api.Requests.Where(request => request.Path.StartsWith("/channels", StringComparison.Ordinal)), request => Assert.Equal(DiscordPayload.NoPreviews, (int)request.Body!["flags"]!));
    }

    [Fact]
    public async Task Parts_of_an_answer_to_an_interaction_follow_the_first_as_private_as_it()
    {
        await SendAsync(Commanded with { WasDeferredPrivately = true, IsPrivate = true });
        await SendAsync(Commanded with { WasDeferredPrivately = true, IsPrivate = true, Part = 1 });

        Assert.Equal([EditOriginal, FollowUp], _api.Calls);
        Assert.Equal(DiscordPayload.NoPreviews | DiscordPayload.Private, (int)Body(1)["flags"]!);
    }

    [Fact]
    public async Task In_a_direct_message_what_is_private_is_said_there()
    {
        Assert.IsType<SendOutcome.Sent>(await SendAsync(new DiscordAddress { ChannelId = "3100", UserId = Person, MessageId = Question, Place = "3100", IsDirect = true, IsPrivate = true }));
        Assert.Equal([InDirect], _api.Calls);
    }

    [Fact]
    public async Task Who_takes_no_direct_messages_is_told_that_there_is_an_answer_and_not_what_it_is()
    {
        _api.On(InDirect, ScriptedApi.Error(403, ErrorCodes.TakesNoDirectMessages));

        Assert.IsType<SendOutcome.Refused>(await SendAsync(Asked with { IsPrivate = true }));
        Assert.Equal([OpenDirect, InDirect, InChannel], _api.Calls);
        Assert.DoesNotContain("the words", (string?)Body(2)["content"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200000)]
    [InlineData(240000)]
    [InlineData(50035)]
    public async Task Where_Discord_refuses_the_words_it_is_said_that_there_were_some(int code)
    {
        _api.On(EditOriginal, ScriptedApi.Error(400, code));

        Assert.Equal(new SendOutcome.Refused($"status 400, code {code}"), await SendAsync(Commanded));
        Assert.Equal([EditOriginal, EditOriginal], _api.Calls);
        Assert.DoesNotContain("the words", (string?)Body(1)["content"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_be_visible_already_is_repeated_only_under_a_nonce()
    {
        _api.On("POST", new ApiResult.Unreachable(MayHaveArrived: true)).On(EditOriginal, ScriptedApi.Error(502, 0));

        Assert.IsType<SendOutcome.Unknown>(await SendAsync(Commanded with { Part = 1 }));
        Assert.IsType<SendOutcome.Retry>(await SendAsync(Commanded));
        Assert.IsType<SendOutcome.Retry>(await SendAsync(Asked with { OpensThread = false }));
        Assert.Equal("n1", (string?)Body(2)["nonce"]);
        Assert.True((bool)Body(2)["enforce_nonce"]!);
    }

    [Fact]
    public async Task A_direct_message_without_a_channel_was_not_sent()
    {
        var api = new SwitchingApi(_api, request => request.Path == "/users/@me/channels" ? new ApiResult.Ok(default) : null);
        var threads = new ThreadBook();
        var sender = new DiscordSender(api, new InteractionResponses(api), new ChannelSender(api, threads, _clock), threads, _clock);

        Assert.IsType<SendOutcome.Retry>(await sender.SendAsync(Message(Asked with { IsPrivate = true }), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_the_caller_is_told_follows_from_what_Discord_says()
    {
        _api.On("POST /channels/1/", new ApiResult.Limited(TimeSpan.FromHours(1))).On("POST /channels/2/", ScriptedApi.Error(401, 0)).On("POST /channels/3/", ScriptedApi.Error(403, 50013));

        Assert.Equal(new SendOutcome.Retry(TimeSpan.FromHours(1)), await SendAsync(In("1")));
        Assert.Equal(new SendOutcome.Retry(TimeSpan.FromMinutes(5)), await SendAsync(In("2")));
        Assert.Equal(new SendOutcome.Refused("status 403, code 50013"), await SendAsync(In("3")));
        Assert.Equal(new SendOutcome.Refused("unreadable"), await _sender.SendAsync(Pending(new OutgoingMessage("n", Platform.Discord, "{", "{}")), TestContext.Current.CancellationToken));

        static DiscordAddress In(string channel) => Asked with { OpensThread = false, ChannelId = channel };
    }

    private Task<SendOutcome> SendAsync(DiscordAddress address) => _sender.SendAsync(Message(address), TestContext.Current.CancellationToken);

    private static PendingMessage Message(DiscordAddress address) => Pending(new("n1", Platform.Discord, address.ToJson(), DiscordPayload.Of("the words", []).ToJsonString()));

    private static PendingMessage Pending(OutgoingMessage message) => new(message, new ConversationKey(Platform.Discord, "2000", Question), DateTimeOffset.UnixEpoch);

    private JsonNode Body(int call) => _api.Requests[call].Body!;

    /// <summary>Answers some calls itself.</summary>
    private sealed class SwitchingApi(ScriptedApi inner, Func<ApiRequest, ApiResult?> answer) : IDiscordApi
    {
        public async Task<ApiResult> SendAsync(ApiRequest request, CancellationToken cancellationToken)
        {
            var result = await inner.SendAsync(request, cancellationToken);
            return answer(request) ?? result;
        }
    }
}
