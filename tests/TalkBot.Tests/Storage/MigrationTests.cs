using Microsoft.EntityFrameworkCore;
using TalkBot.Core;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Moderation;
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

    private const string SqliteTables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%' ORDER BY 1";

    private const string PostgreSqlTables = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_%' ORDER BY 1";

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
            await context.Database.MigrateAsync(FirstVersion.Migration, Cancel);
            return 0;
        });
        Assert.Equal(await old.QueryAsync(Server is null ? SqliteTables : PostgreSqlTables), FirstVersion.Rows.Keys.Order(StringComparer.Ordinal));
        foreach (var row in FirstVersion.Rows.Values)
            Assert.Equal(1, await old.WithContextAsync(context => context.Database.ExecuteSqlAsync(row, Cancel)));

        await old.Open().Setup.MigrateAsync(Cancel);

        foreach (var table in FirstVersion.Rows.Keys)
            Assert.Equal(["1"], await old.QueryAsync($"SELECT COUNT(*) FROM {table}"));
        var now = old.Open();
        var waiting = Assert.Single(await now.Messages.UnsentAsync(Cancel));
        Assert.Equal(("1", "p", true, null), (waiting.Message.Id, waiting.Message.Payload, waiting.WasBegun, waiting.Message.Withdrawal));
        Assert.Equal(["Who?", "He."], (await now.Messages.ConversationAsync(Sample.Conversation, Cancel)).Turns.Select(turn => turn.Text));
        Assert.IsType<Answer.Grounded>((await now.Messages.AnswerAsync("a1", Cancel))!.Answer);
        var said = Assert.Single((await now.Reports.FeedbackAsync(null, 0, 10, Cancel)).Items);
        Assert.Equal(("Who?", true, "Too long."), (said.Question, said.IsHelpful, said.Reason));
        Assert.Equal(new AuditVerification(1, null), await now.Audit.VerifyAsync(Cancel));
        Assert.Equal("generation 1", Assert.Single((await now.Reports.AuditAsync(null, 0, 10, Cancel)).Items).Entry.After);
        Assert.Equal("{\"seq\":1}", await now.Sessions.LoadAsync("discord/0", Cancel));
        Assert.True(await now.Messages.CompleteAsync(Sample.Completion(Assert.Single(await now.Messages.UnfinishedAsync(Cancel))), Cancel));
        Assert.Equal(1, (await now.People.ForgetAsync(Platform.Discord, "5", new MessageKey(Platform.Discord, "", ""), Cancel)).Feedback);
        Assert.Empty(old.Log.Warnings);
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
    public async Task A_database_answers_when_its_tables_are_there_and_not_before()
    {
        await Storage.Open().Setup.PingAsync(Cancel);
        await Storage.ExecuteAsync("DROP TABLE sessions");

        Assert.Equal(Fault.StorageUnavailable, (await Assert.ThrowsAsync<TalkBotException>(() => Storage.Open().Setup.PingAsync(Cancel))).Fault);
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
