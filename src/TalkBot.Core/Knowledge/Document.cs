using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TalkBot.Core.Knowledge;

/// <summary>
/// One source as it was read. Everything the bot shows is a span of some document's <see cref="Text"/>.
/// </summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed class Document
{
    public Document(string id, string title, string text)
    {
        Id = id;
        Title = title;
        Text = text;
    }

    /// <summary>Stable over re-reading: made from the path below the documents folder, or given by the corpus.</summary>
    public string Id { get; }

    public string Title { get; }

    /// <summary>The whole text, well-formed UTF-16, with line endings as <c>\n</c>.</summary>
    public string Text { get; }

    /// <summary>Where the text came from (a site's name or an address), as the document itself states it.</summary>
    public string? Source { get; init; }

    /// <summary>The day of publication, where the document states it.</summary>
    public DateOnly? PublishedAt { get; init; }

    /// <summary>The lines of <see cref="Text"/> that head a section, in order.</summary>
    public IReadOnlyList<TextSpan> Headings { get; init; } = [];

    /// <summary>Where each page begins in <see cref="Text"/>, the first one first; none where it has no pages.</summary>
    public IReadOnlyList<int> Pages { get; init; } = [];

    /// <summary>The sentences of <see cref="Text"/>, in order, as <see cref="SentenceSplitter"/> finds them.</summary>
    public IReadOnlyList<TextSpan> Sentences => field ??= SentenceSplitter.Split(Text);

    /// <summary>SHA-256 in lower-case hexadecimal over all that is shown or searched: equal hashes need no new indexing.</summary>
    public string ContentHash => field ??= Hash();

    /// <summary>The index in <see cref="Sentences"/> of the sentence at <paramref name="position"/>, or of the last one before it; -1 before the first.</summary>
    public int SentenceAt(int position)
    {
        var (low, high) = (0, Sentences.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Sentences[middle].Start <= position)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return high;
    }

    /// <summary>Where <paramref name="position"/> is, by page and heading; null where the document has neither before it.</summary>
    /// <remarks>A heading that repeats the title says nothing of where, and is none.</remarks>
    public Place? PlaceAt(int position)
    {
        var page = Pages.Count(start => start <= position);
        var heading = Headings.LastOrDefault(span => span.Start <= position);
        var words = heading.Length > 0 ? heading.In(Text).Trim().Trim('#').Trim() : "";
        var isOwn = words.Length > 0 && !words.Equals(Title, StringComparison.OrdinalIgnoreCase);
        return page > 0 || isOwn ? new Place(page > 0 ? page : null, isOwn ? words : null) : null;
    }

    private string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] parts =
        [
            Id, Title, Source ?? "", PublishedAt?.ToString("O", CultureInfo.InvariantCulture) ?? "", Text,
            string.Join(' ', Headings.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.Start}+{span.Length}")).Concat(Pages.Select(start => string.Create(CultureInfo.InvariantCulture, $"p{start}")))),
        ];
        foreach (var part in parts)
        {
            // A length before each part keeps "ab" + "c" apart from "a" + "bc".
            hash.AppendData(BitConverter.GetBytes(part.Length));
            hash.AppendData(Encoding.UTF8.GetBytes(part));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
