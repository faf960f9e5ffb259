using System.Globalization;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Checking;
using TalkBot.Core.Knowledge;
using TalkBot.Host.Checking;
using TalkBot.Host.Commands;
using TalkBot.Host.Moderating;
using TalkBot.Host.Rendering;

namespace TalkBot.Host.Chat;

/// <summary>A conversation in the terminal, or over a pipe with one question a line.</summary>
internal sealed class ChatSession(ChatTalk talk, ChatNews news, IDocumentIndex index, TerminalReports reports, AnsweringOptions answering, CheckingOptions checking, Terminal terminal)
{
    private const string Prompt = "> ";
    private const int MaxTitles = 5;

    /// <summary>Talks until the person quits, the input ends, or <paramref name="cancellationToken"/> says so; all three are a good end.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (terminal.IsInteractive)
            Greet();
        if (!await TryAsync(news.TellAsync, cancellationToken))
            return;
        while (await ReadAsync(cancellationToken) is { } line && line is not ("/quit" or "/exit"))
        {
            if (line.Length == 0)
                continue;
            if (!await TryAsync(token => TakeAsync(line, token), cancellationToken))
                return;
            terminal.WriteLine();
            if (!await TryAsync(news.TellAsync, cancellationToken))
                return;
        }
    }

    /// <returns>Whether there is anybody left to talk to.</returns>
    private async Task<bool> TryAsync(Func<CancellationToken, Task> doAsync, CancellationToken cancellationToken)
    {
        try
        {
            await doAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception exception)
        {
            terminal.Fail(Explanation.Of(exception));
        }

        return true;
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

    private Task TakeAsync(string line, CancellationToken cancellationToken)
    {
        if (!terminal.IsInteractive)
            terminal.WriteLine(Prompt + line);

        var name = line.Split(' ', 2) is [var first, ..] ? first : line;
        var words = line[name.Length..].Trim();
        switch (name)
        {
            case "/sources" when words.Length == 0:
                talk.ShowSources();
                return Task.CompletedTask;
            case "/passages" when words.Length == 0:
                return talk.PressAsync(ButtonKind.ShowPassages, words: null, cancellationToken);
            case "/helpful" or "/not-helpful":
                return talk.PressAsync(name == "/helpful" ? ButtonKind.Helpful : ButtonKind.NotHelpful, words.Length > 0 ? words : null, cancellationToken);
            case "/yes" or "/no" when words.Length == 0:
                return talk.ConfirmAsync(isConfirmed: name == "/yes", cancellationToken);
            case "/check" when words.Length > 0:
                return CheckAsync(words, cancellationToken);
            case "/add" when words.Length > 0:
                var file = new FileInfo(words);
                return file.Exists ? talk.AddAsync(file, cancellationToken) : throw new UsageException($"there is no file {words}");
            case ['/', .. var command]:
                return CommandParser.Parse($"{command} {words}") is var known and not BotCommand.Ask
                    ? RunAsync(known, $"{command} {words}", cancellationToken)
                    : throw new UsageException($"there is no command {line}; /help names those there are");
            default:
                return RunAsync(CommandParser.Parse(line), line, cancellationToken);
        }
    }

    /// <summary>Who runs the program sees all servers and workspaces in the lists.</summary>
    private Task RunAsync(BotCommand command, string line, CancellationToken cancellationToken)
    {
        switch (command)
        {
            case BotCommand.Help:
                Help();
                return Task.CompletedTask;
            case BotCommand.Ask when SmallTalk.IsSmallTalk(line):
                terminal.Write(AnswerRenderer.SmallTalk());
                return Task.CompletedTask;
            case BotCommand.Report report:
                return reports.ShowAsync(report.Kind, report.Page, cancellationToken);
            case BotCommand.Check check:
                return CheckAsync(check.Text, cancellationToken);
            case BotCommand.Ask:
                return talk.SayAsync(MessageIntent.Talk, QuestionText.Read(line, answering.MaxQuestionLength), cancellationToken);
            default:
                return talk.SayAsync(MessageIntent.Talk, line, cancellationToken);
        }
    }

    private Task CheckAsync(string text, CancellationToken cancellationToken) => talk.SayAsync(MessageIntent.Check, ClaimText.Read(text, checking), cancellationToken);

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
        terminal.WriteItem("/passages — its quotations, with what stands around them");
        terminal.WriteItem("/helpful, /not-helpful — say what you think of it, with the reason after it");
        terminal.WriteItem("/check — hold the text after it against the documents, sentence by sentence");
        terminal.WriteItem("/status, /documents, /changes — what is indexed, what it is made of, and what changed");
        terminal.WriteItem("/reindex, /add, /remove, /restore, /undo — change the documents, after a preview; what /add takes in is the file after it");
        terminal.WriteItem("/unanswered, /feedback, /audit — what moderators read, with the number of a page after it");
        terminal.WriteItem("/channel — how I take part here, as in any channel");
        terminal.WriteItem("/watch, /unwatch — be told here when the documents answer the question after it otherwise");
        terminal.WriteItem("/forget-me — delete what I keep of you");
        terminal.WriteItem("/help — this");
        terminal.WriteItem("/quit — the end; so are Ctrl+D and Ctrl+C");
    }
}
