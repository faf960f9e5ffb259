using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Channels;
using TalkBot.Testing;

namespace TalkBot.Tests.Storage;

public sealed class SqliteChannelStoreTests() : ChannelStoreTests(null);

public sealed class PostgreSqlChannelStoreTests(PostgresServer server) : ChannelStoreTests(server);

public abstract class ChannelStoreTests(PostgresServer? server) : StorageTests(server)
{
    private static readonly ChannelSettings Settings = new() { IsEnabled = false, AnswersAll = true, IsPrivate = true, OnlyDocuments = ["a/b", "c"] };

    [Fact]
    public async Task What_is_set_is_there_after_a_restart()
    {
        await BookOf(Storage.Open()).SetAsync(Platform.Slack, "C1", new ChannelSettings(), Cancel);
        await BookOf(Storage.Open()).SetAsync(Platform.Slack, "C1", Settings, Cancel);

        var book = BookOf(Storage.Open());
        await book.LoadAsync(Cancel);

        Assert.Equal(Settings.ToString(), book.SettingsOf(Platform.Slack, "C1").ToString());
        Assert.True(book.SettingsOf(Platform.Discord, "C1").IsEnabled);
        Assert.True(book.SettingsOf(Platform.Slack, null).IsEnabled);
    }

    [Fact]
    public async Task What_is_reset_is_as_the_program_has_it()
    {
        var book = new ChannelBook(Storage.Open().Channels, Settings);
        await book.SetAsync(Platform.Slack, "C1", new ChannelSettings(), Cancel);

        Assert.Same(Settings, await book.SetAsync(Platform.Slack, "C1", null, Cancel));

        Assert.Empty(await Storage.Open().Channels.LoadAsync(Cancel));
    }

    [Fact]
    public async Task What_another_version_wrote_is_passed_over()
    {
        await Storage.ExecuteAsync("INSERT INTO channels (platform, channel_id, settings) VALUES ('Slack', 'C1', '[]')");

        Assert.Empty(await Storage.Open().Channels.LoadAsync(Cancel));
        Assert.Single(Storage.Log.Warnings);
    }

    private static ChannelBook BookOf(OpenStorage storage) => new(storage.Channels, new ChannelSettings());
}
