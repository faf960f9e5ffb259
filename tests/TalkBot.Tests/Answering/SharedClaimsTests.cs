using System.Text.Json;
using System.Text.RegularExpressions;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;
using TalkBot.Testing;

namespace TalkBot.Tests.Answering;

/// <summary>The check of statements on data that it was not made with; skipped where that is not at hand.</summary>
public partial class SharedClaimsTests(ITestOutputHelper output)
{
    private const double AcceptedShare = 0.45;

    [Fact]
    public void Every_altered_claim_is_refused_and_many_true_ones_pass()
    {
        var contexts = Read("eval/citecheck/corpus.jsonl").ToDictionary(row => Text(row, "id"), row => new Document(Text(row, "id"), "Title", Text(row, "text")));
        var results = Read("eval/citecheck/claims.jsonl")
            .Select(row => (Kind: Text(row, "kind"), Claim: Text(row, "claim"), IsShown: IsShown(contexts[Text(row, "context_id")], Text(row, "claim"), Text(row, "question"))))
            .ToLookup(result => result.Kind);

        foreach (var kind in results)
            output.WriteLine($"{kind.Key}: {kind.Count(result => !result.IsShown)} of {kind.Count()} refused");
        Assert.Equal([], new[] { "number", "name", "negation" }.SelectMany(kind => results[kind]).Where(result => result.IsShown));
        Assert.DoesNotContain(results["wrong passage (top BM25)"], result => result.IsShown);
        Assert.True(results["human answer, gold passage"].Count(result => result.IsShown) >= AcceptedShare * results["human answer, gold passage"].Count());
    }

    [Fact]
    public void What_a_document_tells_a_model_to_say_is_not_shown()
    {
        foreach (var row in Read("security/injection_in_documents.jsonl").Where(row => row.TryGetProperty("obedient_llm_output", out _)))
        {
            var document = new Document("id", Text(row, "document_title"), Text(row, "document_body"));
            var shown = Shown(document, Text(row, "obedient_llm_output"), Text(row, "question"))?.Text ?? "";
            Assert.All(row.GetProperty("must_not_appear_in_chat").EnumerateArray(), word => Assert.DoesNotContain(word.GetString()!, shown, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void What_a_model_makes_up_is_not_shown()
    {
        if (!SharedFiles.TryFind("security/llm_passages.json", out var path))
            Assert.Skip("security/llm_passages.json is not on this machine.");
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        var passages = file.RootElement.GetProperty("passages_used_by_llm_bad_responses").EnumerateArray().Select(passage => passage.GetProperty("text").GetString());
        var document = new Document("id", "Title", string.Join(' ', passages));

        foreach (var row in Read("security/llm_bad_responses.jsonl").Where(row => Text(row, "category").StartsWith("claim/", StringComparison.Ordinal) || Text(row, "category").StartsWith("text/", StringComparison.Ordinal)))
        {
            using var body = JsonDocument.Parse(row.GetProperty("response").GetProperty("body").GetString()!);
            Assert.Null(Shown(document, body.RootElement.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString()!, "What was said?"));
        }
    }

    private static bool IsShown(Document document, string text, string question) => Shown(document, text, question) is not null;

    /// <summary>The statement with all of the document for its quotation.</summary>
    private static Statement? Shown(Document document, string text, string question) =>
        Draft.Verify([new DraftStatement([new(document.Id, document.Text)]) { Text = Mark().Replace(text, "") }], _ => document, question).Statements is [var only] ? only : null;

    private static IEnumerable<JsonElement> Read(string file)
    {
        if (!SharedFiles.TryFind(file, out var path))
            Assert.Skip($"{file} is not on this machine.");
        foreach (var line in File.ReadLines(path))
        {
            using var row = JsonDocument.Parse(line);
            yield return row.RootElement.Clone();
        }
    }

    /// <summary>A model's own citation mark, which a composer takes away.</summary>
    [GeneratedRegex(@" ?\[\d\]", RegexOptions.None, 1_000)]
    private static partial Regex Mark();

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;
}
