using System.Text;
using TalkBot.Reader;
using TalkBot.Reader.Word;
using TalkBot.Testing;

namespace TalkBot.Tests.Reading.Child;

public class ArchiveLayoutTests
{
    private static readonly byte[] File = WordFile.Of("<w:p><w:r><w:t>Four hours.</w:t></w:r></w:p>");

    [Fact]
    public void A_common_file_is_consistent() => Assert.True(ArchiveLayout.IsConsistent(File));

    [Theory]
    [InlineData(0, "no part where one is listed")]
    [InlineData(6, "encrypted in its place alone")]
    [InlineData(26, "a name of another length")]
    [InlineData(30, "another name")]
    public void A_part_that_is_listed_otherwise_than_it_stands_is_not(int offset, string what)
    {
        byte[] file = [.. File];
        file[offset] ^= 1;

        Assert.False(ArchiveLayout.IsConsistent(file), what);
    }

    [Fact]
    public void Parts_that_share_their_bytes_are_not()
    {
        byte[] file = [.. File];
        var listed = file.AsSpan().IndexOf("PK\u0001\u0002"u8);
        file[listed + 20] += 40; // The first part says that it is longer, and so reaches into the second.

        Assert.False(ArchiveLayout.IsConsistent(file));
    }

    [Fact]
    public void No_change_of_a_byte_and_no_cut_breaks_the_reader()
    {
        for (var at = 0; at < File.Length; at++)
        {
            byte[] changed = [.. File];
            changed[at] ^= 0xFF;
            ArchiveLayout.IsConsistent(changed);
            ArchiveLayout.IsConsistent(File.AsSpan(0, at));
        }

        Assert.False(ArchiveLayout.IsConsistent(Encoding.ASCII.GetBytes("PK")));
    }

    [Fact]
    public void A_file_that_contradicts_itself_is_refused()
    {
        byte[] file = [.. File];
        file[6] |= 1;

        Assert.Equal(
            "holds an archive that contradicts itself; save it anew",
            Assert.Throws<UnreadableFileException>(() => WordText.Read(new MemoryStream(file))).Message);
    }
}
