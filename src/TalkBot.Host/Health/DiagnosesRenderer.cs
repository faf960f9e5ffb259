using Spectre.Console;
using Spectre.Console.Rendering;
using TalkBot.Core.Health;
using TalkBot.Host.Rendering;

namespace TalkBot.Host.Health;

/// <summary>What was found as a table for people: outcome, what was looked at, what was found, and below it how to mend it.</summary>
internal static class DiagnosesRenderer
{
    private const int OutcomeWidth = 9;

    public static IRenderable Render(IReadOnlyList<Diagnosis> diagnoses)
    {
        var nameWidth = diagnoses.Select(diagnosis => diagnosis.Name.Length).DefaultIfEmpty().Max() + 2;
        return new Rows(diagnoses.SelectMany(diagnosis => Rows(diagnosis, nameWidth)));
    }

    private static IEnumerable<IRenderable> Rows(Diagnosis diagnosis, int nameWidth)
    {
        var indent = new string(' ', OutcomeWidth + nameWidth);
        yield return new Block(
            [
                new Run(Padded(DiagnosesJson.NameOf(diagnosis.Outcome), OutcomeWidth), StyleOf(diagnosis.Outcome)),
                new Run(Padded(TerminalText.Clean(diagnosis.Name), nameWidth), Styles.Label),
                new Run(TerminalText.Clean(diagnosis.Found), Style.Plain),
            ],
            "",
            indent);
        if (diagnosis.Remedy is { } remedy)
            yield return new Block([new Run(TerminalText.Clean(remedy), Styles.Quiet)], indent, indent);
    }

    /// <summary>As one word, so that a line is not broken in it.</summary>
    private static string Padded(string text, int width) => text.Replace(' ', Run.Glue).PadRight(width, Run.Glue);

    private static Style StyleOf(DiagnosisOutcome outcome) => outcome switch
    {
        DiagnosisOutcome.Ok => Styles.Agreement,
        DiagnosisOutcome.Warning => Styles.Mark,
        _ => Styles.Disagreement,
    };
}
