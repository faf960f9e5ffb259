using System.Numerics.Tensors;
using Lucene.Net.Index;
using Lucene.Net.Util;
using TalkBot.Search.Indexing;

namespace TalkBot.Search.Vectors;

/// <summary>The vectors of a generation's passages, read into memory once. Every one of them is compared with a question: exact, and no structure to keep.</summary>
internal sealed class PassageVectors
{
    private readonly int[] _documents;
    private readonly float[] _values;
    private readonly int _dimension;

    private PassageVectors(int[] documents, float[] values, int dimension)
    {
        _documents = documents;
        _values = values;
        _dimension = dimension;
    }

    public int Count => _documents.Length;

    /// <summary>Reads the vectors of what is not deleted.</summary>
    /// <exception cref="InvalidDataException">One of them is not of <paramref name="dimension"/> numbers.</exception>
    public static PassageVectors Read(IndexReader reader, int dimension)
    {
        var documents = new List<int>();
        foreach (var leaf in reader.Leaves)
            documents.AddRange(Holding(leaf));

        var values = new float[checked(documents.Count * dimension)];
        var row = 0;
        var stored = new BytesRef();
        foreach (var leaf in reader.Leaves)
        {
            var vectors = leaf.AtomicReader.GetBinaryDocValues(FieldNames.Vector);
            foreach (var document in Holding(leaf))
            {
                vectors.Get(document - leaf.DocBase, stored);
                if (stored.Length != dimension * sizeof(float))
                    throw new InvalidDataException("a stored vector has another length than the others");
                VectorField.Read(stored).CopyTo(values.AsSpan(row++ * dimension));
            }
        }

        return new PassageVectors([.. documents], values, dimension);
    }

    /// <summary>The entries whose vectors point most nearly where the question's does (cosine), best first.</summary>
    /// <param name="question">Of as many numbers as the passages' vectors; else nothing is near.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="filter">Which entries may be found; null lets all.</param>
    public IReadOnlyList<int> Nearest(ReadOnlySpan<float> question, int count, IBits? filter)
    {
        if (question.Length != _dimension)
            return [];
        var unit = VectorField.Normalize(question);
        var best = new PriorityQueue<int, (float Similarity, int Later)>(count + 1);
        for (var row = 0; row < _documents.Length; row++)
        {
            if (filter?.Get(_documents[row]) == false)
                continue;
            var similarity = TensorPrimitives.Dot(unit, _values.AsSpan(row * _dimension, _dimension));
            if (best.Count < count)
                best.Enqueue(_documents[row], (similarity, -row));
            else
                best.EnqueueDequeue(_documents[row], (similarity, -row));
        }

        var nearest = new int[best.Count];
        for (var i = nearest.Length; i > 0; i--)
            nearest[i - 1] = best.Dequeue();
        return nearest;
    }

    private static IEnumerable<int> Holding(AtomicReaderContext leaf)
    {
        var holding = leaf.AtomicReader.GetDocsWithField(FieldNames.Vector);
        var live = leaf.AtomicReader.LiveDocs;
        for (var i = 0; holding is not null && i < leaf.AtomicReader.MaxDoc; i++)
        {
            if (holding.Get(i) && live?.Get(i) != false)
                yield return leaf.DocBase + i;
        }
    }
}
