using Microsoft.EntityFrameworkCore;
using TalkBot.Core;
using TalkBot.Core.Chat;
using TalkBot.Storage.Json;
using TalkBot.Testing;

namespace TalkBot.Tests.Storage;

public sealed class SqliteMigrationTests() : MigrationTests(null);

public sealed class PostgreSqlMigrationTests(PostgresServer server) : MigrationTests(server);

public abstract class MigrationTests(PostgresServer? server) : StorageTests(server)
{
    private const string SqliteColumns =
        "SELECT t.name, c.name, c.type, c.\"notnull\", c.pk FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE '\\_\\_%' ESCAPE '\\' ORDER BY 1, 2";

    private const string SqliteIndexes =
        "SELECT m.sql FROM sqlite_master m WHERE m.type = 'index' AND m.sql IS NOT NULL ORDER BY 1";

    private const string PostgreSqlColumns =
        "SELECT table_name, column_name, data_type, is_nullable, is_identity FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_%' ORDER BY 1, 2";

    private const string PostgreSqlIndexes = "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\\_\\_%' ORDER BY 1";

    [Fact]
    public async Task A_second_start_keeps_what_is_there()
    {
        await Storage.Open().Messages.AddAsync([Sample.Message("1")], Cancel);

        await Storage.Open().Setup.MigrateAsync(Cancel);

        Assert.Single(await Storage.Open().Messages.UnfinishedAsync(Cancel));
    }

    [Fact]
    public async Task Processes_that_start_at_once_do_not_disturb_each_other()
    {
        await using var fresh = await StorageUnderTest.CreateAsync(Server);

        await AtOnceAsync(4, async number =>
        {
            await fresh.Open().Setup.MigrateAsync(Cancel);
            return number;
        });

        Assert.Single(await fresh.Open().Messages.AddAsync([Sample.Message("1")], Cancel));
    }

    [Fact]
    public async Task The_migrations_make_what_the_model_says()
    {
        await using var model = await StorageUnderTest.CreateAsync(Server);
        Directory.CreateDirectory(Server is null ? Path.GetDirectoryName(model.Target.Name)! : Path.GetTempPath());
        await model.WithContextAsync(context => context.Database.EnsureCreatedAsync(Cancel));

        foreach (var schema in (string[])(Server is null ? [SqliteColumns, SqliteIndexes] : [PostgreSqlColumns, PostgreSqlIndexes]))
        {
            var expected = await model.QueryAsync(schema);
            Assert.NotEmpty(expected);
            Assert.Equal(expected, await Storage.QueryAsync(schema));
        }
    }

    [Fact]
    public async Task An_upgrade_from_the_first_version_keeps_what_is_there()
    {
        await using var old = await StorageUnderTest.CreateAsync(Server);
        Directory.CreateDirectory(Server is null ? Path.GetDirectoryName(old.Target.Name)! : Path.GetTempPath());
        await old.WithContextAsync(async context =>
        {
            await context.Database.MigrateAsync("20250301000000_Initial", Cancel);
            return 0;
        });
        var answer = StorageJson.Write(AnswerContent.Of(Sample.Answer("a1").Question, Sample.Answer("a1").Answer), StorageJson.Default.VersionedAnswerContent);
        var message = StorageJson.Write(Sample.Message("1"), StorageJson.Default.VersionedIncomingMessage);
        await old.WithContextAsync(context => context.Database.ExecuteSqlAsync($"INSERT INTO answers (id, answered_at, answer) VALUES ('a1', 1, {answer})", Cancel));
        await old.WithContextAsync(context => context.Database.ExecuteSqlAsync(
            $"INSERT INTO inbox (platform, place, message_id, state, message, received_at) VALUES ('Discord', '77', '1', 'New', {message}, 1)", Cancel));
        await old.WithContextAsync(context => context.Database.ExecuteSqlAsync(
            $"INSERT INTO feedback (answer_id, platform, author_id, is_helpful, reason, given_at) VALUES ('a1', 'Discord', '5', {true}, NULL, 1)", Cancel));

        await old.Open().Setup.MigrateAsync(Cancel);

        Assert.NotNull(await old.Open().Messages.AnswerAsync("a1", Cancel));
        Assert.True(await old.Open().Messages.CompleteAsync(Sample.Completion(Assert.Single(await old.Open().Messages.UnfinishedAsync(Cancel))), Cancel));
        Assert.Equal(Sample.Secret, Assert.Single((await old.Open().Reports.FeedbackAsync(null, 0, 10, Cancel)).Items).Question);
        Assert.Equal(1, (await old.Open().People.ForgetAsync(Platform.Discord, "5", new MessageKey(Platform.Discord, "", ""), Cancel)).Feedback);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_left_alone()
    {
        await Storage.ExecuteAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99')");

        var fault = await Assert.ThrowsAsync<TalkBotException>(() => Storage.Open().Setup.MigrateAsync(Cancel));

        Assert.Equal(Fault.StorageUnavailable, fault.Fault);
        Assert.Contains("newer", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_people_wrote_is_logged()
    {
        var storage = Storage.Open();
        await storage.Messages.AddAsync([Sample.Message("1")], Cancel);
        await storage.Messages.UnfinishedAsync(Cancel);
        await storage.Messages.CompleteAsync(Sample.Completion(Sample.Message("1")), Cancel);
        await storage.Messages.ConversationAsync(Sample.Conversation, Cancel);
        await storage.Messages.AnswerAsync("1", Cancel);
        await storage.Messages.UnsentAsync(Cancel);
        await Storage.ExecuteAsync("DROP TABLE inbox");
        await Assert.ThrowsAsync<TalkBotException>(() => storage.Messages.AddAsync([Sample.Message("2")], Cancel));

        Assert.NotEmpty(Storage.Log.Lines);
        Assert.DoesNotContain(Storage.Log.Lines, line => line.Text.Contains(Sample.Secret, StringComparison.Ordinal));
        Assert.Empty(Storage.Log.Warnings);
    }
}
