using System.Text.Json.Nodes;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Knowledge;
using TalkBot.Testing.Discord;

namespace TalkBot.Tests.Chat.Discord;

/// <summary>Conversations over the loopback, from what a person does to what they see.</summary>
public class DiscordConversationTests
{
    private const string Question = "1700000000000000001";

    private static readonly Answer.Grounded Grounded = new(
        [new Statement("The talks were held in Riyadh.", null, [1])],
        [new Citation(1, new Excerpt("doc", "Talks", "https://news.example/talks", new DateOnly(2025, 2, 18), new TextSpan(0, 30), "The talks were held in Riyadh."))],
        new Provenance("extractive", new IndexInfo(1, 1, 1), 1, 1));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mention_is_answered_in_a_thread_made_from_it()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = new DiscordBot(discord).Start();
        await ReadyAsync(discord);

        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(Question, "who led the talks?"));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);

        var answer = discord.Ledger.Visible[0];
        Assert.Equal(Question, answer.ChannelId);
        Assert.Equal("You said: who led the talks?", answer.Content);
        await discord.Ledger.UntilAsync(ledger => ledger.Requests.Any(request => request.Path.EndsWith("/typing", StringComparison.Ordinal)), Token);
        Assert.Equal("who led the talks?", discord.Ledger.Requests.Single(request => request.Path.EndsWith("/threads", StringComparison.Ordinal)).Body!["name"]!.GetValue<string>());
        var message = Assert.Single(bot.Messages);
        Assert.Equal(new ConversationKey(Platform.Discord, FakeEvents.GuildId, Question), message.Conversation);
    }

    [Fact]
    public async Task What_is_told_to_a_channel_later_stands_in_it_answers_no_message_and_keeps_nothing_of_who_asked()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = new DiscordBot(discord).Start();
        await ReadyAsync(discord);
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(Question, "watch who?"));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);

        var origin = bot.Adapter.ForChannel(Assert.Single(bot.Messages));
        foreach (var part in bot.Adapter.Render(new Reply.Notice(["News."]), origin with { Key = origin.Key with { Id = "news" } }))
            await bot.Adapter.SendAsync(new PendingMessage(part, origin.Conversation, origin.ReceivedAt), Token);

        var news = discord.Ledger.Visible[1];
        Assert.Equal((FakeEvents.ChannelId, "News."), (news.ChannelId, news.Content));
        // It need not be the last request: "typing" for the answer before may come behind it.
        Assert.Null(discord.Ledger.Requests.Last(request => (string?)request.Body?["content"] == "News.").Body!["message_reference"]);
        Assert.DoesNotContain(FakeEvents.PersonId, origin.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_threads_are_not_allowed_the_answer_is_a_reply()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Rest.AllowsThreads = false;
        await using var bot = new DiscordBot(discord).Start();
        await ReadyAsync(discord);

        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(Question, "who?"));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);

        Assert.Equal((FakeEvents.ChannelId, Question), (discord.Ledger.Visible[0].ChannelId, discord.Ledger.Visible[0].AnswersId));
    }

    [Fact]
    public async Task A_thread_goes_on_as_one_conversation()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = new DiscordBot(discord).Start();
        await ReadyAsync(discord);
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(Question, "who?"));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);

        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention("1700000000000000002", "and when?", Question, channelType: 11));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 2, Token);

        Assert.Equal(Question, discord.Ledger.Visible[1].ChannelId);
        Assert.Single(bot.Messages.Select(message => message.Conversation).Distinct());
    }

    [Fact]
    public async Task Without_a_mention_the_asker_alone_is_answered_in_their_thread()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = new DiscordBot(discord).Start();
        await ReadyAsync(discord);
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(Question, "who?"));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);

        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Message("1700000000000000002", "and when?", Question, 11, isMention: false));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 2, Token);
        var other = FakeEvents.Message("1700000000000000003", "I think so too", Question, 11, isMention: false);
        other["author"]!["id"] = "1400000000000000009";
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", other);
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Message("1700000000000000004", "so do I", Question, 11, isMention: false));
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention("1700000000000000005", "last", Question, 11));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 3, Token);

        Assert.Equal(["who?", "and when?", "last"], bot.Messages.Select(message => message.Text));
    }

    [Fact]
    public async Task A_command_is_deferred_first_and_then_edited()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = new DiscordBot(discord) { Answer = message => new Reply.Answered("a1", message.Text, Grounded) }.Start();
        await ReadyAsync(discord);

        await discord.Gateway.DispatchAsync("INTERACTION_CREATE", FakeEvents.Ask("1900000000000000001", "where?"));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible is [{ IsLoading: false }], Token);

        var answer = discord.Ledger.Visible[0];
        Assert.False(answer.IsPrivate);
        Assert.Contains("[1] \"The talks were held in Riyadh.\" — Talks, 18 February 2025, <https://news.example/talks>", answer.Content, StringComparison.Ordinal);
        Assert.Equal(["a:helpful:a1", "a:not-helpful:a1", "a:passages:a1", "a:follow-up:a1"], answer.Buttons);
        var calls = discord.Ledger.Requests.Where(request => request.Path.Contains("token-", StringComparison.Ordinal)).ToList();
        Assert.EndsWith("/callback", calls[0].Path, StringComparison.Ordinal);
        Assert.All(calls, call => Assert.False(call.HasToken));
    }

    [Fact]
    public async Task A_private_question_is_answered_to_the_asker_alone_and_can_be_shared()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = new DiscordBot(discord) { Answer = message => new Reply.Answered("a1", message.Text, Grounded) }.Start();
        await ReadyAsync(discord);

        await discord.Gateway.DispatchAsync("INTERACTION_CREATE", FakeEvents.Ask("1900000000000000001", "where?", isPrivate: true));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible is [{ IsLoading: false }], Token);
        var answer = discord.Ledger.Visible[0];
        Assert.True(answer.IsPrivate);
        Assert.Equal("a:share:a1", answer.Buttons[^1]);

        await discord.Gateway.DispatchAsync("INTERACTION_CREATE", FakeEvents.Press("1900000000000000002", "a:share:a1", answer));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible is [_, { IsLoading: false }], Token);

        Assert.False(discord.Ledger.Visible[1].IsPrivate);
        Assert.Equal(new ButtonAction(ButtonKind.Share, "a1"), bot.Messages.Last().Button);
    }

    [Fact]
    public async Task What_is_said_in_private_takes_back_a_public_state()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = new DiscordBot(discord) { Answer = _ => new Reply.Notice(["Not here."]) { IsPrivate = true } }.Start();
        await ReadyAsync(discord);

        await discord.Gateway.DispatchAsync("INTERACTION_CREATE", FakeEvents.Ask("1900000000000000001", "where?"));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible is [{ IsLoading: false }], Token);

        Assert.True(discord.Ledger.Visible[0].IsPrivate);
    }

    [Fact]
    public async Task A_form_is_opened_at_once_and_its_words_arrive()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = new DiscordBot(discord).Start();
        await ReadyAsync(discord);
        await discord.Gateway.DispatchAsync("INTERACTION_CREATE", FakeEvents.Ask("1900000000000000001", "where?"));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible is [{ IsLoading: false }], Token);

        await discord.Gateway.DispatchAsync("INTERACTION_CREATE", FakeEvents.Press("1900000000000000002", "a:follow-up:a1", discord.Ledger.Visible[0]));
        await discord.Ledger.UntilAsync(ledger => ledger.Requests.Any(request => request.Body is JsonObject body && (int?)body["type"] == 9), Token);
        await discord.Gateway.DispatchAsync("INTERACTION_CREATE", FakeEvents.Submit("1900000000000000003", "a:follow-up:a1", " and when? "));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible is [_, { IsLoading: false }], Token);

        Assert.Equal(new ButtonAction(ButtonKind.FollowUp, "a1", "and when?"), bot.Messages.Last().Button);
        Assert.Equal(2, bot.Messages.Count);
    }

    [Fact]
    public async Task When_the_token_has_run_out_the_answer_is_a_normal_message()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Rest.ExpiredTokens["token-1900000000000000001"] = true;
        await using var bot = new DiscordBot(discord).Start();
        await ReadyAsync(discord);

        await discord.Gateway.DispatchAsync("INTERACTION_CREATE", FakeEvents.Ask("1900000000000000001", "where?"));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);

        Assert.Equal(("You said: where?", FakeEvents.ChannelId), (discord.Ledger.Visible[0].Content, discord.Ledger.Visible[0].ChannelId));
    }

    [Fact]
    public async Task A_private_answer_is_never_made_public()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Rest.ExpiredTokens["token-1900000000000000001"] = true;
        await using var bot = new DiscordBot(discord).Start();
        await ReadyAsync(discord);

        await discord.Gateway.DispatchAsync("INTERACTION_CREATE", FakeEvents.Ask("1900000000000000001", "where?", isPrivate: true));

        Assert.IsType<SendOutcome.Sent>(await bot.OutcomeAsync());
        Assert.Equal([FakeEvents.DirectChannelId], discord.Ledger.Visible.Select(message => message.ChannelId));
    }

    [Fact]
    public async Task Who_finds_no_room_is_told_so_alone()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = new DiscordBot(discord) { IsFull = true }.Start();
        await ReadyAsync(discord);

        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(Question, "who?"));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);

        Assert.Equal(FakeEvents.DirectChannelId, discord.Ledger.Visible[0].ChannelId);
    }

    [Fact]
    public async Task Commands_are_registered_only_when_they_differ()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using (new DiscordBot(discord).Start())
            await discord.Ledger.UntilAsync(ledger => ledger.Requests.Any(request => request.Method == "PUT"), Token);

        await using (new DiscordBot(discord).Start())
            await discord.Ledger.UntilAsync(ledger => ledger.Requests.Count(request => request is { Method: "GET" } && request.Path.EndsWith("/commands", StringComparison.Ordinal)) == 2, Token);

        var put = Assert.Single(discord.Ledger.Requests, request => request.Method == "PUT");
        Assert.Equal(["ask", "Check against the documents", "Add to the documents", "talkbot"], put.Body!.AsArray().Select(command => command!["name"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Every_call_says_who_it_is_and_pings_nobody()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = new DiscordBot(discord).Start();
        await ReadyAsync(discord);
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(Question, "@everyone?"));
        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count == 1, Token);

        Assert.All(discord.Ledger.Requests, request => Assert.StartsWith("DiscordBot (https://", request.UserAgent, StringComparison.Ordinal));
        Assert.All(discord.Ledger.Requests.Where(request => request.Body is not null), request => Assert.True(request.HasLength));
        var body = discord.Ledger.Visible[0].Body;
        Assert.True(JsonNode.DeepEquals(new JsonArray(), body["allowed_mentions"]!["parse"]));
        Assert.Equal(4, (int)body["flags"]! & 4);
        Assert.True((bool)body["enforce_nonce"]!);
    }

    private static Task ReadyAsync(FakeDiscord discord) =>
        discord.Ledger.UntilAsync(ledger => ledger.Requests.Any(request => request.Path.EndsWith("/commands", StringComparison.Ordinal)), Token);
}
