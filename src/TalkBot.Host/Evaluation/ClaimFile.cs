using System.Text.Json;
using TalkBot.Core;
using TalkBot.Core.Checking;

namespace TalkBot.Host.Evaluation;

/// <summary>Reads claims, one JSON object a line.</summary>
internal static class ClaimFile
{
    /// <exception cref="TalkBotException"><see cref="Fault.QuestionsUnreadable"/>: no file, no claim, or a line that is not one.</exception>
    public static IReadOnlyList<EvaluationClaim> Read(string path) =>
        EvaluationFile.Read(path, "claim", "name a folder that holds it", Parse);

    private static EvaluationClaim Parse(JsonElement fields) => new(
        fields.RequiredText("id"),
        new Claim(fields.RequiredText("claim"), EvaluationFile.History(fields))
        {
            Question = fields.Text("question"),
            OnlyDocuments = [fields.RequiredText("context_id")],
        },
        fields.Flag("supported") ?? throw new FormatException("the field \"supported\" is missing"),
        fields.Text("kind"));
}
