using System.Diagnostics;
using System.Text;
using System.Threading.Channels;

namespace TalkBot.EndToEndTests.Parity;

/// <summary><c>talkbot chat</c> over a pipe. There is one conversation, and the buttons are words.</summary>
public sealed class TerminalPlatform : ParityPlatform
{
    private readonly Workspace _workspace = new();
    private readonly Channel<string> _told = Channel.CreateUnbounded<string>();
    private Process _chat = null!;
    private int _lines;

    public override ValueTask InitializeAsync()
    {
        _chat = _workspace.StartProcess("chat");
        return ValueTask.CompletedTask;
    }

    public override Task<Said> AskAsync(string words) => SaidAfterAsync(words);

    public override Task<Said> GoOnAsync(Said before, string words) => SaidAfterAsync(words);

    public override Task<Said> CheckAsync(string text) => SaidAfterAsync($"/check {text}");

    public override Task<Said> PressAsync(Said under, string button, string? words = null) => SaidAfterAsync(button switch
    {
        Buttons.FollowUp => words!,
        Buttons.ShowPassages => "/passages",
        Buttons.Confirm => "/yes",
        Buttons.Cancel => "/no",
        _ => $"/{button} {words}",
    });

    public override Task<Said> CommandAsync(string words) => SaidAfterAsync($"/{words}");

    public override Task<Said> AddAsync(string name, string text)
    {
        _workspace.Write(name, text);
        return SaidAfterAsync($"/add {name}");
    }

    public override async Task<Said> ToldMeanwhileAsync(string words)
    {
        await WithinPatienceAsync(async token =>
        {
            while (await _told.Reader.ReadAsync(token) != words)
            {
            }
        });
        return new Said(words);
    }

    private protected override Workspace Workspace => _workspace;

    public override async ValueTask DisposeAsync()
    {
        if (!_chat.HasExited)
            _chat.Kill();
        await _chat.WaitForExitAsync(CancellationToken.None);
        _chat.Dispose();
        _workspace.Dispose();
    }

    /// <summary>A line that is no command shows on both streams where the reply to the one before it ends.</summary>
    private async Task<Said> SaidAfterAsync(string line)
    {
        var end = FormattableString.Invariant($"/end-{++_lines}");
        var said = Array.Empty<string>();
        await WithinPatienceAsync(async token =>
        {
            await _chat.StandardInput.WriteAsync($"{line}\n{end}\n".AsMemory(), token);
            await _chat.StandardInput.FlushAsync(token);
            said = await Task.WhenAll(ReadAsync(_chat.StandardOutput, line, end, token), ReadAsync(_chat.StandardError, line, end, token));
        });
        return new Said(string.Concat(said));
    }

    private async Task<string> ReadAsync(StreamReader stream, string line, string end, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        while (await stream.ReadLineAsync(cancellationToken) is { } shown && !shown.Contains(end, StringComparison.Ordinal))
        {
            if (shown == $"> {line.TrimEnd()}")
                continue;
            text.AppendLine(shown);
            _told.Writer.TryWrite(shown);
        }

        return text.ToString();
    }
}
