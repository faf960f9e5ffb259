using System.Globalization;
using System.Text.Json;
using TalkBot.Core;
using TalkBot.Core.Conversations;

namespace TalkBot.Host.Evaluation;

/// <summary>Reads questions from a file with one JSON object a line. Unknown fields and empty lines are passed over.</summary>
internal static class QuestionFile
{
    /// <exception cref="TalkBotException"><see cref="Fault.QuestionsUnreadable"/>: no file, no question, or a line that is not one.</exception>
    public static IReadOnlyList<EvaluationQuestion> Read(string path)
    {
        var questions = new List<EvaluationQuestion>();
        var number = 0;
        try
        {
            foreach (var line in File.ReadLines(path))
            {
                number++;
                if (!string.IsNullOrWhiteSpace(line))
                    questions.Add(Parse(line));
            }
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Unreadable($"there is no file {path}; give the file with the questions by --queries", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable($"{path} cannot be read; check that it is a file and that you may read it", exception);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            var reason = exception is FormatException ? exception.Message : "this is not a JSON object; write one question a line";
            throw Unreadable(string.Create(CultureInfo.InvariantCulture, $"{path}, line {number}: {reason}"), exception);
        }

        return questions.Count > 0 ? questions : throw Unreadable($"{path} holds no question; write one JSON object a line", null);
    }

    private static EvaluationQuestion Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var fields = json.RootElement;
        return new EvaluationQuestion(
            RequiredText(fields, "id"),
            RequiredText(fields, "question"),
            Conversation.Of(Items(fields, "history").Select(ParseTurn)))
        {
            Answerable = Flag(fields, "answerable"),
            MayAbstain = Flag(fields, "may_abstain") ?? false,
            RelevantDocumentIds = Texts(fields, "relevant_doc_ids").ToHashSet(),
            Evidence = Texts(fields, "evidence"),
            Kind = Text(fields, "kind") ?? Text(fields, "unanswerable_kind"),
        };
    }

    private static Turn ParseTurn(JsonElement turn) => new(
        RequiredText(turn, "speaker") switch
        {
            "user" => Speaker.Person,
            "agent" => Speaker.Bot,
            _ => throw new FormatException("a speaker is neither \"user\" nor \"agent\""),
        },
        RequiredText(turn, "text"));

    private static string RequiredText(JsonElement fields, string name) =>
        Text(fields, name) ?? throw new FormatException($"the field \"{name}\" is missing or empty");

    private static string? Text(JsonElement fields, string name) =>
        Value(fields, name) is { } value && AsText(value, name) is { Length: > 0 } text ? text : null;

    private static List<string> Texts(JsonElement fields, string name) => [.. Items(fields, name).Select(item => AsText(item, name))];

    private static string AsText(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new FormatException($"the field \"{name}\" holds something that is not text");

    private static bool? Flag(JsonElement fields, string name) => Value(fields, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw new FormatException($"the field \"{name}\" is neither true nor false"),
    };

    private static JsonElement.ArrayEnumerator Items(JsonElement fields, string name) => Value(fields, name) switch
    {
        null => default,
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
        _ => throw new FormatException($"the field \"{name}\" is not a list"),
    };

    /// <summary>The field's value, or null when it is absent or null.</summary>
    private static JsonElement? Value(JsonElement fields, string name) =>
        fields.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static TalkBotException Unreadable(string message, Exception? cause) => new(Fault.QuestionsUnreadable, message, cause);
}
