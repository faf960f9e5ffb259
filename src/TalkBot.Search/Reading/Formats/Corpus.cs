using System.Globalization;
using System.Text.Json;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Reading.Files;

namespace TalkBot.Search.Reading.Formats;

/// <summary>
/// Reads JSON Lines: on each line <c>{"id","title","text","date","source"}</c>, of which only the text is required.
/// </summary>
internal static class Corpus
{
    /// <summary>How many bad lines of one file are reported singly: a file of another kind would drown the rest.</summary>
    private const int MostFailures = 5;

    private const int LongestId = 500;

    public static IEnumerable<ReadResult> Read(DocumentFile file, string text, DocumentIds ids, CancellationToken cancellationToken)
    {
        var failures = 0;
        foreach (var (index, line) in TextLines.From(text, 0).Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var words = text.AsMemory(line.Start, line.Length);
            if (words.Span.IsWhiteSpace())
                continue;
            var result = ReadLine(file, index + 1, words, ids);
            if (result is ReadResult.Read || ++failures <= MostFailures)
                yield return result;
        }

        if (failures > MostFailures)
            yield return new ReadResult.Failed(new DocumentFailure(file.Path, null, string.Create(CultureInfo.InvariantCulture, $"and {failures - MostFailures:N0} more lines could not be read")));
    }

    private static ReadResult ReadLine(DocumentFile file, int number, ReadOnlyMemory<char> line, DocumentIds ids)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var fields = json.RootElement;
            if (fields.ValueKind != JsonValueKind.Object)
                return Failed("is not a JSON object; write one on each line, as {\"text\": \"…\"}");
            if (Field(fields, "text") is not { } text)
                return Failed("has no \"text\"; put the document's text in a field of that name");
            if (text.Contains('\0', StringComparison.Ordinal))
                return Failed("holds a NUL character in its text; take it out");
            var id = Field(fields, "id") ?? string.Create(CultureInfo.InvariantCulture, $"{ids.IdOf(file)}-{number}");
            if (id.Length > LongestId || id.Any(char.IsControl))
                return Failed(string.Create(CultureInfo.InvariantCulture, $"has an id longer than {LongestId} characters, or with control characters in it; give it a plain one"));
            if (!ids.TryTake(id, file, out var takenBy))
                return Failed($"has the id \"{id}\", which a document of {takenBy} already has; give it another");
            var flags = new FlagCollector();
            text = flags.WithoutInvisible(TextDecoding.NormalizeLineEndings(text));
            if (string.IsNullOrWhiteSpace(text))
                return Failed("holds only characters that cannot be seen in its text; write it anew");
            var document = new Document(id, Labels.Clean(Field(fields, "title")) ?? StatedLines.FirstLine(text, 0) ?? id, text)
            {
                Source = Labels.Clean(Field(fields, "source")),
                PublishedAt = StatedDates.Parse(Field(fields, "date")),
            };
            return TextSize.Problem(document) is { } problem ? Failed(problem) : new ReadResult.Read(document) { Flags = flags.Found };
        }
        catch (JsonException exception)
        {
            return Failed(string.Create(CultureInfo.InvariantCulture, $"is not valid JSON (at byte {exception.BytePositionInLine}); write one whole object on the line"));
        }
        catch (InvalidOperationException)
        {
            // What the parser says when it unescapes \ud800 without the other half.
            return Failed("holds half a character (a lone surrogate escape); write both halves, or neither");
        }

        ReadResult Failed(string reason) => new ReadResult.Failed(new DocumentFailure(file.Path, number, reason));
    }

    /// <summary>The string or number of that name; null when it is missing, blank or something else.</summary>
    private static string? Field(JsonElement fields, string name)
    {
        if (!fields.TryGetProperty(name, out var value))
            return null;
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
