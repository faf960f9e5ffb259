using Spectre.Console;
using Spectre.Console.Rendering;

namespace TalkBot.Host.Rendering;

/// <summary>
/// The three standard streams. Where a person looks, text is wrapped and styled; where a program reads, and where
/// <c>NO_COLOR</c> or a dumb terminal asks for it, no escape sequence is written.
/// </summary>
/// <param name="input">Standard input.</param>
/// <param name="output">Standard output, for answers and reports.</param>
/// <param name="error">Standard error, for faults, progress and notes.</param>
/// <param name="isInteractive">Whether a person types: then there are prompts and a greeting.</param>
internal sealed class Terminal(TextReader input, IAnsiConsole output, IAnsiConsole error, bool isInteractive)
{
    /// <summary>Longer lines tire the eye.</summary>
    private const int MaxWidth = 100;

    /// <summary>Where no person looks, each sentence keeps to one line, so that line tools work on it.</summary>
    private const int Unwrapped = int.MaxValue;

    public TextReader Input => input;

    public bool IsInteractive => isInteractive;

    /// <summary>Standard output for those that write text of their own.</summary>
    public TextWriter Output => output.Profile.Out.Writer;

    /// <summary>Standard error as a place for a moving progress bar; null when nobody would see it move.</summary>
    public IAnsiConsole? Live => error.Profile.Capabilities.Ansi ? error : null;

    public static Terminal OfProcess() => new(
        Console.In,
        Open(Console.Out, Console.IsOutputRedirected),
        Open(Console.Error, Console.IsErrorRedirected),
        isInteractive: !Console.IsInputRedirected && !Console.IsOutputRedirected);

    /// <summary>A console on <paramref name="writer"/> without styles or escape sequences; <paramref name="width"/> null means no wrapping.</summary>
    public static IAnsiConsole Plain(TextWriter writer, int? width = null)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = width ?? Unwrapped;
        return console;
    }

    public void Write(IRenderable block) => output.Write(block);

    /// <summary>Prints one line of cleaned text on standard output.</summary>
    public void WriteLine(string text = "") => output.Write(new Block(TerminalText.Clean(text)));

    public void WriteLines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            WriteLine(line);
    }

    /// <summary>Prints one item of a list, cleaned.</summary>
    public void WriteItem(string text) => output.Write(new Block([new Run(TerminalText.Clean(text), Style.Plain)], "  ", "  "));

    /// <summary>Prints <paramref name="text"/> as it is, with no styling, on standard output: for what a program reads.</summary>
    public void WriteRaw(string text) => output.Profile.Out.Writer.WriteLine(text);

    /// <summary>Asks for a line of input.</summary>
    public void Prompt(string prompt) => output.Write(new Text(prompt, Styles.Prompt));

    /// <summary>One line on standard error.</summary>
    public void Note(string text)
    {
        // Through the console, so that a progress bar on the same stream makes room; unwrapped, so that it is one line.
        var width = error.Profile.Width;
        error.Profile.Width = Unwrapped;
        error.Write(new Block(TerminalText.Clean(text)));
        error.Profile.Width = width;
    }

    /// <summary>A fault, in one line on standard error.</summary>
    public void Fail(string message) => Note($"talkbot: {message.TrimEnd().TrimEnd('.')}");

    private static IAnsiConsole Open(TextWriter writer, bool redirected)
    {
        if (redirected)
            return Plain(writer);

        var console = IsPlainWanted()
            ? Plain(writer)
            : AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = Math.Clamp(console.Profile.Out.Width, 20, MaxWidth);
        return console;
    }

    private static bool IsPlainWanted() =>
        !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        || Environment.GetEnvironmentVariable("TERM") is "dumb";
}
