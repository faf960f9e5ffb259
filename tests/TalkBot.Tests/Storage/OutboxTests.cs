using TalkBot.Core.Chat;
using TalkBot.Testing;

namespace TalkBot.Tests.Storage;

public sealed class SqliteOutboxTests() : OutboxTests(null);

public sealed class PostgreSqlOutboxTests(PostgresServer server) : OutboxTests(server);

public abstract class OutboxTests(PostgresServer? server) : StorageTests(server)
{
    public static TheoryData<SendOutcome, string> Ends => new()
    {
        { new SendOutcome.Sent("78", "1001"), "Sent|78|1001||" },
        { new SendOutcome.Refused("unknown_channel"), "Refused|||unknown_channel|" },
        { new SendOutcome.Unknown(), "Unknown||||" },
    };

    [Fact]
    public async Task Messages_come_in_the_order_they_were_made_whatever_their_ids()
    {
        string[] ids = [.. Enumerable.Range(0, 60).Select(number => $"{number * 7919 % 60}")];
        await CompleteAsync("1", ids[..40]);
        await CompleteAsync("2", ids[40..]);

        Assert.Equal(ids, (await UnsentAsync()).Select(pending => pending.Message.Id));
    }

    [Fact]
    public async Task What_a_process_that_died_began_to_send_is_marked()
    {
        await CompleteAsync("1", "a", "b", "c");
        await Storage.Open().Messages.BeginSendAsync("b", Cancel);

        Assert.Equal([("a", false), ("b", true), ("c", false)], (await UnsentAsync()).Select(pending => (pending.Message.Id, pending.WasBegun)));
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task What_was_ended_is_not_sent_again_and_its_text_is_gone(SendOutcome outcome, string row)
    {
        await CompleteAsync("1", "a");
        var store = Storage.Open().Messages;

        await store.BeginSendAsync("a", Cancel);
        await store.EndSendAsync("a", outcome, Cancel);
        await store.BeginSendAsync("a", Cancel);
        await store.EndSendAsync("a", new SendOutcome.Retry(TimeSpan.Zero), Cancel);

        Assert.Empty(await UnsentAsync());
        Assert.Equal([row], await Storage.QueryAsync("SELECT state, sent_place, sent_message_id, refused_reason, message FROM outbox"));
    }

    [Fact]
    public async Task What_is_to_be_tried_again_says_when_and_keeps_its_place()
    {
        await CompleteAsync("1", "a", "b");
        var store = Storage.Open().Messages;

        await store.BeginSendAsync("a", Cancel);
        await store.EndSendAsync("a", new SendOutcome.Retry(TimeSpan.FromSeconds(30)), Cancel);

        Assert.Equal(
            [Pending("a") with { NotBefore = Storage.Time.GetUtcNow().AddSeconds(30) }, Pending("b")],
            await UnsentAsync());
    }

    [Fact]
    public async Task What_is_to_be_tried_again_and_may_be_visible_is_marked()
    {
        await CompleteAsync("1", "a");
        var store = Storage.Open().Messages;

        await store.BeginSendAsync("a", Cancel);
        await store.EndSendAsync("a", new SendOutcome.Retry(TimeSpan.FromSeconds(30)) { MayBeVisible = true }, Cancel);

        Assert.Equal([Pending("a") with { WasBegun = true, NotBefore = Storage.Time.GetUtcNow().AddSeconds(30) }], await UnsentAsync());
    }

    [Fact]
    public async Task A_message_of_the_bot_leads_to_its_conversation()
    {
        await CompleteAsync("1", "a");
        await Storage.Open().Messages.EndSendAsync("a", new SendOutcome.Sent("78", "1001"), Cancel);
        var store = Storage.Open().Messages;

        Assert.Equal(Sample.Conversation, await store.ConversationOfAsync(Platform.Discord, "78", "1001", Cancel));
        Assert.Null(await store.ConversationOfAsync(Platform.Discord, "77", "1001", Cancel));
        Assert.Null(await store.ConversationOfAsync(Platform.Slack, "78", "1001", Cancel));
    }

    [Fact]
    public async Task A_message_in_a_notation_of_the_future_is_passed_over()
    {
        await CompleteAsync("1", "a", "b");
        await Storage.ExecuteAsync("UPDATE outbox SET message = REPLACE(message, '\"version\":1', '\"version\":2') WHERE outgoing_id = 'a'");

        Assert.Equal("b", Assert.Single(await UnsentAsync()).Message.Id);
        Assert.Single(Storage.Log.Warnings);
    }

    private PendingMessage Pending(string id) => new(Sample.Outgoing(id), Sample.Conversation, Storage.Time.GetUtcNow());

    private async Task CompleteAsync(string id, params string[] outgoing)
    {
        var store = Storage.Open().Messages;
        await store.AddAsync([Sample.Message(id)], Cancel);
        await store.CompleteAsync(new Completion(Sample.Message(id), [], null, [.. outgoing.Select(each => Sample.Outgoing(each))]), Cancel);
    }

    private Task<IReadOnlyList<PendingMessage>> UnsentAsync() => Storage.Open().Messages.UnsentAsync(Cancel);
}
