using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TalkBot.Core.Chat;
using TalkBot.Core.Moderation;
using TalkBot.Storage.Json;
using TalkBot.Storage.Rows;

namespace TalkBot.Storage;

/// <inheritdoc cref="IReportStore"/>
internal sealed class ReportStore(Database database) : IReportStore
{
    public Task<IReadOnlyList<UnansweredQuestion>> UnansweredAsync(ReportScope? scope, int most, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<UnansweredQuestion>>(
            async context =>
            {
                var rows = scope is null ? context.Unanswered : context.Unanswered.Where(row => row.Platform == scope.Platform && row.SpaceId == scope.SpaceId);
                var newest = await rows.AsNoTracking().OrderByDescending(row => row.AskedAt).ThenBy(row => row.AnswerId).Take(most).ToListAsync(cancellationToken);
                return [.. newest.Select(row => new UnansweredQuestion(TextOf(row.Question) ?? "", row.AskedAt))];
            },
            cancellationToken);

    public Task<IReadOnlyList<StoredAnswer>> AnswersAsync(ReportScope? scope, int most, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<StoredAnswer>>(
            async context =>
            {
                var rows = scope is null ? context.Answers : context.Answers.Where(row => row.Platform == scope.Platform && row.SpaceId == scope.SpaceId);
                var newest = await rows.AsNoTracking().OrderByDescending(row => row.AnsweredAt).ThenBy(row => row.Id).Take(most).ToListAsync(cancellationToken);
                return
                [
                    .. newest
                        .Select(row => StorageJson.Read(row.Answer, StorageJson.Default.VersionedAnswerContent) is { Answer: { } answer } content ? new StoredAnswer(row.Id, content.Question, answer, row.AnsweredAt) : null)
                        .OfType<StoredAnswer>(),
                ];
            },
            cancellationToken);

    public Task<ReportPage<FeedbackEntry>> FeedbackAsync(ReportScope? scope, int skip, int take, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async context =>
            {
                var rows = scope is null ? context.Feedback : context.Feedback.Where(row => row.Platform == scope.Platform && row.SpaceId == scope.SpaceId);
                var items = await rows.AsNoTracking().OrderByDescending(row => row.GivenAt).ThenBy(row => row.AnswerId).ThenBy(row => row.AuthorId).Skip(skip).Take(take)
                    .Select(row => new { row.IsHelpful, row.Reason, row.GivenAt, Answer = context.Answers.Where(answer => answer.Id == row.AnswerId).Select(answer => answer.Answer).FirstOrDefault() })
                    .ToListAsync(cancellationToken);
                return new ReportPage<FeedbackEntry>(
                    [.. items.Select(item => new FeedbackEntry(item.IsHelpful, TextOf(item.Reason), QuestionOf(item.Answer), item.GivenAt))], await rows.CountAsync(cancellationToken));
            },
            cancellationToken);

    public Task<ReportPage<AuditLine>> AuditAsync(ReportScope? scope, int skip, int take, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async context =>
            {
                List<AuditLine> items = [];
                var total = 0;
                await foreach (var row in context.Audit.AsNoTracking().OrderByDescending(row => row.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
                {
                    if (LineOf(row) is not { } line || !IsIn(scope, line.Entry))
                        continue;
                    if (total >= skip && items.Count < take)
                        items.Add(line);
                    total++;
                }

                return new ReportPage<AuditLine>(items, total);
            },
            cancellationToken);

    private static AuditLine? LineOf(AuditRow row) =>
        StorageJson.Read(row.Entry, StorageJson.Default.VersionedAuditEntry) is { } entry ? new AuditLine(row.Number, entry) : null;

    private static bool IsIn(ReportScope? scope, AuditEntry entry) => scope is null || (entry.Platform == scope.Platform && entry.SpaceId == scope.SpaceId);

    private static string? QuestionOf(string? answer) => answer is null ? null : StorageJson.Read(answer, StorageJson.Default.VersionedAnswerContent)?.Question;

    private static string? TextOf(string? json) => json is null ? null : JsonSerializer.Deserialize(json, StorageJson.Default.String);
}
