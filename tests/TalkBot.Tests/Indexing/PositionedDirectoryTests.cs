using CsCheck;
using Lucene.Net.Store;
using TalkBot.Search.Indexing;
using Directory = System.IO.Directory;

namespace TalkBot.Tests.Indexing;

public sealed class PositionedDirectoryTests : IDisposable
{
    private const string Name = "file";

    /// <summary>More than an input reads at once, so that reads cross the edges of what it holds.</summary>
    private const int Length = 5_000;

    private static readonly byte[] Content = [.. Enumerable.Range(0, Length).Select(i => (byte)(i * 31))];

    private readonly string _path = Directory.CreateTempSubdirectory("talkbot-positioned-").FullName;
    private readonly PositionedDirectory _directory;

    public PositionedDirectoryTests()
    {
        File.WriteAllBytes(Path.Combine(_path, Name), Content);
        _directory = new PositionedDirectory(_path);
    }

    public void Dispose()
    {
        _directory.Dispose();
        Directory.Delete(_path, recursive: true);
    }

    [Fact]
    public void What_is_read_is_what_stands_there() =>
        Gen.Select(Gen.Int[0, Length - 1], Gen.Int[1, 3_000]).Array[1, 20].Sample(reads =>
        {
            using var input = _directory.OpenInput(Name, IOContext.READ);
            using var copy = (IndexInput)input.Clone();
            foreach (var (place, (from, most)) in reads.Index())
                AssertReads(place % 2 == 0 ? input : copy, from, Math.Min(most, Length - from), Content);
        });

    [Fact]
    public void A_part_is_a_file_of_its_own()
    {
        using var slicer = _directory.CreateSlicer(Name, IOContext.READ);
        using var part = slicer.OpenSlice("part", 100, 2_000);

        Assert.Equal(2_000, part.Length);
        AssertReads(part, 1_500, 500, Content[100..2_100]);
        part.Seek(1_900);
        Assert.Throws<EndOfStreamException>(() => part.ReadBytes(new byte[101], 0, 101));
    }

    [Fact]
    public void Behind_the_end_there_is_nothing_to_read()
    {
        using var input = _directory.OpenInput(Name, IOContext.READ);
        input.Seek(Length - 1);

        Assert.Throws<EndOfStreamException>(() => input.ReadBytes(new byte[2], 0, 2));
    }

    [Fact]
    public void A_file_that_was_cut_meanwhile_is_told_and_not_waited_for()
    {
        using var input = _directory.OpenInput(Name, IOContext.READ);
        using (var file = File.Open(Path.Combine(_path, Name), FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            file.SetLength(10);

        Assert.Throws<EndOfStreamException>(() => input.ReadBytes(new byte[Length], 0, Length));
    }

    [Fact]
    public void A_file_that_is_not_there_is_told() => Assert.Throws<FileNotFoundException>(() => _directory.OpenInput("other", IOContext.READ));

    [Fact]
    public void Closing_a_copy_leaves_the_file_open()
    {
        using var input = _directory.OpenInput(Name, IOContext.READ);
        ((IndexInput)input.Clone()).Dispose();

        AssertReads(input, 0, Length, Content);
    }

    private static void AssertReads(IndexInput input, int from, int count, byte[] content)
    {
        var read = new byte[count];
        input.Seek(from);
        input.ReadBytes(read, 0, count);
        Assert.Equal(content[from..(from + count)], read);
        Assert.Equal(from + count, input.Position);
    }
}
