using System.Globalization;
using System.Text.Json;
using TalkBot.Composition.Prompts;

namespace TalkBot.Composition.Drafting;

/// <summary>Reads statements from JSON, under the names that models give things. Pure.</summary>
internal static class StatementJson
{
    private static readonly string[] Lists = ["statements", "answers", "sentences", "claims"];
    private static readonly string[] Texts = ["text", "statement", "sentence", "claim", "answer", "content"];
    private static readonly string[] Quotations = ["quotations", "quotes", "citations", "cites", "evidence", "sources", "quotation", "quote", "citation", "source"];
    private static readonly string[] Passages = ["passage", "number", "n", "passage_number", "index", "id", "source"];
    private static readonly string[] Words = ["quote", "text", "words", "quotation", "excerpt"];
    private static readonly string[] Verdicts = ["verdict", "label", "judgement", "judgment", "result", "answer", "status", "conclusion"];
    private static readonly string[] NoSpeakers = ["", "null", "none", "n/a", "unknown"];

    /// <summary>The schema that a model is asked to keep to.</summary>
    public static BinaryData Schema { get; } = BinaryData.FromString("""
        {
          "type": "object",
          "properties": {
            "statements": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "text": { "type": "string" },
                  "quotations": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "properties": { "passage": { "type": "integer" }, "quote": { "type": "string" } },
                      "required": ["passage", "quote"],
                      "additionalProperties": false
                    }
                  },
                  "speaker": { "type": ["string", "null"] }
                },
                "required": ["text", "quotations", "speaker"],
                "additionalProperties": false
              }
            }
          },
          "required": ["statements"],
          "additionalProperties": false
        }
        """);

    /// <summary>Whether objects under this name are parts of a statement.</summary>
    public static bool HoldsQuotations(string name) => Quotations.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The list of statements of an object that holds one; null for another object.</summary>
    public static JsonElement? FindList(JsonElement element) => Find(element, Lists) is { ValueKind: JsonValueKind.Array } list ? list : null;

    /// <summary>An object as a statement; null where it holds no text.</summary>
    public static DraftedStatement? Read(JsonElement element)
    {
        if (Find(element, Texts) is not { ValueKind: JsonValueKind.String } text)
            return null;
        var (quotes, marks) = ReadQuotations(element);
        var speaker = PromptText.CleanLine(Find(element, ["speaker"]) is { ValueKind: JsonValueKind.String } name2 ? name2.GetString()! : "");
        return new DraftedStatement(text.GetString()!, quotes, marks, NoSpeakers.Contains(speaker, StringComparer.OrdinalIgnoreCase) ? null : speaker);
    }

    /// <summary>What an object says that it quotes, and the passages that it only names.</summary>
    public static (IReadOnlyList<DraftedQuote> Quotes, IReadOnlyList<int> Marks) ReadQuotations(JsonElement element)
    {
        var (quotes, marks) = (new List<DraftedQuote>(), new List<int>());
        var passage = NumberOf(Find(element, Passages));
        foreach (var name in Quotations)
        {
            if (Find(element, [name]) is { } found)
                Add(found, passage, quotes, marks);
        }

        if (quotes.Count == 0 && marks.Count == 0 && passage is { } alone)
            marks.Add(alone);
        return (quotes, marks);
    }

    /// <summary>The verdict that an object holds; null where it holds none.</summary>
    public static string? FindVerdict(JsonElement element) => Find(element, Verdicts) is { ValueKind: JsonValueKind.String } verdict ? verdict.GetString() : null;

    private static void Add(JsonElement found, int? passage, List<DraftedQuote> quotes, List<int> marks)
    {
        switch (found.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in found.EnumerateArray())
                    Add(item, passage, quotes, marks);
                break;
            case JsonValueKind.Object when Find(found, Words) is { ValueKind: JsonValueKind.String } words:
                quotes.Add(new DraftedQuote(NumberOf(Find(found, Passages)) ?? passage, words.GetString()!));
                break;
            case JsonValueKind.Object when NumberOf(Find(found, Passages)) is { } number:
                marks.Add(number);
                break;
            case JsonValueKind.Number or JsonValueKind.String when NumberOf(found) is { } number:
                marks.Add(number);
                break;
            case JsonValueKind.String:
                quotes.Add(new DraftedQuote(passage, found.GetString()!));
                break;
        }
    }

    /// <summary>A number, also as a text or a mark; 0 where it is too large for one.</summary>
    private static int? NumberOf(JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.Number } number => number.TryGetInt32(out var value) ? value : 0,
        { ValueKind: JsonValueKind.String } text when text.GetString()!.Trim(' ', '[', ']') is { Length: > 0 } digits && digits.All(char.IsAsciiDigit) =>
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0,
        _ => null,
    };

    /// <summary>The first of the names that the object has, whatever its case; of two properties alike, the last.</summary>
    private static JsonElement? Find(JsonElement element, string[] names)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var name in names)
        {
            var found = element.EnumerateObject().LastOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (found.Value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null))
                return found.Value;
        }

        return null;
    }
}
