using TalkBot.Core.Chat;
using TalkBot.Core.Moderation;
using TalkBot.Testing;

namespace TalkBot.Tests.Storage;

public sealed class SqliteAuditLogTests() : AuditLogTests(null);

public sealed class PostgreSqlAuditLogTests(PostgresServer server) : AuditLogTests(server);

public abstract class AuditLogTests(PostgresServer? server) : StorageTests(server)
{
    [Fact]
    public async Task An_empty_log_holds() => Assert.Equal(new AuditVerification(0, null), await VerifyAsync());

    [Fact]
    public async Task A_log_as_it_was_written_holds_after_a_restart()
    {
        await AppendAsync(5);

        Assert.Equal(new AuditVerification(5, null), await VerifyAsync());
        Assert.Contains("\"action\":\"Reindex\"", (await Storage.QueryAsync("SELECT entry FROM audit"))[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE audit SET entry = REPLACE(entry, 'Reindex', 'Status') WHERE number = 3", 3, 2)]
    [InlineData("UPDATE audit SET at = at + 1 WHERE number = 3", 3, 2)]
    [InlineData("UPDATE audit SET hash = previous_hash WHERE number = 3", 3, 2)]
    [InlineData("UPDATE audit SET number = 9 WHERE number = 5", 9, 4)]
    [InlineData("DELETE FROM audit WHERE number = 3", 4, 2)]
    [InlineData("UPDATE audit SET previous_hash = 'x' WHERE number = 1", 1, 0)]
    public async Task A_line_changed_or_taken_out_shows(string change, long firstBroken, long intact)
    {
        await AppendAsync(5);

        Assert.Equal(1, await Storage.ExecuteAsync(change));

        Assert.Equal(new AuditVerification(intact, firstBroken), await VerifyAsync());
    }

    [Fact]
    public async Task A_line_written_anew_with_its_hash_breaks_the_next()
    {
        await AppendAsync(3);
        var forged = AuditChainOf(2, "forged");
        await Storage.ExecuteAsync($"UPDATE audit SET entry = 'forged', previous_hash = '', hash = '{forged}' WHERE number = 2");

        Assert.Equal(new AuditVerification(1, 2), await VerifyAsync());
    }

    [Fact]
    public async Task Sixteen_at_once_from_two_processes_make_one_chain()
    {
        OpenStorage[] processes = [Storage.Open(), Storage.Open()];

        await AtOnceAsync(16, async number =>
        {
            await processes[number % 2].Audit.AppendAsync(Entry(), Cancel);
            return number;
        });

        Assert.Equal(new AuditVerification(16, null), await VerifyAsync());
    }

    private string AuditChainOf(long number, string entry) =>
        TalkBot.Storage.AuditChain.Next(number > 1 ? new() { Number = number - 1, Entry = "", PreviousHash = "", Hash = "" } : null, Entry().At, entry).Hash;

    private AuditEntry Entry() => new(Platform.Discord, "900", "5", BotAction.Reindex, null, "generation 1", "generation 2", Storage.Time.GetUtcNow());

    private async Task AppendAsync(int count)
    {
        for (var number = 0; number < count; number++)
            await Storage.Open().Audit.AppendAsync(Entry(), Cancel);
    }

    private Task<AuditVerification> VerifyAsync() => Storage.Open().Audit.VerifyAsync(Cancel);
}
