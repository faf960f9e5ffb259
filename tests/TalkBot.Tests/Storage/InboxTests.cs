using TalkBot.Core.Chat;
using TalkBot.Testing;

namespace TalkBot.Tests.Storage;

public sealed class SqliteInboxTests() : InboxTests(null);

public sealed class PostgreSqlInboxTests(PostgresServer server) : InboxTests(server);

public abstract class InboxTests(PostgresServer? server) : StorageTests(server)
{
    [Fact]
    public async Task A_message_delivered_again_is_known_also_after_a_restart()
    {
        var first = await Storage.Open().Messages.AddAsync([Sample.Message("1")], Cancel);
        var again = await Storage.Open().Messages.AddAsync([Sample.Message("1", "edited")], Cancel);

        Assert.Single(first);
        Assert.Empty(again);
        Assert.Equal(Sample.Secret, Assert.Single(await Storage.Open().Messages.UnfinishedAsync(Cancel)).Text);
    }

    [Fact]
    public async Task Sixteen_deliveries_at_once_are_one_message()
    {
        OpenStorage[] processes = [Storage.Open(), Storage.Open()];

        var added = await AtOnceAsync(16, number => processes[number % 2].Messages.AddAsync([Sample.Message("1"), Sample.Message("2")], Cancel));

        Assert.Equal(["1", "2"], added.SelectMany(messages => messages).Select(message => message.Key.Id).Order());
        Assert.Equal(2, (await Storage.Open().Messages.UnfinishedAsync(Cancel)).Count);
    }

    [Fact]
    public async Task Of_a_batch_only_what_is_new_comes_back_and_in_order()
    {
        var store = Storage.Open().Messages;
        await store.AddAsync([Sample.Message("2")], Cancel);

        var added = await store.AddAsync([Sample.Message("3"), Sample.Message("2"), Sample.Message("1"), Sample.Message("3")], Cancel);

        Assert.Equal(["3", "1"], added.Select(message => message.Key.Id));
    }

    [Fact]
    public async Task An_id_counts_only_within_its_platform_and_place()
    {
        var message = Sample.Message("1");

        var added = await Storage.Open().Messages.AddAsync(
            [message, message with { Key = message.Key with { Place = "78" } }, message with { Key = message.Key with { Platform = Platform.Slack } }], Cancel);

        Assert.Equal(3, added.Count);
    }

    [Fact]
    public async Task What_was_not_finished_comes_back_whole_and_oldest_first_after_a_restart()
    {
        var pressed = Sample.Message("5") with { IsPrivate = true, Button = new ButtonAction(ButtonKind.NotHelpful, "abc", "not so\0 \u202E😀") };
        await Storage.Open().Messages.AddAsync([Sample.Message("9"), pressed], Cancel);
        await Storage.Open().Messages.AddAsync([Sample.Message("1")], Cancel);

        var unfinished = await Storage.Open().Messages.UnfinishedAsync(Cancel);

        Assert.Equal(["9", "5", "1"], unfinished.Select(message => message.Key.Id));
        Assert.Equivalent(new[] { Sample.Message("9"), pressed, Sample.Message("1") }, unfinished, strict: true);
    }

    [Fact]
    public async Task A_message_that_is_done_is_known_without_its_text()
    {
        var store = Storage.Open().Messages;
        await store.AddAsync([Sample.Message("1")], Cancel);
        await store.CompleteAsync(new Completion(Sample.Message("1"), [], null, []), Cancel);

        Assert.Empty(await store.AddAsync([Sample.Message("1")], Cancel));
        Assert.Empty(await store.UnfinishedAsync(Cancel));
        Assert.Equal(["Done|"], await Storage.QueryAsync("SELECT state, message FROM inbox"));
    }

    [Fact]
    public async Task A_message_in_a_notation_of_the_future_is_passed_over()
    {
        var store = Storage.Open().Messages;
        await store.AddAsync([Sample.Message("1"), Sample.Message("2"), Sample.Message("3")], Cancel);
        await Storage.ExecuteAsync("UPDATE inbox SET message = REPLACE(message, '\"version\":1', '\"version\":2') WHERE message_id = '1'");
        await Storage.ExecuteAsync("UPDATE inbox SET message = 'not json' WHERE message_id = '2'");

        Assert.Equal("3", Assert.Single(await store.UnfinishedAsync(Cancel)).Key.Id);
        Assert.Equal(2, Storage.Log.Warnings.Count());
    }

    [Fact]
    public async Task A_batch_that_is_given_up_leaves_nothing()
    {
        var killed = Storage.Open(new Kill(atStep: 3));

        await Assert.ThrowsAsync<KilledException>(() => killed.Messages.AddAsync([Sample.Message("1"), Sample.Message("2"), Sample.Message("3")], Cancel));

        Assert.Equal(3, (await Storage.Open().Messages.AddAsync([Sample.Message("1"), Sample.Message("2"), Sample.Message("3")], Cancel)).Count);
    }
}
