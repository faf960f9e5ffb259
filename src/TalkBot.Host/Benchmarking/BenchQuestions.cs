using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;

namespace TalkBot.Host.Benchmarking;

/// <summary>Questions for documents of which nobody has written any: what their sentences begin with.</summary>
internal static class BenchQuestions
{
    private const int Titles = 100;
    private const int PerTitle = 5;
    private const int MaxWords = 8;

    /// <returns>At most 500, each as different as the documents are; none where the documents hold no sentence.</returns>
    public static IReadOnlyList<Question> Of(IIndexSnapshot snapshot) =>
    [
        .. snapshot.Titles(Titles)
            .SelectMany(title => snapshot.Retrieve(new Question(title), PerTitle).Sentences.Take(PerTitle))
            .Select(sentence => sentence.Text)
            .Distinct()
            .Select(text => new Question($"What about {string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MaxWords))}?")),
    ];
}
