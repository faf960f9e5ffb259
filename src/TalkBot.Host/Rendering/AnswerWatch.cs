using System.Globalization;
using Spectre.Console;
using TalkBot.Core.Answering;

namespace TalkBot.Host.Rendering;

/// <summary>Shows a person who waits how far their answer has come, and its statements once they are verified. Gone when the answer stands.</summary>
internal static class AnswerWatch
{
    /// <summary>Runs <paramref name="work"/>, which reports to nobody where nobody looks.</summary>
    public static Task<T> ShowAsync<T>(Terminal terminal, Func<IProgress<AnswerProgress>?, Task<T>> work) =>
        terminal is { IsInteractive: true, Live: { } live }
            ? live.Live(new Rows()).AutoClear(true).StartAsync(context => work(new View(context)))
            : work(null);

    /// <summary>The stage in words; null where it stays what it was.</summary>
    public static string? StageOf(AnswerProgress progress) => progress switch
    {
        AnswerProgress.Searching => "Searching the documents …",
        AnswerProgress.Reading(1) => "Reading 1 passage …",
        AnswerProgress.Reading(var passages) => string.Create(CultureInfo.InvariantCulture, $"Reading {passages} passages …"),
        AnswerProgress.Checking => "Checking quotations …",
        _ => null,
    };

    private sealed class View(LiveDisplayContext context) : IProgress<AnswerProgress>
    {
        private readonly List<Block> _statements = [];
        private Block _stage = new("");

        public void Report(AnswerProgress value)
        {
            if (StageOf(value) is { } stage)
                _stage = new Block(stage, Styles.Quiet);
            if (value is AnswerProgress.Verified(var statement, _))
                _statements.Add(new Block([new Run($"{TerminalText.Clean(AnswerText.Attributed(statement))} {string.Concat(statement.Citations.Select(AnswerText.Mark))}", Style.Plain)]));
            context.UpdateTarget(new Rows([.. _statements, _stage]));
        }
    }
}
