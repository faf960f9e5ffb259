namespace TalkBot.Core.Knowledge;

/// <summary>Remembers the latest generations, to say what differs between an earlier one and the one that serves. Safe to use from several threads.</summary>
public sealed class ChangesSince
{
    private const int Remembered = 100;

    private readonly Lock _gate = new();
    private readonly Queue<NewGeneration> _generations = new();

    public void Add(NewGeneration generation)
    {
        lock (_gate)
        {
            _generations.Enqueue(generation);
            if (_generations.Count > Remembered)
                _generations.Dequeue();
        }
    }

    /// <summary>
    /// Every document that was added, changed or removed on the way from <paramref name="generation"/>; one that was more than
    /// one of these is each of them. Null where the way is not known from its beginning.
    /// </summary>
    public DocumentChanges? Since(int generation)
    {
        lock (_gate)
        {
            var way = _generations.SkipWhile(later => later.Before != generation).ToList();
            return way.Count == 0
                ? null
                : new DocumentChanges(Ids(way, changes => changes.Added), Ids(way, changes => changes.Changed), Ids(way, changes => changes.Removed));
        }
    }

    private static List<string> Ids(IEnumerable<NewGeneration> way, Func<DocumentChanges, IReadOnlyList<string>> kind) =>
        [.. way.SelectMany(generation => kind(generation.Changes)).Distinct().Order(StringComparer.Ordinal)];
}
