using System.Runtime.InteropServices;
using Lucene.Net.Index;

namespace TalkBot.Search.Scoring;

/// <summary>Goes to entries of one segment, and tells where in each a term stands.</summary>
internal sealed class PositionsCursor(DocsAndPositionsEnum postings)
{
    private readonly List<int> _places = [];
    private int _entry = -1;

    /// <summary>Where the term stands in the entry that was last asked for and holds it, in order.</summary>
    public ReadOnlySpan<int> Places
    {
        get
        {
            // Reading them is the dear part, and most entries hold one of two words.
            while (_places.Count < postings.Freq)
                _places.Add(postings.NextPosition());
            return CollectionsMarshal.AsSpan(_places);
        }
    }

    /// <summary>Whether an entry holds the term.</summary>
    /// <param name="entry">No earlier one than before.</param>
    public bool Holds(int entry)
    {
        if (_entry < entry)
        {
            _entry = postings.Advance(entry);
            _places.Clear();
        }

        return _entry == entry;
    }
}
