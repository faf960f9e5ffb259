namespace TalkBot.Search.Reading.Formats;

/// <summary>
/// The <c>key: value</c> lines between two lines of <c>---</c> that a Markdown file may begin with. Only plain values on
/// one line are read, which is all a title, a date and an origin need: with no aliases there is nothing to blow up.
/// </summary>
/// <param name="Values">By key, without regard to case; the first of two with one key.</param>
/// <param name="End">Where the text after it begins; 0 when there is none.</param>
internal sealed record FrontMatter(IReadOnlyDictionary<string, string> Values, int End)
{
    private const string Fence = "---";
    private const int MostLines = 200;

    /// <summary>Reads it; a text that does not begin with it, or does not end it, has none.</summary>
    public static FrontMatter Parse(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (!text.StartsWith(Fence, StringComparison.Ordinal))
            return new FrontMatter(values, 0);
        foreach (var (number, line) in TextLines.From(text, 0).Take(MostLines).Index())
        {
            var words = text.AsSpan(line.Start, line.Length).TrimEnd();
            if (number == 0 && words is not Fence)
                break;
            if (number > 0 && words is Fence or "...")
                return new FrontMatter(values, Math.Min(line.End + 1, text.Length));
            Add(values, words);
        }

        return new FrontMatter(new Dictionary<string, string>(), 0);
    }

    /// <summary>The value of the first of <paramref name="keys"/> that has one.</summary>
    public string? Find(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Values.TryGetValue(key, out var value) && Labels.Clean(value) is { } label)
                return label;
        }

        return null;
    }

    private static void Add(Dictionary<string, string> values, ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        if (colon <= 0 || char.IsWhiteSpace(line[0]))
            return;
        var value = line[(colon + 1)..].Trim();

        // These begin what is not a plain value: a block, a list, a map, an alias, an anchor, a tag.
        if (value.IsEmpty || value[0] is '|' or '>' or '[' or '{' or '*' or '&' or '!')
            return;
        if (value.Length > 1 && value[0] is '"' or '\'' && value[^1] == value[0])
            value = value[1..^1];
        values.TryAdd(line[..colon].Trim().ToString(), value.ToString());
    }
}
