using System.Globalization;

namespace TalkBot.Core.Moderation;

/// <summary>The lists that moderators read, page by page, as plain lines. Nobody who asked or judged is named in them.</summary>
public sealed class ModeratorReports(IReportStore store, IAuditVerifier verifier)
{
    private const int PerPage = 10;

    /// <summary>How far back questions are put together.</summary>
    private const int MostQuestions = 2000;

    /// <summary>A page of a list.</summary>
    /// <param name="kind">Which list.</param>
    /// <param name="scope">Whose; null for all.</param>
    /// <param name="page">Which page; 1 is the first.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<string>> ReadAsync(ReportKind kind, ReportScope? scope, int page, CancellationToken cancellationToken)
    {
        var skip = (page - 1) * PerPage;
        switch (kind)
        {
            case ReportKind.Unanswered:
                var groups = await GroupsAsync(scope, cancellationToken);
                return Page("Questions that the documents did not answer", "No question that the documents did not answer is kept.", page, groups.Count, [.. groups.Skip(skip).Take(PerPage).Select(LineOf)]);
            case ReportKind.Feedback:
                var feedback = await store.FeedbackAsync(scope, skip, PerPage, cancellationToken);
                return Page("What people said of answers", "Nobody has said anything of an answer.", page, feedback.Total, [.. feedback.Items.Select(LineOf)]);
            default:
                var lines = await store.AuditAsync(scope, skip, PerPage, cancellationToken);
                var log = Page("The audit log, newest first", "The audit log is empty.", page, lines.Total, [.. lines.Items.Select(LineOf)]);
                return [.. log, Of(await verifier.VerifyAsync(cancellationToken))];
        }
    }

    /// <summary>The questions that the documents did not answer, put together.</summary>
    public async Task<IReadOnlyList<QuestionGroup>> GroupsAsync(ReportScope? scope, CancellationToken cancellationToken) =>
        QuestionGroups.Of(await store.UnansweredAsync(scope, MostQuestions, cancellationToken));

    private static IReadOnlyList<string> Page(string title, string none, int page, int total, IReadOnlyList<string> lines)
    {
        var pages = (total + PerPage - 1) / PerPage;
        return pages == 0 ? [none]
            : page > pages ? [string.Create(CultureInfo.InvariantCulture, $"There is no page {page}; the last one is {pages}.")]
            : [string.Create(CultureInfo.InvariantCulture, $"{title}, page {page} of {pages}:"), .. lines];
    }

    private static string LineOf(QuestionGroup group) => string.Create(CultureInfo.InvariantCulture, $"{group.Count:N0} × {group.Text} (last {DayOf(group.LastAskedAt)})");

    private static string LineOf(FeedbackEntry entry)
    {
        var verdict = entry.IsHelpful ? "helpful" : "not helpful";
        var reason = entry.Reason is null ? "" : $", \"{entry.Reason}\"";
        return $"{DayOf(entry.GivenAt)}: {verdict}{reason} — {entry.Question ?? "(the question is no longer kept)"}";
    }

    private static string LineOf(AuditLine line)
    {
        var entry = line.Entry;
        var outcome = entry.Denied is { } denied ? $"refused ({denied})" : "allowed";
        string?[] change = [entry.Before, entry.After];
        var changed = string.Join(" → ", change.Where(part => part is not null));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{line.Number}. {entry.At:yyyy-MM-dd HH:mm} UTC, {entry.Platform}, {entry.UserId ?? "unknown person"}: {entry.Action} {outcome}{(changed.Length > 0 ? $", {changed}" : "")}");
    }

    private static string Of(AuditVerification verification) => verification.FirstBroken is { } broken
        ? string.Create(CultureInfo.InvariantCulture, $"The chain is broken at line {broken}: it, or one before it, was changed or taken out.")
        : string.Create(CultureInfo.InvariantCulture, $"The chain holds: {verification.Intact:N0} lines are as they were written.");

    private static string DayOf(DateTimeOffset time) => time.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
