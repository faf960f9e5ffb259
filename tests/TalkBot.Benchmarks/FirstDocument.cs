namespace TalkBot.Benchmarks;

/// <summary>The document that comes with the program.</summary>
public class FirstDocument : AnswerBenchmarks
{
    private static readonly string[] Asked =
    [
        "Who led the talks in Riyadh?", "Where were the talks held?", "How long did the talks last?", "When did the meeting take place?",
        "Why was Ukraine not invited?", "What did Lavrov say about NATO troops?", "Which officials took part?", "Was a date set for a summit?",
        "What did Rubio say about sanctions?", "How many people met?",
    ];

    private protected override (string Documents, IReadOnlyList<string> Questions) WriteDocuments(string folder) =>
        (SeedDocuments.Path, [.. Enumerable.Repeat(Asked, QuestionCount / Asked.Length).SelectMany(questions => questions)]);
}
