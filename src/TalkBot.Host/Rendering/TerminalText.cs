using TalkBot.Core.Chat;

namespace TalkBot.Host.Rendering;

/// <summary>Makes text from outside (documents, questions, paths, exceptions) safe to print: it cannot steer the terminal. Pure.</summary>
internal static class TerminalText
{
    /// <summary><paramref name="text"/> on one line, as <see cref="OutputGuard.Clean"/> makes it: no escape sequence is left of it.</summary>
    public static string Clean(string text) => OutputGuard.Clean(text);
}
