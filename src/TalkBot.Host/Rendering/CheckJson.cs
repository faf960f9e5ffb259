using System.Text.Json;
using System.Text.Json.Serialization;
using TalkBot.Core.Checking;

namespace TalkBot.Host.Rendering;

/// <summary>A checked text for programs, with the names of <see cref="AnswerJson"/> for quotations and the index. The names are a contract.</summary>
internal sealed record CheckJson(
    IReadOnlyList<CheckJson.SentenceJson> Sentences, IReadOnlyList<string> Skipped, AnswerJson.IndexJson Index, double ElapsedMs)
{
    public static string Write(CheckedText text, TimeSpan elapsed) => JsonSerializer.Serialize(
        new CheckJson(
            [.. text.Sentences.Select(SentenceJson.Of)], text.Skipped, AnswerJson.IndexJson.Of(text.Index), Math.Round(elapsed.TotalMilliseconds, 1)),
        CheckJsonContext.Default.CheckJson);

    /// <param name="Text">The sentence.</param>
    /// <param name="Verdict"><c>supported</c>, <c>contradicted</c> or <c>not_found</c>.</param>
    /// <param name="Score">From 0 to 1, rising with support.</param>
    /// <param name="Citations">What bears the verdict out; empty when it is <c>not_found</c>.</param>
    /// <param name="Nearest">For <c>not_found</c>, what comes nearest and bears nothing out.</param>
    /// <param name="Reader">The model whose reading made the verdict another than the words alone; null where words decided.</param>
    internal sealed record SentenceJson(
        string Text, string Verdict, double Score, IReadOnlyList<AnswerJson.ExcerptJson> Citations, IReadOnlyList<AnswerJson.ExcerptJson> Nearest,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reader)
    {
        public static SentenceJson Of(CheckedClaim claim)
        {
            List<AnswerJson.ExcerptJson> excerpts = [.. claim.Excerpts.Select(AnswerJson.ExcerptJson.Of)];
            var isFound = claim.Verdict != ClaimVerdict.NotFound;
            return new(claim.Text, VerdictText.CodeOf(claim.Verdict), Math.Round(claim.Score, 3), isFound ? excerpts : [], isFound ? [] : excerpts, claim.Reader);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(CheckJson))]
internal sealed partial class CheckJsonContext : JsonSerializerContext;
