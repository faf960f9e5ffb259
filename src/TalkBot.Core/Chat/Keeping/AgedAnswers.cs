using System.Globalization;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Moderation;

namespace TalkBot.Core.Chat.Keeping;

/// <summary>Which earlier answers quoted what the documents no longer hold.</summary>
public sealed class AgedAnswers(IReportStore store, IDocumentIndex index)
{
    /// <summary>How many of the newest answers are looked at.</summary>
    private const int MostAnswers = 1000;

    private const int MostNamed = 10;

    /// <summary>A line for each of the newest such questions, and how many there are.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(ReportScope? scope, CancellationToken cancellationToken)
    {
        var answers = await store.AnswersAsync(scope, MostAnswers, cancellationToken);
        using var snapshot = index.Acquire();
        var aged = answers.Where(answer => answer.Answer is Answer.Grounded grounded && !AnswerAge.Of(grounded.Citations, snapshot).IsCurrent).ToList();
        return aged.Count == 0 ? ["No answer that is kept quotes a passage that is gone."] :
        [
            string.Create(CultureInfo.InvariantCulture, $"Answers that quote a passage that is gone, {aged.Count:N0}:"),
            .. aged.Take(MostNamed).Select(answer => $"{OutputGuard.Clean(answer.Question)} ({answer.AnsweredAt.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)})"),
        ];
    }
}
