using TalkBot.Core.Chat;
using TalkBot.Core.Moderation;
using TalkBot.Testing;

namespace TalkBot.Tests.Moderation;

public class ModeratorReportsTests
{
    private static readonly DateTimeOffset Day = new(2025, 2, 18, 7, 5, 0, TimeSpan.Zero);

    private readonly MemoryRecords _records = new();

    [Fact]
    public async Task A_long_list_comes_in_pages()
    {
        _records.Feedback.AddRange(Enumerable.Range(1, 11).Select(number => new FeedbackEntry(true, null, $"Question {number}?", Day)));

        Assert.Equal(11, (await ReadAsync(ReportKind.Feedback, 1)).Count);
        Assert.Equal(["What people said of answers, page 2 of 2:", "18 February 2025: helpful — Question 11?"], await ReadAsync(ReportKind.Feedback, 2));
        Assert.Equal(["There is no page 3; the last one is 2."], await ReadAsync(ReportKind.Feedback, 3));
        Assert.Equal(["There is no page 999999; the last one is 2."], await ReadAsync(ReportKind.Feedback, 999_999));
    }

    [Fact]
    public async Task Feedback_gives_the_reason_and_the_question_where_it_is_kept()
    {
        _records.Feedback.AddRange([new FeedbackEntry(false, "Too old", null, Day), new FeedbackEntry(false, null, "Who paid?", Day)]);

        Assert.Equal(
            ["18 February 2025: not helpful, \"Too old\" — (the question is no longer kept)", "18 February 2025: not helpful — Who paid?"], (await ReadAsync(ReportKind.Feedback, 1)).Skip(1));
    }

    [Fact]
    public async Task The_audit_log_says_who_did_what_and_who_was_refused()
    {
        _records.Lines.Add(new AuditLine(2, new AuditEntry(Platform.Slack, "T1", "U2", BotAction.Reindex, DenialReason.NotAModerator, "generation 1", null, Day)));
        _records.Lines.Add(new AuditLine(1, new AuditEntry(Platform.Slack, "T1", null, BotAction.Reindex, null, "generation 1", "generation 2", Day)));

        Assert.Equal(
            [
                "2. 2025-02-18 07:05 UTC, Slack, U2: Reindex refused (NotAModerator), generation 1",
                "1. 2025-02-18 07:05 UTC, Slack, unknown person: Reindex allowed, generation 1 → generation 2",
            ],
            (await ReadAsync(ReportKind.Audit, 1)).Skip(1).Take(2));
    }

    [Theory]
    [InlineData(12, null, "The chain holds: 12 lines are as they were written.")]
    [InlineData(3, 4L, "The chain is broken at line 4: it, or one before it, was changed or taken out.")]
    public async Task The_audit_log_says_whether_it_is_whole(long intact, long? broken, string said)
    {
        _records.Verification = new AuditVerification(intact, broken);

        Assert.Equal(said, (await ReadAsync(ReportKind.Audit, 1))[^1]);
    }

    private Task<IReadOnlyList<string>> ReadAsync(ReportKind kind, int page) =>
        new ModeratorReports(_records, _records).ReadAsync(kind, new ReportScope(Platform.Slack, "T1"), page, TestContext.Current.CancellationToken);
}
