using System.Diagnostics;
using System.Globalization;
using TalkBot.Core.Answering;

namespace TalkBot.Benchmarks;

/// <summary>How long warm answers take beside plain searches for the same words, by turns in the same run.</summary>
internal static class BesidePlainSearch
{
    private const int PassageCount = 20;
    private const int RoundsToWarmUp = 4;
    private const int Rounds = 8;

    public static async Task PrintAsync(IndexUnderTest index, IReadOnlyList<Question> questions)
    {
        List<double> plain = [], answered = [];
        for (var round = 0; round < RoundsToWarmUp + Rounds; round++)
        {
            if (round == RoundsToWarmUp)
            {
                plain.Clear();
                answered.Clear();
            }

            foreach (var question in questions)
            {
                var start = Stopwatch.GetTimestamp();
                index.SearchPlainly(question.Text, PassageCount);
                plain.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                start = Stopwatch.GetTimestamp();
                await index.Answerer.AnswerAsync(question, null, CancellationToken.None);
                answered.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        plain.Sort();
        answered.Sort();
        foreach (var percentile in new[] { 50, 90, 99 })
        {
            var (search, answer) = (At(plain, percentile), At(answered, percentile));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Warm p{percentile}: search {search:N2} ms, answer {answer:N2} ms, {answer / search:N1} times"));
        }
    }

    private static double At(List<double> sorted, int percentile) => sorted[(sorted.Count * percentile / 100) - 1];
}
