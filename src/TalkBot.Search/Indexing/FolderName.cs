using System.Globalization;

namespace TalkBot.Search.Indexing;

/// <summary>The name of a folder in the index: what it is, and the number of its generation.</summary>
internal readonly record struct FolderName(string Kind, int Number)
{
    /// <summary>A finished generation.</summary>
    public const string Generation = "generation";

    /// <summary>A generation that is being built, or whose building was interrupted.</summary>
    public const string Building = "building";

    /// <summary>A generation that was found damaged and is kept for a look at it.</summary>
    public const string Damaged = "damaged";

    /// <summary>A generation that is being deleted, or whose deletion was interrupted.</summary>
    public const string Removed = "removed";

    /// <summary>The name of a finished generation.</summary>
    public static FolderName Of(Indexing.Generation generation) => new(Generation, generation.Manifest.Generation);

    /// <summary>Reads a name; null when it is none that this program gives.</summary>
    public static FolderName? Parse(string name)
    {
        var kind = name.Split('-')[0];
        var isOurs = kind is Generation or Building or Damaged or Removed;
        return isOurs && int.TryParse(name.AsSpan(kind.Length).TrimStart('-'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && new FolderName(kind, number) is var folder && folder.ToString() == name ? folder : null;
    }

    /// <summary>The folders of an index, highest number first.</summary>
    public static IReadOnlyList<FolderName> In(string root) => !Directory.Exists(root) ? [] :
    [
        .. Directory.EnumerateDirectories(root)
            .Select(path => Parse(Path.GetFileName(path)))
            .OfType<FolderName>()
            .OrderByDescending(name => name.Number),
    ];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind}-{Number:D6}");
}
