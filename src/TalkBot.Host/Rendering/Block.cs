using Spectre.Console.Rendering;

namespace TalkBot.Host.Rendering;

/// <summary>Text on lines of its own: wrapped to the width that is left, indented, and with nothing invisible at the ends of lines.</summary>
internal sealed class Block(IRenderable content, string firstIndent = "", string indent = "") : IRenderable
{
    private const int NarrowestText = 10;

    public Measurement Measure(RenderOptions options, int maxWidth) => new(Math.Min(NarrowestText, maxWidth), maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var lead = firstIndent;
        foreach (var line in Segment.SplitLines(content.Render(options, Math.Max(NarrowestText, maxWidth - indent.Length))).DefaultIfEmpty([]))
        {
            if (lead.Length > 0)
                yield return new Segment(lead, Styles.Mark);
            lead = indent;
            foreach (var segment in WithoutTrailingSpace(line))
                yield return segment;
            yield return Segment.LineBreak;
        }
    }

    private static IEnumerable<Segment> WithoutTrailingSpace(SegmentLine line)
    {
        var last = line.FindLastIndex(segment => !string.IsNullOrWhiteSpace(segment.Text));
        return line.Take(last + 1).Select((segment, at) => at == last ? new Segment(segment.Text.TrimEnd(' '), segment.Style) : segment);
    }
}
