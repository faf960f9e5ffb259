using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Watching;
using TalkBot.Testing;

namespace TalkBot.Tests.Storage;

public sealed class SqliteWatchStoreTests() : WatchStoreTests(null);

public sealed class PostgreSqlWatchStoreTests(PostgresServer server) : WatchStoreTests(server);

public abstract class WatchStoreTests(PostgresServer? server) : StorageTests(server)
{
    private static readonly Answer Answered = new Answer.NotFound(ReasonCode.NoMatch, [], new Provenance("c", new IndexInfo(1, 1, 1), 0, 0));

    [Fact]
    public async Task What_is_watched_is_there_after_a_restart_each_channel_with_its_own_numbers()
    {
        var store = Storage.Open().Watches;
        await store.AddAsync(Watching("C1", "one?"), Cancel);
        await store.AddAsync(Watching("C2", "two?"), Cancel);
        await store.AddAsync(Watching("C1", "three?"), Cancel);

        var kept = await Storage.Open().Watches.AllAsync(Cancel);

        Assert.Equal([("C1", 1, "one?"), ("C1", 2, "three?"), ("C2", 1, "two?")], kept.Select(watch => (watch.ChannelId, watch.Number, watch.Question)));
        Assert.Equal(Watching("C1", "one?").Origin.ToString(), kept[0].Origin.ToString());
    }

    [Fact]
    public async Task What_is_told_is_sent_answered_and_noted_in_one()
    {
        var watch = await Storage.Open().Watches.AddAsync(Watching("C1", "one?"), Cancel);
        var answer = StoredAnswer.Of(watch.NextNews.Key, watch.Question, Answered, Storage.Time.GetUtcNow());
        var told = watch with { Generation = 2, Told = 1, ToldAt = Storage.Time.GetUtcNow() };

        Assert.True(await Storage.Open().Watches.SaveAsync(told, answer, [new OutgoingMessage("o1", Platform.Discord, "{}", "{}")], Cancel));

        var after = Storage.Open();
        var kept = Assert.Single(await after.Watches.AllAsync(Cancel));
        Assert.Equal((2, 1, told.ToldAt), (kept.Generation, kept.Told, kept.ToldAt));
        var pending = Assert.Single(await after.Messages.UnsentAsync(Cancel));
        Assert.Equal(("o1", watch.Origin.Conversation, false), (pending.Message.Id, pending.Conversation, pending.WasBegun));
        Assert.Equal("one?", (await after.Messages.AnswerAsync(answer.Id, Cancel))!.Question);
    }

    [Fact]
    public async Task What_is_no_longer_watched_is_not_told()
    {
        var store = Storage.Open().Watches;
        var watch = await store.AddAsync(Watching("C1", "one?"), Cancel);
        Assert.False(await store.RemoveAsync(Platform.Slack, "C1", 1, Cancel));
        Assert.True(await store.RemoveAsync(Platform.Discord, "C1", 1, Cancel));

        Assert.False(await store.SaveAsync(watch with { Told = 1 }, null, [new OutgoingMessage("o1", Platform.Discord, "{}", "{}")], Cancel));

        Assert.Empty(await store.AllAsync(Cancel));
        Assert.Empty(await Storage.Open().Messages.UnsentAsync(Cancel));
    }

    [Fact]
    public async Task What_another_version_wrote_is_passed_over()
    {
        await Storage.ExecuteAsync("INSERT INTO watches (platform, channel_id, number, watch) VALUES ('Discord', 'C1', 1, '[]')");

        Assert.Empty(await Storage.Open().Watches.AllAsync(Cancel));
        Assert.Single(Storage.Log.Warnings);
    }

    private static Watch Watching(string channel, string question) => new(Platform.Discord, channel, 0, question, Sample.Message("1").ToNobody("{}", channel), Answered, 1);
}
