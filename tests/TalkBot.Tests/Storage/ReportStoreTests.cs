using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Moderation;
using TalkBot.Testing;

namespace TalkBot.Tests.Storage;

public sealed class SqliteReportStoreTests() : ReportStoreTests(null);

public sealed class PostgreSqlReportStoreTests(PostgresServer server) : ReportStoreTests(server);

public abstract class ReportStoreTests(PostgresServer? server) : StorageTests(server)
{
    private static readonly ReportScope Scope = new(Platform.Discord, "900");

    [Theory]
    [InlineData(ReasonCode.NoMatch, true)]
    [InlineData(ReasonCode.BelowThreshold, true)]
    [InlineData(ReasonCode.QuoteFailed, true)]
    [InlineData(ReasonCode.ClaimUnsupported, true)]
    [InlineData(ReasonCode.ModelDeclined, true)]
    [InlineData(ReasonCode.ModelUnavailable, false)]
    [InlineData(ReasonCode.SmallTalk, false)]
    public async Task What_the_documents_did_not_answer_is_listed(ReasonCode reason, bool isListed)
    {
        await AskAsync("1", new Answer.NotFound(reason, [], Sample.Provenance));
        await AskAsync("2", Sample.Grounded);

        Assert.Equal(isListed ? [Sample.Secret] : [], (await UnansweredAsync(Scope)).Select(question => question.Text));
    }

    [Fact]
    public async Task A_server_sees_its_own_questions_and_who_runs_the_program_sees_all()
    {
        await AskAsync("1", Missing);
        await AskAsync("2", Missing, spaceId: "901");
        await AskAsync("3", Missing, spaceId: null);

        Assert.Single(await UnansweredAsync(Scope));
        Assert.Empty(await UnansweredAsync(Scope with { Platform = Platform.Slack }));
        Assert.Equal(3, (await UnansweredAsync(null)).Count);
    }

    [Fact]
    public async Task A_question_that_is_answered_anew_is_one_question()
    {
        await AskAsync("1", Missing);
        await Storage.ExecuteAsync("DELETE FROM inbox; DELETE FROM outbox");
        await AskAsync("1", Missing);

        Assert.Single(await UnansweredAsync(Scope));
    }

    [Fact]
    public async Task No_question_is_kept_where_none_may_be()
    {
        Storage.Retention.Questions = TimeSpan.Zero;

        await AskAsync("1", Missing);

        Assert.Empty(await UnansweredAsync(null));
        Assert.Equal(["0"], await Storage.QueryAsync("SELECT COUNT(*) FROM unanswered"));
    }

    [Fact]
    public async Task Questions_go_after_a_time_of_their_own()
    {
        Storage.Retention.Questions = TimeSpan.FromDays(2);
        await AskAsync("1", Missing);
        Storage.Time.Advance(TimeSpan.FromDays(2));

        await Storage.Open().Maintenance.DeleteExpiredAsync(Cancel);

        Assert.Empty(await UnansweredAsync(null));
        Assert.NotNull(await Storage.Open().Messages.AnswerAsync("1", Cancel));
    }

    [Fact]
    public async Task Feedback_comes_newest_first_with_its_question_where_that_is_kept()
    {
        await AskAsync("1", Sample.Grounded);
        await JudgeAsync("1", "5", 1, "Too \0 old");
        await JudgeAsync("gone", "6", 2, null);
        await JudgeAsync("1", "7", 3, null, spaceId: "901");

        var page = await Storage.Open().Reports.FeedbackAsync(Scope, 0, 10, Cancel);

        Assert.Equal(2, page.Total);
        Assert.Equal([(null, null), ("Too \0 old", Sample.Secret)], page.Items.Select(item => (item.Reason, item.Question)));
        Assert.Equal("Too \0 old", Assert.Single((await Storage.Open().Reports.FeedbackAsync(Scope, 1, 10, Cancel)).Items).Reason);
        Assert.Equal(3, (await Storage.Open().Reports.FeedbackAsync(null, 0, 1, Cancel)).Total);
    }

    [Fact]
    public async Task The_audit_log_is_read_newest_first_by_server()
    {
        foreach (var space in (string?[])["900", "901", "900", null])
            await Storage.Open().Audit.AppendAsync(new AuditEntry(Platform.Discord, space, "5", BotAction.Status, null, null, null, Storage.Time.GetUtcNow()), Cancel);

        var page = await Storage.Open().Reports.AuditAsync(Scope, 0, 1, Cancel);

        Assert.Equal(2, page.Total);
        Assert.Equal(3, Assert.Single(page.Items).Number);
        Assert.Equal([4L, 3, 2, 1], (await Storage.Open().Reports.AuditAsync(null, 0, 10, Cancel)).Items.Select(line => line.Number));
    }

    [Fact]
    public async Task What_waits_to_be_confirmed_is_taken_once_and_goes_when_it_is_too_late()
    {
        var pending = new PendingConfirmation("key", Platform.Discord, "5", BotAction.DeleteDocument, Storage.Time.GetUtcNow()) { Subject = """{"id":"talks"}""" };
        await Storage.Open().Confirmations.AddAsync(pending, Cancel);

        Assert.Equal(pending, await Storage.Open().Confirmations.FindAsync("key", Cancel));
        Assert.Equal([false, false, false, true], (await AtOnceAsync(4, _ => Storage.Open().Confirmations.TakeAsync("key", Guid.NewGuid().ToString(), Cancel))).Order());

        Storage.Time.Advance(ModeratorPolicy.ConfirmWithin + TimeSpan.FromTicks(1));
        await Storage.Open().Maintenance.DeleteExpiredAsync(Cancel);
        Assert.Null(await Storage.Open().Confirmations.FindAsync("key", Cancel));
    }

    [Fact]
    public async Task The_message_that_confirmed_something_may_take_it_again_after_a_restart()
    {
        var pending = new PendingConfirmation("key", Platform.Discord, "5", BotAction.Reindex, Storage.Time.GetUtcNow());
        await Storage.Open().Confirmations.AddAsync(pending, Cancel);

        Assert.True(await Storage.Open().Confirmations.TakeAsync("key", "press 1", Cancel));
        Assert.True(await Storage.Open().Confirmations.TakeAsync("key", "press 1", Cancel));
        Assert.False(await Storage.Open().Confirmations.TakeAsync("key", "press 2", Cancel));
        Assert.False(await Storage.Open().Confirmations.TakeAsync("guessed", "press 1", Cancel));
    }

    [Fact]
    public async Task Answers_of_the_own_server_are_listed_newest_first()
    {
        await AskAsync("1", Missing);
        await AskAsync("2", Missing, spaceId: "901");
        await AskAsync("3", Missing, spaceId: null);

        Assert.Single(await Storage.Open().Reports.AnswersAsync(Scope, 10, Cancel));
        Assert.Equal(3, (await Storage.Open().Reports.AnswersAsync(null, 10, Cancel)).Count);
        Assert.Equal(2, (await Storage.Open().Reports.AnswersAsync(null, 2, Cancel)).Count);
    }

    private static Answer.NotFound Missing => new(ReasonCode.NoMatch, [], Sample.Provenance);

    private Task<IReadOnlyList<UnansweredQuestion>> UnansweredAsync(ReportScope? scope) => Storage.Open().Reports.UnansweredAsync(scope, 10, Cancel);

    private async Task AskAsync(string id, Answer answer, string? spaceId = "900")
    {
        var message = Sample.Message(id);
        message = message with { Author = message.Author with { Facts = message.Author.Facts with { SpaceId = spaceId } } };
        await Storage.Open().Messages.AddAsync([message], Cancel);
        Assert.True(await Storage.Open().Messages.CompleteAsync(Sample.Completion(message) with { Answer = Sample.Answer(id, answer) }, Cancel));
    }

    private Task JudgeAsync(string answerId, string user, int minute, string? reason, string spaceId = "900") => Storage.Open().Messages.AddFeedbackAsync(
        new Feedback(answerId, Platform.Discord, user, false, reason, Storage.Time.GetUtcNow().AddMinutes(minute)) { SpaceId = spaceId }, Cancel);
}
