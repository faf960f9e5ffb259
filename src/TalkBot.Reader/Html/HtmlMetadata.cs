using System.Text.Json;
using AngleSharp.Dom;

namespace TalkBot.Reader.Html;

/// <summary>What a page says of itself outside its text.</summary>
internal sealed class HtmlMetadata
{
    private const int MostValues = 1_000;

    private readonly Dictionary<string, string> _properties = new(StringComparer.OrdinalIgnoreCase);
    private string? _canonical;

    /// <summary>The title made for sharing: without the site's name, which <see cref="PageTitle"/> often carries.</summary>
    public string? SharedTitle => _properties.GetValueOrDefault("og:title");

    public string? PageTitle { get; private set; }

    /// <summary>The page's own address on the web.</summary>
    public string? Address => AddressIn(_canonical) ?? AddressIn(_properties.GetValueOrDefault("og:url"));

    public string? SiteName => _properties.GetValueOrDefault("og:site_name");

    public string? PublishedAt => _properties.GetValueOrDefault("article:published_time");

    /// <summary>The day of publication in linked data (JSON-LD).</summary>
    public string? LinkedDataDate { get; private set; }

    public static HtmlMetadata Of(INode page)
    {
        var metadata = new HtmlMetadata();
        HtmlTree.Walk(page, metadata.Enter, _ => { });
        return metadata;
    }

    private bool Enter(INode node)
    {
        if (node is not IElement element)
            return node is IDocument;
        switch (element.LocalName)
        {
            case "meta" when (element.GetAttribute("property") ?? element.GetAttribute("name")) is { } name && element.GetAttribute("content") is { } content:
                _properties.TryAdd(name, content);
                break;
            case "link" when string.Equals(element.GetAttribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase):
                _canonical ??= element.GetAttribute("href");
                break;
            case "title" when element.NamespaceUri == NamespaceNames.HtmlUri:
                PageTitle ??= HtmlTree.TextOf(element);
                break;
            case "script" when string.Equals(element.GetAttribute("type"), "application/ld+json", StringComparison.OrdinalIgnoreCase):
                LinkedDataDate ??= FindDate(HtmlTree.TextOf(element));
                break;
        }

        return true;
    }

    private static string? AddressIn(string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address.AbsoluteUri : null;

    /// <summary>The first <c>datePublished</c> in linked data: of the object itself, or of one in its list or graph.</summary>
    private static string? FindDate(string linkedData)
    {
        try
        {
            using var json = JsonDocument.Parse(linkedData);
            var values = new Queue<JsonElement>([json.RootElement]);
            for (var seen = 0; seen < MostValues && values.TryDequeue(out var value); seen++)
            {
                if (value.ValueKind == JsonValueKind.Array)
                {
                    foreach (var item in value.EnumerateArray().Take(MostValues))
                        values.Enqueue(item);
                }
                else if (value.ValueKind == JsonValueKind.Object)
                {
                    if (value.TryGetProperty("datePublished", out var date) && date.ValueKind == JsonValueKind.String)
                        return date.GetString();
                    if (value.TryGetProperty("@graph", out var graph))
                        values.Enqueue(graph);
                }
            }

            return null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A date that cannot be read is a date that is not stated; the article is read all the same.
            return null;
        }
    }
}
