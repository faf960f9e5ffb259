using Spectre.Console;

namespace TalkBot.Host.Rendering;

/// <summary>The looks of the terminal, in one place. Colours are the terminal's own, so that its theme decides.</summary>
internal static class Styles
{
    public static readonly Style Quiet = new(decoration: Decoration.Dim);
    public static readonly Style Label = new(decoration: Decoration.Bold);
    public static readonly Style Mark = new(Color.Teal);
    public static readonly Style Highlight = new(decoration: Decoration.Bold | Decoration.Underline);
    public static readonly Style Agreement = new(Color.Green, decoration: Decoration.Bold);
    public static readonly Style Disagreement = new(Color.Red, decoration: Decoration.Bold);
    public static readonly Style Prompt = new(Color.Teal, decoration: Decoration.Bold);
}
