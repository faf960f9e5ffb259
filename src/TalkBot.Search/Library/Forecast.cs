using TalkBot.Core.Knowledge;
using TalkBot.Core.Library;
using TalkBot.Search.Indexing;

namespace TalkBot.Search.Library;

/// <summary>What adding and removing do to the documents that serve, told without reading any. Pure.</summary>
internal static class Forecast
{
    /// <param name="catalog">The documents that serve.</param>
    /// <param name="copies">Those that are the same as one of them, in the order in which they would take its place.</param>
    /// <param name="files">The files to add.</param>
    public static ChangePreview.Ready OfAdding(IReadOnlyDictionary<string, CatalogEntry> catalog, IReadOnlyList<DocumentCopy> copies, IReadOnlyList<AddedFile> files)
    {
        List<string> added = [], changed = [], removed = [];
        List<DocumentCopy> same = [];
        var holders = catalog.Where(entry => entry.Value.FileHash is not null).ToDictionary(entry => entry.Value.FileHash!, entry => entry.Key);
        foreach (var file in files)
        {
            var isServing = catalog.ContainsKey(file.Id);
            if (!holders.TryAdd(file.Hash, file.Id))
            {
                if (holders[file.Hash] == file.Id)
                    continue;
                same.Add(new DocumentCopy(file.Id, holders[file.Hash]));
                if (isServing)
                    removed.Add(file.Id);
            }
            else
            {
                (isServing ? changed : added).Add(file.Id);
            }

            if (HeirOf(file.Id, copies) is { } heir)
                added.Add(heir.Id);
        }

        return new ChangePreview.Ready(new DocumentChanges(added, changed, removed), []) { Copies = same };
    }

    /// <summary>As <see cref="OfAdding"/>, for a document that is removed: one that is the same takes its place.</summary>
    public static ChangePreview.Ready OfRemoving(IReadOnlyList<DocumentCopy> copies, string id) => HeirOf(id, copies) is { } heir
        ? new ChangePreview.Ready(new DocumentChanges([heir.Id], [], [id]), []) { Copies = [heir] }
        : new ChangePreview.Ready(new DocumentChanges([], [], [id]), []);

    private static DocumentCopy? HeirOf(string id, IReadOnlyList<DocumentCopy> copies) => copies.FirstOrDefault(copy => copy.SameAs == id);
}
