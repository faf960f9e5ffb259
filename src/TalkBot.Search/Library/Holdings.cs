using TalkBot.Core.Library;

namespace TalkBot.Search.Library;

/// <summary>
/// What moderators made of the folder: files beside it, documents left out of it, and versions that were undone. A generation's
/// manifest holds what it was built with. Pure.
/// </summary>
internal sealed record Holdings
{
    public static Holdings None { get; } = new();

    /// <summary>Counts changes: of two, the higher one is valid.</summary>
    public int Revision { get; init; }

    public IReadOnlyList<AddedFile> Added { get; init; } = [];

    /// <summary>The ids of documents of the folder that were removed.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>Versions of documents of the folder that were undone: not taken while the folder still holds them.</summary>
    public IReadOnlyList<DocumentVersion> SetAside { get; init; } = [];

    /// <summary>Versions that serve where the folder holds none, or one that is set aside.</summary>
    public IReadOnlyList<DocumentVersion> Kept { get; init; } = [];

    /// <summary>Whether the documents are those of the folder and nothing else.</summary>
    public bool AreEmpty => Added.Count + Excluded.Count + SetAside.Count + Kept.Count == 0;

    public Holdings With(IReadOnlyList<AddedFile> files) => Next() with
    {
        // In its place: of files with the same bytes the first one serves, and adding one again makes no other the first.
        Added = [.. Added.Select(file => files.LastOrDefault(other => other.Id == file.Id) ?? file), .. files.Where(file => Added.All(other => other.Id != file.Id))],
        Excluded = [.. Excluded.Except(files.Select(file => file.Id))],
    };

    /// <summary>Without a document, whether it was added or stands in the folder.</summary>
    public Holdings Without(string id) => Added.Any(file => file.Id == id)
        ? Next() with { Added = [.. Added.Where(file => file.Id != id)] }
        : Next() with { Excluded = [.. Excluded.Except([id]), id] };

    public Holdings Readmitting(string id) => Next() with { Excluded = [.. Excluded.Except([id])] };

    /// <summary>With the folder as it is.</summary>
    public Holdings Released() => SetAside.Count + Kept.Count == 0 ? this : Next() with { SetAside = [], Kept = [] };

    /// <summary>
    /// As <paramref name="target"/> had it. Where the folder has changed since, what it gave between then and now is set aside, and
    /// what it had then is kept.
    /// </summary>
    /// <param name="target">What the generation to put back was built with.</param>
    /// <param name="then">The documents of that generation.</param>
    /// <param name="now">The documents that serve.</param>
    public Holdings PutBack(Holdings target, IReadOnlyDictionary<string, string> then, IReadOnlyDictionary<string, string> now)
    {
        // What was added or removed by hand is as the target has it, and needs no holding back.
        var byHand = Added.Concat(target.Added).Select(file => file.Id).Concat(Excluded).Concat(target.Excluded).ToHashSet();
        var different = then.Keys.Union(now.Keys).Where(id => !byHand.Contains(id) && then.GetValueOrDefault(id) != now.GetValueOrDefault(id)).ToHashSet();
        return target with
        {
            Revision = Revision + 1,
            SetAside = [.. target.SetAside.Where(version => !different.Contains(version.Id)), .. Versions(now, different)],
            Kept = [.. target.Kept.Where(version => !different.Contains(version.Id)), .. Versions(then, different)],
        };
    }

    private static IEnumerable<DocumentVersion> Versions(IReadOnlyDictionary<string, string> documents, HashSet<string> ids) =>
        ids.Where(documents.ContainsKey).Order(StringComparer.Ordinal).Select(id => new DocumentVersion(id, documents[id]));

    private Holdings Next() => this with { Revision = Revision + 1 };
}
