using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using TalkBot.Core.Health;
using TalkBot.Host.Configuration;
using TalkBot.Host.Health;
using TalkBot.Host.Rendering;

namespace TalkBot.Host.Commands;

/// <summary><c>talkbot doctor</c>: what is well and what is not, and how to mend it. Changes nothing.</summary>
internal static class DoctorCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("doctor", "Look over settings, documents, index, database, model and chat platforms, and say how to mend what is wrong.") { CommonOptions.Documents, CommonOptions.Json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var diagnoses = await ExamineAsync(parsed, terminal, cancellationToken);
            if (parsed.GetValue(CommonOptions.Json))
                terminal.WriteRaw(DiagnosesJson.Write(diagnoses));
            else
                terminal.Write(DiagnosesRenderer.Render(diagnoses));
            return diagnoses.Any(diagnosis => diagnosis.Outcome == DiagnosisOutcome.Failed) ? ExitCode.Fault : ExitCode.Success;
        });
        return command;
    }

    private static async Task<IReadOnlyList<Diagnosis>> ExamineAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            using var host = TalkBotHost.BuildService(terminal, CommonOptions.Overrides(parsed));
            return await Examination.RunAsync(host.Services.GetServices<IDoctor>(), cancellationToken);
        }
        catch (UsageException mistakes)
        {
            // With such settings nothing else can be looked at.
            return [.. mistakes.Mistakes.Select(mistake => Diagnosis.Ill("Settings", $"{mistake}."))];
        }
    }
}
