using System.Xml;

namespace TalkBot.Reader.Word;

/// <summary>The styles of a Word file: which head a section, and which hide text.</summary>
internal sealed class Styles
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, Style> _styles = [];

    private sealed record Style(string? Name, string? BasedOn, RunFormat Format);

    public static Styles Read(byte[]? part)
    {
        var styles = new Styles();
        if (part is null)
            return styles;
        using var xml = WordXml.Open(part);
        string? id = null;
        var style = new Style(null, null, default);
        while (WordXml.Next(xml))
        {
            var name = WordXml.NameOf(xml);
            if (xml.NodeType == XmlNodeType.EndElement && name == "style" && id is not null)
                styles._styles[id] = style;
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (name == "style")
                (id, style) = (WordXml.Value(xml, "styleId"), new Style(null, null, default));
            else
                style = With(style, name, xml);
        }

        return styles;
    }

    public bool IsTitle(string? id) => NameOf(id) is { } name && name.Equals("title", StringComparison.OrdinalIgnoreCase);

    public bool IsHeading(string? id) => NameOf(id) is { } name && name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase);

    /// <summary>What the style says, and those that it is based on.</summary>
    public RunFormat FormatOf(string? id)
    {
        var format = default(RunFormat);
        for (var step = 0; step < LongestChain && id is not null && _styles.TryGetValue(id, out var style); step++)
            (format, id) = (format.Over(style.Format), style.BasedOn);
        return format;
    }

    private static Style With(Style style, string name, XmlReader xml) => name switch
    {
        "name" => style with { Name = WordXml.Value(xml) },
        "basedOn" => style with { BasedOn = WordXml.Value(xml) },
        _ => style with { Format = style.Format.With(xml) },
    };

    /// <summary>The style's name; a file without styles has the usual ids.</summary>
    private string? NameOf(string? id) =>
        id is null ? null
        : _styles.TryGetValue(id, out var style) ? style.Name
        : id.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) ? "heading " : id;
}
