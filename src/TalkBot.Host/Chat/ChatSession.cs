using System.Globalization;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Conversations;
using TalkBot.Core.Knowledge;
using TalkBot.Host.Commands;
using TalkBot.Host.Moderating;
using TalkBot.Host.Rendering;

namespace TalkBot.Host.Chat;

/// <summary>A conversation in the terminal, or over a pipe with one question a line.</summary>
internal sealed class ChatSession(QuestionAnswerer answerer, IDocumentIndex index, TerminalReports reports, AnsweringOptions options, Terminal terminal)
{
    private const string Prompt = "> ";
    private const int MaxTitles = 5;

    private Conversation _conversation = Conversation.Empty;
    private (Answer Answer, string Question)? _last;

    /// <summary>Talks until the person quits, the input ends, or <paramref name="cancellationToken"/> says so; all three are a good end.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (terminal.IsInteractive)
            Greet();
        while (await ReadAsync(cancellationToken) is { } line && line is not ("/quit" or "/exit"))
        {
            if (line.Length == 0)
                continue;
            try
            {
                await TakeAsync(line, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                terminal.Fail(Explanation.Of(exception));
            }

            terminal.WriteLine();
        }
    }

    private async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        if (terminal.IsInteractive)
            terminal.Prompt(Prompt);
        try
        {
            // Reading a console cannot be interrupted, so the wait for it is.
            var line = await Task.Run(terminal.Input.ReadLine, CancellationToken.None).WaitAsync(cancellationToken);
            if (line is null && terminal.IsInteractive)
                terminal.WriteLine();
            return line?.Trim();
        }
        catch (OperationCanceledException)
        {
            terminal.WriteLine();
            return null;
        }
    }

    private async Task TakeAsync(string line, CancellationToken cancellationToken)
    {
        if (!terminal.IsInteractive)
            terminal.WriteLine(Prompt + line);

        switch (line)
        {
            case "/help":
                Help();
                break;
            case "/sources":
                ShowSources();
                break;
            case "/channel":
                terminal.WriteLine("The terminal is no channel: say channel to the bot in one. The settings Channels:… hold where nothing was said.");
                break;
            case "/forget-me":
                Forget();
                break;
            case ['/', .. var words] when CommandParser.Parse(words) is BotCommand.Report report:
                await reports.ShowAsync(report.Kind, report.Page, cancellationToken);
                break;
            case ['/', ..] when !line.Contains(' ', StringComparison.Ordinal):
                throw new UsageException($"there is no command {line}; /help names those there are");
            default:
                await AnswerAsync(QuestionText.Read(line, options.MaxQuestionLength), cancellationToken);
                break;
        }
    }

    private async Task AnswerAsync(string question, CancellationToken cancellationToken)
    {
        var (answer, _) = await AnswerWatch.ShowAsync(
            terminal, progress => answerer.AnswerAsync(new Question(question, _conversation), progress, cancellationToken));
        terminal.Write(AnswerRenderer.Render(answer, question));
        _last = (answer, question);
        _conversation = _conversation.With(new Turn(Speaker.Person, question)).With(new Turn(Speaker.Bot, AnswerText.Of(answer)));
    }

    private void ShowSources()
    {
        if (_last is var (answer, question))
            terminal.Write(AnswerRenderer.Sources(answer, question));
        else
            terminal.WriteLine("Nothing has been asked yet.");
    }

    /// <summary>What is said in the terminal is in the memory of this process alone.</summary>
    private void Forget()
    {
        (_conversation, _last) = (Conversation.Empty, null);
        terminal.WriteLine("Forgotten. Nothing that is said here was written down anywhere.");
    }

    private void Greet()
    {
        using var snapshot = index.Acquire();
        var titles = snapshot.Titles(MaxTitles);
        terminal.WriteLine("Hello. I answer questions, and quote word for word, from:");
        foreach (var title in titles)
            terminal.WriteItem(title);
        if (snapshot.Info.Documents > titles.Count)
            terminal.WriteItem(string.Create(CultureInfo.InvariantCulture, $"and {snapshot.Info.Documents - titles.Count:N0} more"));
        terminal.WriteLine();
        terminal.WriteLine($"Ask in plain words, for example: {AnswerText.Examples[0]}");
        terminal.WriteLine("/sources shows the last answer's sources in full, /help helps, /quit ends.");
        terminal.WriteLine();
    }

    private void Help()
    {
        terminal.WriteLine(AnswerText.SmallTalk);
        terminal.WriteLine("A question may go on from the one before it.");
        terminal.WriteLine();
        terminal.WriteItem("/sources — the sources of the last answer, in full");
        terminal.WriteItem("/unanswered, /feedback, /audit — what moderators read, with the number of a page after it");
        terminal.WriteItem("/forget-me — forget what was said here");
        terminal.WriteItem("/help — this");
        terminal.WriteItem("/quit — the end; so are Ctrl+D and Ctrl+C");
    }
}
