using System.Globalization;
using System.Text.Json;
using TalkBot.Core;
using TalkBot.Core.Conversations;

namespace TalkBot.Host.Evaluation;

/// <summary>Reads a file with one JSON object a line. Unknown fields and empty lines are passed over.</summary>
internal static class EvaluationFile
{
    /// <param name="path">The file.</param>
    /// <param name="noun">What a line holds: "question".</param>
    /// <param name="mend">How to name another file.</param>
    /// <param name="parse">Makes an item of a line.</param>
    /// <exception cref="TalkBotException"><see cref="Fault.QuestionsUnreadable"/>: no file, no item, or a line that is not one.</exception>
    public static IReadOnlyList<T> Read<T>(string path, string noun, string mend, Func<JsonElement, T> parse)
    {
        var items = new List<T>();
        var number = 0;
        try
        {
            foreach (var line in File.ReadLines(path))
            {
                number++;
                if (string.IsNullOrWhiteSpace(line))
                    continue;
                using var json = JsonDocument.Parse(line);
                items.Add(parse(json.RootElement));
            }
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Unreadable($"there is no file {path}; {mend}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable($"{path} cannot be read; check that it is a file and that you may read it", exception);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            var reason = exception is FormatException ? exception.Message : $"this is not a JSON object; write one {noun} a line";
            throw Unreadable(string.Create(CultureInfo.InvariantCulture, $"{path}, line {number}: {reason}"), exception);
        }

        return items.Count > 0 ? items : throw Unreadable($"{path} holds no {noun}; write one JSON object a line", null);
    }

    /// <summary>What was said before, oldest first: turns with their speakers, or texts alone, of which a person's is the first and each next one answers.</summary>
    public static Conversation History(JsonElement fields) => Conversation.Of(fields.Items("history").Select(ParseTurn));

    private static Turn ParseTurn(JsonElement turn, int index) => turn.ValueKind == JsonValueKind.String
        ? new Turn(index % 2 == 0 ? Speaker.Person : Speaker.Bot, turn.GetString()!)
        : new Turn(
            turn.RequiredText("speaker") switch
            {
                "user" => Speaker.Person,
                "agent" => Speaker.Bot,
                _ => throw new FormatException("a speaker is neither \"user\" nor \"agent\""),
            },
            turn.RequiredText("text"));

    private static TalkBotException Unreadable(string message, Exception? cause) => new(Fault.QuestionsUnreadable, message, cause);
}
