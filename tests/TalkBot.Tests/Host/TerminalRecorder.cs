using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;
using TalkBot.Host.Rendering;

namespace TalkBot.Tests.Host;

/// <summary>A terminal whose output a test can read.</summary>
internal sealed class TerminalRecorder
{
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();

    public TerminalRecorder(string input = "", bool isInteractive = false, int? width = null, bool isStyled = false) => Terminal = new Terminal(
        new StringReader(input),
        isStyled ? Styled(new StringWriter(_output)) : Terminal.Plain(new StringWriter(_output), width),
        isStyled ? Styled(new StringWriter(_error)) : Terminal.Plain(new StringWriter(_error)),
        isInteractive);

    public Terminal Terminal { get; }

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    public static string Render(IRenderable block, int? width = null)
    {
        var recorder = new TerminalRecorder(width: width);
        recorder.Terminal.Write(block);
        return recorder.Output;
    }

    public static string RenderStyled(IRenderable block)
    {
        var recorder = new TerminalRecorder(isStyled: true);
        recorder.Terminal.Write(block);
        return recorder.Output;
    }

    private static IAnsiConsole Styled(TextWriter writer) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.Yes,
        ColorSystem = ColorSystemSupport.Standard,
        Interactive = InteractionSupport.Yes,
        Out = new AnsiConsoleOutput(writer),
    });
}
