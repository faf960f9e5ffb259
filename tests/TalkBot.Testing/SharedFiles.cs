using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace TalkBot.Testing;

/// <summary>Test data kept beside the checkout, in <c>../shared</c>; many machines do not have it.</summary>
public static class SharedFiles
{
    /// <summary>The folder of the solution.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Finds a file below the shared folder.</summary>
    public static bool TryFind(string relativePath, [NotNullWhen(true)] out string? path)
    {
        var candidate = Path.Combine(Repository, "..", "shared", relativePath);
        path = File.Exists(candidate) ? candidate : null;
        return path is not null;
    }

    /// <summary>The strings in the field <c>text</c> of a JSONL file; rows without it are passed over.</summary>
    public static IEnumerable<string> ReadTexts(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            using var row = JsonDocument.Parse(line);
            if (row.RootElement.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String)
                yield return TextOf(text);
        }
    }

    /// <summary>As <see cref="JsonElement.GetString"/>, but keeps lone surrogates, which are the point of some rows.</summary>
    public static string TextOf(JsonElement element)
    {
        var raw = element.GetRawText();
        var text = new System.Text.StringBuilder(raw.Length);
        for (var at = 1; at < raw.Length - 1; at++)
        {
            if (raw[at] != '\\')
            {
                text.Append(raw[at]);
                continue;
            }

            at++;
            text.Append(raw[at] switch
            {
                'u' => (char)Convert.ToUInt16(raw.Substring(at + 1, 4), 16),
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'b' => '\b',
                'f' => '\f',
                var other => other,
            });
            if (raw[at] == 'u')
                at += 4;
        }

        return text.ToString();
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TalkBot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"No TalkBot.sln above {AppContext.BaseDirectory}.");
    }
}
