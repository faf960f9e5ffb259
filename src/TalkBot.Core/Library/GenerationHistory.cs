using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Library;

/// <summary>What the generations that are kept say together.</summary>
public static class GenerationHistory
{
    /// <summary>
    /// Every document that was added, changed or removed on the way from <paramref name="generation"/> to the one that serves; one
    /// that was more than one of these is each of them. Null where that generation is no longer kept, and any document may differ.
    /// </summary>
    /// <param name="history">As <see cref="IDocumentLibrary.History"/> gives it.</param>
    /// <param name="generation">The earlier generation.</param>
    public static DocumentChanges? Since(this IReadOnlyList<GenerationRecord> history, int generation)
    {
        if (history.All(record => record.Info.Generation != generation))
            return null;
        var way = history.Where(record => record.Info.Generation > generation).ToList();
        return new DocumentChanges(Ids(way, changes => changes.Added), Ids(way, changes => changes.Changed), Ids(way, changes => changes.Removed));
    }

    private static List<string> Ids(IEnumerable<GenerationRecord> way, Func<DocumentChanges, IReadOnlyList<string>> kind) =>
        [.. way.SelectMany(record => record.Changes is { } changes ? kind(changes) : []).Distinct().Order(StringComparer.Ordinal)];
}
