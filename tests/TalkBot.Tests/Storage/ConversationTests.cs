using TalkBot.Core.Chat;
using TalkBot.Core.Conversations;
using TalkBot.Testing;

namespace TalkBot.Tests.Storage;

public sealed class SqliteConversationTests() : ConversationTests(null);

public sealed class PostgreSqlConversationTests(PostgresServer server) : ConversationTests(server);

/// <summary>What is remembered of talks: conversations, answers, feedback and sessions.</summary>
public abstract class ConversationTests(PostgresServer? server) : StorageTests(server)
{
    [Fact]
    public async Task A_conversation_nobody_began_is_empty() =>
        Assert.Empty((await Storage.Open().Messages.ConversationAsync(Sample.Conversation, Cancel)).Turns);

    [Fact]
    public async Task A_conversation_is_bounded_and_keeps_its_first_turn()
    {
        const int pairs = Conversation.MaxTurns;
        for (var number = 0; number < pairs; number++)
            await SayAsync(Sample.Message($"{number}", $"question {number}"));

        var turns = (await Storage.Open().Messages.ConversationAsync(Sample.Conversation, Cancel)).Turns;

        Assert.Equal(Conversation.MaxTurns, turns.Count);
        Assert.Equal("question 0", turns[0].Text);
        Assert.Equal($"question {pairs - 1}", turns[^2].Text);
        Assert.Equal(Conversation.MaxTurns, Assert.Single(await Storage.QueryAsync("SELECT turns FROM conversations")).Split("speaker").Length - 1);
    }

    [Fact]
    public async Task Conversations_do_not_mix()
    {
        await SayAsync(Sample.Message("1"));

        Assert.Empty((await Storage.Open().Messages.ConversationAsync(Sample.Conversation with { Place = "78" }, Cancel)).Turns);
        Assert.Empty((await Storage.Open().Messages.ConversationAsync(Sample.Conversation with { Space = "" }, Cancel)).Turns);
        Assert.Empty((await Storage.Open().Messages.ConversationAsync(Sample.Conversation with { Platform = Platform.Slack }, Cancel)).Turns);
    }

    [Fact]
    public async Task Every_character_that_people_type_is_kept()
    {
        await SayAsync(Sample.Message("1", "a\0b\u202E\uFEFF😀'\"\\"));

        Assert.Equal("a\0b\u202E\uFEFF😀'\"\\", (await Storage.Open().Messages.ConversationAsync(Sample.Conversation, Cancel)).Turns[0].Text);
    }

    [Fact]
    public async Task An_answer_is_kept_with_its_provenance()
    {
        var store = Storage.Open().Messages;
        await store.AddAsync([Sample.Message("1")], Cancel);
        await store.CompleteAsync(new Completion(Sample.Message("1"), [], Sample.Answer("abc", Sample.Grounded), []), Cancel);

        Assert.Equivalent(Sample.Answer("abc", Sample.Grounded), await Storage.Open().Messages.AnswerAsync("abc", Cancel), strict: true);
        Assert.Null(await Storage.Open().Messages.AnswerAsync("abd", Cancel));
    }

    [Theory]
    [InlineData("{\"version\":2,\"value\":{\"verse\":\"of another shape\"}}")]
    [InlineData("{\"version\":1,\"value\":{\"question\":\"?\",\"overheard\":{}}}")]
    [InlineData("{\"version\":1,\"value\":{\"question\":\"?\",\"notFound\":{\"reason\":\"Bored\"}}}")]
    [InlineData("{}")]
    [InlineData("")]
    public async Task An_answer_in_a_notation_of_the_future_is_unknown(string json)
    {
        await SayAsync(Sample.Message("1"));
        await Storage.ExecuteAsync($"UPDATE answers SET answer = '{json.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)}'");

        Assert.Null(await Storage.Open().Messages.AnswerAsync("1", Cancel));
        Assert.Single(Storage.Log.Warnings);
    }

    [Fact]
    public async Task A_persons_last_word_on_an_answer_counts()
    {
        var store = Storage.Open().Messages;
        var feedback = new Feedback("abc", Platform.Discord, "5", true, null, Storage.Time.GetUtcNow());
        await store.AddFeedbackAsync(feedback, Cancel);
        await store.AddFeedbackAsync(feedback with { AuthorId = "6" }, Cancel);
        await store.AddFeedbackAsync(feedback with { IsHelpful = false, Reason = "it is\0 old" }, Cancel);

        Assert.Equal(
            ["5|\"it is\\u0000 old\"", "6|"], await Storage.QueryAsync("SELECT author_id, reason FROM feedback ORDER BY author_id"));
    }

    [Fact]
    public async Task Sixteen_words_at_once_of_one_person_are_one()
    {
        OpenStorage[] processes = [Storage.Open(), Storage.Open()];

        await AtOnceAsync(16, async number =>
        {
            await processes[number % 2].Messages.AddFeedbackAsync(new Feedback("abc", Platform.Discord, "5", true, $"{number}", Storage.Time.GetUtcNow()), Cancel);
            return number;
        });

        Assert.Single(await Storage.QueryAsync("SELECT reason FROM feedback"));
    }

    [Fact]
    public async Task A_session_is_there_until_it_is_deleted()
    {
        Assert.Null(await Storage.Open().Sessions.LoadAsync("discord/0", Cancel));
        await Storage.Open().Sessions.SaveAsync("discord/0", "{\"seq\":1}", Cancel);
        await Storage.Open().Sessions.SaveAsync("discord/1", "{}", Cancel);
        await Storage.Open().Sessions.SaveAsync("discord/0", "{\"seq\":2}", Cancel);
        Assert.Equal("{\"seq\":2}", await Storage.Open().Sessions.LoadAsync("discord/0", Cancel));

        await Storage.Open().Sessions.DeleteAsync("discord/0", Cancel);
        await Storage.Open().Sessions.DeleteAsync("discord/0", Cancel);

        Assert.Null(await Storage.Open().Sessions.LoadAsync("discord/0", Cancel));
        Assert.Equal("{}", await Storage.Open().Sessions.LoadAsync("discord/1", Cancel));
    }

    private async Task SayAsync(IncomingMessage message)
    {
        var store = Storage.Open().Messages;
        await store.AddAsync([message], Cancel);
        await store.CompleteAsync(Sample.Completion(message, "an answer"), Cancel);
    }
}
