namespace TalkBot.Benchmarks;

/// <summary>About 100,000 passages of made-up text.</summary>
public class HundredThousandPassages : AnswerBenchmarks
{
    /// <summary>So many documents give about 100,000 passages.</summary>
    internal const int DocumentCount = 11_300;

    private protected override (string Documents, IReadOnlyList<string> Questions) WriteDocuments(string folder)
    {
        var documents = Path.Combine(folder, "documents");
        return (documents, SyntheticCorpus.Write(documents, DocumentCount, QuestionCount));
    }
}
