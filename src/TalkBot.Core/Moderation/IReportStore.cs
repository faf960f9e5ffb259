using TalkBot.Core.Chat;

namespace TalkBot.Core.Moderation;

/// <summary>Reads what was kept for moderators, newest first. Without a scope it reads all: for who runs the program.</summary>
public interface IReportStore
{
    /// <summary>The newest <paramref name="most"/> questions that the documents did not answer.</summary>
    Task<IReadOnlyList<UnansweredQuestion>> UnansweredAsync(ReportScope? scope, int most, CancellationToken cancellationToken);

    /// <summary>The newest <paramref name="most"/> answers that are kept.</summary>
    Task<IReadOnlyList<StoredAnswer>> AnswersAsync(ReportScope? scope, int most, CancellationToken cancellationToken);

    Task<ReportPage<FeedbackEntry>> FeedbackAsync(ReportScope? scope, int skip, int take, CancellationToken cancellationToken);

    /// <summary>Lines of the audit log; those that another version wrote in a way that cannot be read are left out.</summary>
    Task<ReportPage<AuditLine>> AuditAsync(ReportScope? scope, int skip, int take, CancellationToken cancellationToken);
}
