using TalkBot.Core.Chat;
using TalkBot.Core.Moderation;
using TalkBot.Storage;
using TalkBot.Testing;

namespace TalkBot.Tests.Storage;

public sealed class SqliteRetentionTests() : RetentionTests(null);

public sealed class PostgreSqlRetentionTests(PostgresServer server) : RetentionTests(server);

public abstract class RetentionTests(PostgresServer? server) : StorageTests(server)
{
    private const string Tables = """
        SELECT (SELECT COUNT(*) FROM conversations), (SELECT COUNT(*) FROM inbox), (SELECT COUNT(*) FROM outbox),
               (SELECT COUNT(*) FROM answers), (SELECT COUNT(*) FROM feedback), (SELECT COUNT(*) FROM audit)
        """;

    [Theory]
    [InlineData("1.00:00:00", "1|1|2|1|1|2")]
    [InlineData("1.00:00:00.0000001", "0|1|2|1|1|2")]
    [InlineData("7.00:00:00", "0|1|2|1|1|2")]
    [InlineData("7.00:00:00.0000001", "0|0|0|1|1|2")]
    [InlineData("30.00:00:00", "0|0|0|1|1|2")]
    [InlineData("30.00:00:00.0000001", "0|0|0|0|0|2")]
    [InlineData("365.00:00:00", "0|0|0|0|0|2")]
    [InlineData("365.00:00:00.0000001", "0|0|0|0|0|1")]
    public async Task What_is_older_than_its_time_goes_and_the_newest_audit_line_stays(string age, string left)
    {
        await FillAsync();
        Storage.Time.Advance(TimeSpan.Parse(age, System.Globalization.CultureInfo.InvariantCulture));

        var deleted = await Storage.Open().Maintenance.DeleteExpiredAsync(Cancel);

        Assert.Equal([left], await Storage.QueryAsync(Tables));
        Assert.Equal(8 - left.Split('|').Sum(count => int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)), deleted);
    }

    [Fact]
    public async Task The_audit_log_holds_and_goes_on_after_its_oldest_lines_went()
    {
        await FillAsync();
        Storage.Time.Advance(TimeSpan.FromDays(1000));
        await Storage.Open().Maintenance.DeleteExpiredAsync(Cancel);

        await AuditAsync();

        Assert.Equal(new AuditVerification(2, null), await Storage.Open().Audit.VerifyAsync(Cancel));
        Assert.Equal(["2", "3"], await Storage.QueryAsync("SELECT number FROM audit ORDER BY number"));
    }

    [Fact]
    public async Task A_conversation_lives_as_long_as_it_goes_on()
    {
        await FillAsync();
        for (var hour = 0; hour < 30; hour += 10)
        {
            Storage.Time.Advance(TimeSpan.FromHours(10));
            await TalkAsync($"later {hour}");
            await Storage.Open().Maintenance.DeleteExpiredAsync(Cancel);
        }

        Assert.Equal(8, (await Storage.Open().Messages.ConversationAsync(Sample.Conversation, Cancel)).Turns.Count);
    }

    [Fact]
    public async Task Nothing_is_deleted_twice()
    {
        await FillAsync();
        Storage.Time.Advance(TimeSpan.FromDays(1000));

        Assert.Equal(7, await Storage.Open().Maintenance.DeleteExpiredAsync(Cancel));
        Assert.Equal(0, await Storage.Open().Maintenance.DeleteExpiredAsync(Cancel));
    }

    private async Task FillAsync()
    {
        await TalkAsync("1");
        await Storage.Open().Messages.AddFeedbackAsync(new Feedback("1", Platform.Discord, "5", true, null, Storage.Time.GetUtcNow()), Cancel);
        await AuditAsync();
        await AuditAsync();
    }

    private async Task TalkAsync(string id)
    {
        var message = Sample.Message(id) with { ReceivedAt = Storage.Time.GetUtcNow() };
        var store = Storage.Open().Messages;
        await store.AddAsync([message], Cancel);
        var completion = Sample.Completion(message);
        await store.CompleteAsync(completion with { Answer = completion.Answer! with { AnsweredAt = Storage.Time.GetUtcNow() } }, Cancel);
    }

    private Task AuditAsync() => Storage.Open().Audit.AppendAsync(
        new AuditEntry(Platform.Discord, "900", "5", BotAction.Status, DenialReason.Guest, null, null, Storage.Time.GetUtcNow()), Cancel);
}

public class RetentionPlanTests
{
    [Fact]
    public void Each_kind_has_a_time_of_its_own() => Assert.Equal(
        new RetentionPlan(
            new DateTimeOffset(2025, 2, 17, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2025, 2, 11, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2025, 1, 19, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2025, 1, 19, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2024, 2, 19, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2025, 2, 17, 23, 50, 0, TimeSpan.Zero)),
        RetentionPlan.Of(new RetentionOptions(), new DateTimeOffset(2025, 2, 18, 0, 0, 0, TimeSpan.Zero)));
}
