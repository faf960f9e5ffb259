using System.Globalization;
using System.Text;
using System.Text.Json;
using TalkBot.Testing;

namespace TalkBot.EndToEndTests.Library;

/// <summary>Documents of every format by turns, each of its own made-up text, which differs from edition to edition.</summary>
internal static class MixedDocuments
{
    private const int SentencesEach = 40;
    private const int LineLength = 90;

    private static readonly string[] Animals = ["walrus", "heron", "badger", "otter", "lynx", "marten", "plover"];
    private static readonly string[] Deeds = ["waits", "sings", "sleeps", "counts the boats", "reads the letters", "mends the nets", "keeps the keys"];
    private static readonly string[] Towns = ["Velmora", "Tarnholt", "Quessia", "Brindmoor", "Ostrava Bay", "Lunwick", "Farrowdale"];

    /// <summary>The name and the content of the document of a number, from 0.</summary>
    public static (string Name, byte[] Content) Of(int number, int edition)
    {
        var title = string.Create(CultureInfo.InvariantCulture, $"Report {number} of edition {edition}");
        var sentences = Enumerable.Range(0, SentencesEach).Select(sentence => Sentence(number, sentence)).ToList();
        var (ending, content) = (number % 7) switch
        {
            0 => ("pdf", PdfFile.Of(Page(title, sentences))),
            1 => ("docx", WordFile.Of(string.Concat(sentences.Prepend(title).Select(text => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")))),
            2 => ("html", Text($"<!doctype html><html><head><title>{title}</title></head><body><h1>{title}</h1>{string.Concat(sentences.Select(text => $"<p>{text}</p>"))}</body></html>")),
            3 => ("md", Text($"# {title}\n\n{string.Join("\n\n", sentences)}\n")),
            4 => ("txt", Text($"{title}\n\n{string.Join('\n', sentences)}\n")),
            5 => ("jsonl", Text(JsonSerializer.Serialize(new { id = $"row-{number}", title, text = string.Join(' ', sentences) }) + "\n")),
            _ => ("eml", Text($"From: desk@example.org\r\nTo: all@example.org\r\nSubject: {title}\r\nMessage-ID: <{number}@example.org>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{string.Join("\r\n", sentences)}\r\n")),
        };
        return (string.Create(CultureInfo.InvariantCulture, $"report-{number:D4}.{ending}"), content);
    }

    private static string Sentence(int number, int sentence)
    {
        var turn = number + (sentence * 3);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"On day {(turn % 28) + 1} the {Animals[turn % 7]} of house {number * SentencesEach + sentence} {Deeds[(turn + sentence) % 7]} in {Towns[(number + sentence) % 7]}.");
    }

    /// <summary>The content stream of a page: a line of text below the other.</summary>
    private static string Page(string title, IEnumerable<string> sentences)
    {
        var stream = new StringBuilder("BT /F 10 Tf 14 TL 40 770 Td\n");
        foreach (var line in sentences.Prepend(title).Select(line => line.Length <= LineLength ? line : line[..LineLength]))
            stream.Append(CultureInfo.InvariantCulture, $"({line}) Tj T*\n");
        return stream.Append("ET").ToString();
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
