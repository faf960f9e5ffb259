using System.Globalization;
using CsCheck;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using TalkBot.Search.Analysis;
using TalkBot.Search.Vectors;

namespace TalkBot.Tests.Vectors;

public class PassageVectorsTests
{
    private const int Dimension = 8;

    private static readonly Gen<float[]> Vectors = Gen.Float[-1, 1].Array[Dimension].Where(vector => Array.Exists(vector, number => Math.Abs(number) > 0.01f));

    [Fact]
    public void The_nearest_are_those_of_the_greatest_cosine() => Gen.Select(Vectors.Array[1, 30], Vectors, Gen.Int[1, 40]).Sample(
        (vectors, question, count) =>
        {
            var nearest = Read(vectors).Nearest(question, count, null);

            Assert.Equal(Math.Min(count, vectors.Length), nearest.Distinct().Count());
            var expected = vectors.Select(vector => Cosine(vector, question)).OrderDescending().Take(count);
            Assert.All(expected.Zip(nearest), pair => Assert.Equal(pair.First, Cosine(vectors[pair.Second], question), 1e-5));
        },
        iter: 200);

    [Fact]
    public void The_length_of_a_vector_does_not_count() =>
        Assert.Equal([1, 0], Read([1, 1, 0, 0, 0, 0, 0, 0], [0.1f, 0, 0, 0, 0, 0, 0, 0]).Nearest([5, 0, 0, 0, 0, 0, 0, 0], 2, null));

    [Fact]
    public void A_vector_of_another_length_is_near_nothing() => Assert.Empty(Read([1, 0, 0, 0, 0, 0, 0, 0]).Nearest([1, 0, 0], 5, null));

    [Fact]
    public void Only_what_may_be_found_is_found()
    {
        var allowed = new FixedBitSet(3);
        allowed.Set(2);

        Assert.Equal([2], Read([1, 0, 0, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0, 0, 0], [0, 1, 0, 0, 0, 0, 0, 0]).Nearest([1, 0, 0, 0, 0, 0, 0, 0], 5, allowed));
    }

    [Fact]
    public void What_is_deleted_is_near_nothing()
    {
        using var directory = Write([[1, 0], [1, 0], [0, 1]]);
        using (var analyzer = new PassageAnalyzer())
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { MergePolicy = NoMergePolicy.COMPOUND_FILES }))
            writer.DeleteDocuments(new Term("number", "0"));
        using var reader = DirectoryReader.Open(directory);

        var vectors = PassageVectors.Read(reader, 2);

        Assert.Equal(2, vectors.Count);
        Assert.Equal([1, 2], vectors.Nearest([1, 0], 5, null));
    }

    [Fact]
    public void A_vector_that_was_not_written_so_long_is_damage()
    {
        using var directory = Write([[1, 0], [1, 0, 0]]);
        using var reader = DirectoryReader.Open(directory);

        Assert.Throws<InvalidDataException>(() => PassageVectors.Read(reader, 2));
    }

    private static PassageVectors Read(params float[][] vectors)
    {
        using var directory = Write(vectors);
        using var reader = DirectoryReader.Open(directory);
        return PassageVectors.Read(reader, Dimension);
    }

    /// <summary>An index of one entry a vector, in segments of ten.</summary>
    private static RAMDirectory Write(float[][] vectors)
    {
        var directory = new RAMDirectory();
        using var analyzer = new PassageAnalyzer();
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { MergePolicy = NoMergePolicy.COMPOUND_FILES });
        foreach (var (i, vector) in vectors.Index())
        {
            writer.AddDocument([new StringField("number", i.ToString(CultureInfo.InvariantCulture), Field.Store.NO), VectorField.Of(vector)]);
            if (i % 10 == 9)
                writer.Commit();
        }

        return directory;
    }

    private static double Cosine(float[] one, float[] other) =>
        one.Zip(other).Sum(pair => (double)pair.First * pair.Second) / Math.Sqrt(one.Sum(number => (double)number * number) * other.Sum(number => (double)number * number));
}
