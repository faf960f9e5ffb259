using System.Text.Json;
using System.Text.Json.Serialization;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;

namespace TalkBot.Host.Rendering;

/// <summary>
/// An answer for programs. The names are a contract; a quotation is <c>text[start..end]</c> of its document in UTF-16
/// code units. Written in ASCII, so that nothing in a document can steer a terminal it is printed on.
/// </summary>
internal sealed record AnswerJson(
    string Status,
    string? Reason,
    string Text,
    IReadOnlyList<AnswerJson.StatementJson> Statements,
    IReadOnlyList<AnswerJson.DisagreementJson> Disagreements,
    IReadOnlyList<AnswerJson.CitationJson> Citations,
    IReadOnlyList<AnswerJson.ExcerptJson> Nearest,
    string? Composer,
    AnswerJson.IndexJson? Index,
    double ElapsedMs)
{
    public static string Write(Answer answer, TimeSpan elapsed) =>
        JsonSerializer.Serialize(Of(answer, Math.Round(elapsed.TotalMilliseconds, 1)), AnswerJsonContext.Default.AnswerJson);

    private static AnswerJson Of(Answer answer, double elapsedMs) => answer switch
    {
        Answer.Grounded grounded => new(
            "answered",
            grounded.Provenance.Fallback is { } fallback ? AnswerText.CodeOf(fallback) : null,
            AnswerText.Of(grounded),
            [.. grounded.Statements.Select(statement => new StatementJson(statement.Text, statement.Speaker, statement.Citations))],
            [.. grounded.Disagreements.Select(disagreement => new DisagreementJson(SideJson.Of(disagreement.First), SideJson.Of(disagreement.Second)))],
            [.. grounded.Citations.Select(CitationJson.Of)],
            [],
            grounded.Provenance.Composer,
            IndexJson.Of(grounded.Provenance.Index),
            elapsedMs),
        Answer.NotFound notFound => new(
            "not_found",
            AnswerText.CodeOf(notFound.Reason),
            AnswerText.Of(notFound),
            [],
            [],
            [],
            [.. notFound.Nearest.Select(ExcerptJson.Of)],
            notFound.Provenance.Composer,
            IndexJson.Of(notFound.Provenance.Index),
            elapsedMs),
        Answer.Unavailable unavailable => new("unavailable", null, unavailable.Reason, [], [], [], [], null, null, elapsedMs),
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    internal sealed record StatementJson(string Text, string? Speaker, IReadOnlyList<int> Citations);

    /// <summary>Two statements that cannot both be so.</summary>
    internal sealed record DisagreementJson(SideJson First, SideJson Second);

    /// <summary>A statement's place in <see cref="Statements"/>, from 0, and whose claim it is.</summary>
    internal sealed record SideJson(int Statement, string? Speaker)
    {
        public static SideJson Of(DisagreeingSide side) => new(side.Statement, side.Speaker);
    }

    internal sealed record CitationJson(
        int Number, string DocumentId, string Title, string? Source, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? PublishedAt, string Quote, int Start, int End,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Page, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Heading)
    {
        public static CitationJson Of(Citation citation)
        {
            var excerpt = citation.Excerpt;
            return new(
                citation.Number, excerpt.DocumentId, excerpt.Title, excerpt.Source, excerpt.PublishedAt, excerpt.Quote, excerpt.Span.Start, excerpt.Span.End,
                excerpt.Place?.Page, excerpt.Place?.Heading);
        }
    }

    internal sealed record ExcerptJson(
        string DocumentId, string Title, string? Source, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? PublishedAt, string Quote, int Start, int End,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Page, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Heading)
    {
        public static ExcerptJson Of(Excerpt excerpt) => new(
            excerpt.DocumentId, excerpt.Title, excerpt.Source, excerpt.PublishedAt, excerpt.Quote, excerpt.Span.Start, excerpt.Span.End,
            excerpt.Place?.Page, excerpt.Place?.Heading);
    }

    internal sealed record IndexJson(int Generation, int Documents, int Passages)
    {
        public static IndexJson Of(IndexInfo info) => new(info.Generation, info.Documents, info.Passages);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(AnswerJson))]
internal sealed partial class AnswerJsonContext : JsonSerializerContext;
