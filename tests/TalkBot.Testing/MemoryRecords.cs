using TalkBot.Core.Chat;
using TalkBot.Core.Moderation;

namespace TalkBot.Testing;

/// <summary>What moderators read and what is kept of people, in memory.</summary>
public sealed class MemoryRecords : IReportStore, IAuditVerifier, IConfirmationStore, IPersonalData
{
    private readonly Dictionary<string, PendingConfirmation> _pending = [];
    private readonly Dictionary<string, string> _taken = [];

    public List<UnansweredQuestion> Questions { get; } = [];

    public List<FeedbackEntry> Feedback { get; } = [];

    public List<StoredAnswer> Answers { get; } = [];

    public List<AuditLine> Lines { get; } = [];

    public AuditVerification Verification { get; set; } = new(0, null);

    /// <summary>The scope that was last read.</summary>
    public ReportScope? Scope { get; private set; }

    /// <summary>Who was forgotten.</summary>
    public List<(Platform Platform, string UserId)> Forgotten { get; } = [];

    public Task<IReadOnlyList<UnansweredQuestion>> UnansweredAsync(ReportScope? scope, int most, CancellationToken cancellationToken)
    {
        Scope = scope;
        return Task.FromResult<IReadOnlyList<UnansweredQuestion>>([.. Questions.Take(most)]);
    }

    public Task<IReadOnlyList<StoredAnswer>> AnswersAsync(ReportScope? scope, int most, CancellationToken cancellationToken)
    {
        Scope = scope;
        return Task.FromResult<IReadOnlyList<StoredAnswer>>([.. Answers.Take(most)]);
    }

    public Task<ReportPage<FeedbackEntry>> FeedbackAsync(ReportScope? scope, int skip, int take, CancellationToken cancellationToken) => Page(Feedback, scope, skip, take);

    public Task<ReportPage<AuditLine>> AuditAsync(ReportScope? scope, int skip, int take, CancellationToken cancellationToken) => Page(Lines, scope, skip, take);

    public Task<AuditVerification> VerifyAsync(CancellationToken cancellationToken) => Task.FromResult(Verification);

    public Task AddAsync(PendingConfirmation pending, CancellationToken cancellationToken)
    {
        _pending.Add(pending.Id, pending);
        return Task.CompletedTask;
    }

    public Task<PendingConfirmation?> FindAsync(string id, CancellationToken cancellationToken) => Task.FromResult(_pending.GetValueOrDefault(id));

    public Task<bool> TakeAsync(string id, string message, CancellationToken cancellationToken)
    {
        _taken.TryAdd(id, message);
        return Task.FromResult(_pending.ContainsKey(id) && _taken[id] == message);
    }

    public Task<ForgottenData> ForgetAsync(Platform platform, string userId, MessageKey current, CancellationToken cancellationToken)
    {
        Forgotten.Add((platform, userId));
        return Task.FromResult(new ForgottenData(1, 2, 0, 3, 0));
    }

    private Task<ReportPage<T>> Page<T>(List<T> items, ReportScope? scope, int skip, int take)
    {
        Scope = scope;
        return Task.FromResult(new ReportPage<T>([.. items.Skip(skip).Take(take)], items.Count));
    }
}
