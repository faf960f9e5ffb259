using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using TalkBot.Core.Checking;

namespace TalkBot.Composition.Drafting;

/// <summary>Reads a model's verdict on a claim: JSON as it was asked for, under other names or in a fence, or a sentence with citation marks. Pure.</summary>
internal static partial class ReadingReader
{
    /// <summary>The schema that a model is asked to keep to.</summary>
    public static BinaryData Schema { get; } = BinaryData.FromString("""
        {
          "type": "object",
          "properties": {
            "verdict": { "type": "string", "enum": ["supported", "contradicted", "not_found"] },
            "quotations": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": { "passage": { "type": "integer" }, "quote": { "type": "string" } },
                "required": ["passage", "quote"],
                "additionalProperties": false
              }
            }
          },
          "required": ["verdict", "quotations"],
          "additionalProperties": false
        }
        """);

    /// <summary>The verdict with what it rests on; null where there is none.</summary>
    public static DraftedReading? Read(string reply)
    {
        var objects = new ObjectReader();
        var prose = new StringBuilder();
        var isInObject = false;
        foreach (var character in reply)
        {
            if (!isInObject && character != '{')
            {
                prose.Append(character);
                continue;
            }

            isInObject = true;
            if (objects.Feed(character) is { } closed && Read(closed) is { } reading)
                return reading;
            if (!objects.IsClosed)
                continue;
            objects.Reset();
            isInObject = false;
        }

        var said = prose.ToString();
        return VerdictOf(said) is { } verdict ? new DraftedReading(verdict, [], CitationMarks.Find(said)) : null;
    }

    private static DraftedReading? Read(JsonElement element)
    {
        if (StatementJson.FindVerdict(element) is not { } written || VerdictOf(written) is not { } verdict)
            return null;
        var (quotes, marks) = StatementJson.ReadQuotations(element);
        return new DraftedReading(verdict, quotes, marks);
    }

    /// <summary>The verdict that a text opens with.</summary>
    private static ClaimVerdict? VerdictOf(string text) => Verdict().Match(text) switch
    {
        { Success: false } => null,
        var match when match.Groups["none"].Success => ClaimVerdict.NotFound,
        var match when match.Groups["so"].Success => ClaimVerdict.Supported,
        _ => ClaimVerdict.Contradicted,
    };

    [GeneratedRegex(
        @"^\W*(verdict\W+)?((?<none>not[ _-]?(found|mentioned|supported|stated|in the)|unsupported|neutral|unknown|insufficient|not enough|no (information|evidence))"
        + @"|(?<so>support|entail|true\b|yes\b)|(?<otherwise>contradict|refute|false\b|no\b))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Verdict();
}
