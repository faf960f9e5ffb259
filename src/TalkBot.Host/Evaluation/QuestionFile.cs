using System.Text.Json;
using TalkBot.Core;

namespace TalkBot.Host.Evaluation;

/// <summary>Reads questions, one JSON object a line.</summary>
internal static class QuestionFile
{
    /// <exception cref="TalkBotException"><see cref="Fault.QuestionsUnreadable"/>: no file, no question, or a line that is not one.</exception>
    public static IReadOnlyList<EvaluationQuestion> Read(string path) =>
        EvaluationFile.Read(path, "question", "give the file with the questions by --queries", Parse);

    private static EvaluationQuestion Parse(JsonElement fields) =>
        new(fields.RequiredText("id"), fields.RequiredText("question"), EvaluationFile.History(fields))
        {
            Answerable = fields.Flag("answerable"),
            MayAbstain = fields.Flag("may_abstain") ?? false,
            RelevantDocumentIds = fields.Texts("relevant_doc_ids").ToHashSet(),
            Evidence = fields.Texts("evidence"),
            Kind = fields.Text("kind") ?? fields.Text("unanswerable_kind"),
        };
}
