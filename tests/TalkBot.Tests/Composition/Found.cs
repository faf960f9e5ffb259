using TalkBot.Composition;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;

namespace TalkBot.Tests.Composition;

/// <summary>What a search found, by hand.</summary>
internal static class Found
{
    public static Document Document(string text, string id = "talks") => new(id, "", text);

    /// <summary>Sentences of one document, as (index, score).</summary>
    public static Retrieval Sentences(Document document, params (int Index, double Score)[] sentences) =>
        new([], [.. sentences.Select(sentence => new RankedSentence(document, sentence.Index, sentence.Score))], Confidence: 1);

    /// <summary>What is composed of it, each statement as its one quotation.</summary>
    public static async Task<IReadOnlyList<string>> QuotedAsync(Retrieval retrieval, int maxStatements = 3)
    {
        var draft = await ComposeAsync(retrieval, new AnsweringOptions { MaxStatements = maxStatements });
        return [.. draft.OfType<DraftStatement>().Select(statement => Assert.Single(statement.Quotations).Text)];
    }

    public static async Task<IReadOnlyList<DraftPart>> ComposeAsync(Retrieval retrieval, AnsweringOptions options) =>
        await new ExtractiveAnswerComposer(options).ComposeAsync(new Question("any"), retrieval, TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

    /// <summary>Why nothing is stated; null where something is.</summary>
    public static async Task<ReasonCode?> DeclinedAsync(Retrieval retrieval, AnsweringOptions options) =>
        (await ComposeAsync(retrieval, options)).OfType<DraftPart.Declined>().SingleOrDefault()?.Reason;
}
