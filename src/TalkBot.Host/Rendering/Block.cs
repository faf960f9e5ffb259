using Spectre.Console;
using Spectre.Console.Rendering;

namespace TalkBot.Host.Rendering;

/// <summary>A stretch of text in one style; spaces part its words, <see cref="Glue"/> does not.</summary>
internal readonly record struct Run(string Text, Style Style)
{
    /// <summary>A space at which no line is broken.</summary>
    public const char Glue = '\u00A0';
}

/// <summary>
/// Runs of text on lines of their own, wrapped between words and indented. A word stays whole where its parts differ in
/// style, and also where it is wider than the line: an address must stay one piece for who copies it.
/// </summary>
internal sealed class Block(IEnumerable<Run> runs, string firstIndent = "", string indent = "") : IRenderable
{
    public Block(string text, Style? style = null)
        : this([new Run(text, style ?? Style.Plain)])
    {
    }

    public Measurement Measure(RenderOptions options, int maxWidth) => new(1, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var line = new List<Segment> { new(firstIndent, Styles.Mark) };
        var (width, isEmpty) = (firstIndent.Length, true);
        foreach (var word in Words())
        {
            var wordWidth = word.Sum(segment => segment.CellCount());
            if (!isEmpty && width + 1 + wordWidth > maxWidth)
            {
                foreach (var segment in line)
                    yield return segment;
                yield return Segment.LineBreak;
                line = [new Segment(indent)];
                (width, isEmpty) = (indent.Length, true);
            }

            if (!isEmpty)
            {
                Append(line, new Segment(" ", line[^1].Style.Equals(word[0].Style) ? word[0].Style : Style.Plain));
                width++;
            }

            word.ForEach(segment => Append(line, segment));
            width += wordWidth;
            isEmpty = false;
        }

        foreach (var segment in line)
            yield return segment;
        yield return Segment.LineBreak;
    }

    /// <summary>Adds to the last segment where the style is the same, so that it is not switched off and on for each word.</summary>
    private static void Append(List<Segment> line, Segment segment)
    {
        if (line[^1].Style.Equals(segment.Style))
            line[^1] = new Segment(line[^1].Text + segment.Text, segment.Style);
        else
            line.Add(segment);
    }

    private IEnumerable<List<Segment>> Words()
    {
        var word = new List<Segment>();
        foreach (var (text, style) in runs)
        {
            var parts = text.Split(' ');
            for (var at = 0; at < parts.Length; at++)
            {
                if (at > 0 && word.Count > 0)
                {
                    yield return word;
                    word = [];
                }

                if (parts[at].Length > 0)
                    word.Add(new Segment(parts[at].Replace(Run.Glue, ' '), style));
            }
        }

        if (word.Count > 0)
            yield return word;
    }
}
