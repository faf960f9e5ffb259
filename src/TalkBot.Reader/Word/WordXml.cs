using System.Xml;

namespace TalkBot.Reader.Word;

/// <summary>The parts of a Word file, read forwards and without a tree, so that no depth of nesting can overflow the stack.</summary>
/// <remarks>Names are those of WordprocessingML, ECMA-376 part 1, section 17, in its transitional and its strict form.</remarks>
internal static class WordXml
{
    private const int DeepestNesting = 500;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public static XmlReader Open(byte[] part) => XmlReader.Create(new MemoryStream(part), Settings);

    /// <summary>Goes to the next node.</summary>
    /// <exception cref="UnreadableFileException">It is nested deeper than a text could be.</exception>
    public static bool Next(XmlReader xml)
    {
        if (!xml.Read())
            return false;
        return xml.Depth <= DeepestNesting ? true : throw new UnreadableFileException("is nested too deep; save its text alone");
    }

    /// <summary>The name of the element, where it is one of a text's own.</summary>
    public static string NameOf(XmlReader xml) => xml.NamespaceURI is
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        or "http://purl.oclc.org/ooxml/wordprocessingml/main"
        or "http://schemas.openxmlformats.org/markup-compatibility/2006" ? xml.LocalName : "";

    /// <summary>The attribute <c>w:val</c>, or another of the element's own namespace.</summary>
    public static string? Value(XmlReader xml, string attribute = "val") => xml.GetAttribute(attribute, xml.NamespaceURI);

    /// <summary>Whether a switch is on: it is when it stands there without a value.</summary>
    public static bool IsOn(XmlReader xml) => Value(xml) is not ("0" or "false" or "off");
}
