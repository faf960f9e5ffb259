using System.IO.Compression;
using System.Text;
using CsCheck;
using TalkBot.Chat.Discord.Gateway;

namespace TalkBot.Tests.Chat.Discord;

public class ZlibInflaterTests
{
    private const int MaxBytes = 100_000;

    [Fact]
    public void What_was_packed_comes_out_whole_however_it_was_cut() =>
        Gen.Select(Gen.String[1, 300].Array[1, 10], Gen.Int[1, 60]).Sample((texts, size) =>
        {
            using var inflater = new ZlibInflater(MaxBytes);
            var messages = new List<string>();
            foreach (var packed in Pack(texts))
            {
                // Whether a message is whole is told by its last four bytes, so they come together.
                foreach (var piece in packed[..^4].Chunk(size).Append(packed[^4..]))
                {
                    if (inflater.Add(piece) is { } message)
                        messages.Add(Encoding.UTF8.GetString(message.Span));
                }
            }

            Assert.Equal(texts.Select(text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))), messages);
        });

    [Fact]
    public void What_unpacks_to_too_much_is_no_message()
    {
        using var inflater = new ZlibInflater(MaxBytes);

        Assert.Throws<InvalidDataException>(() => inflater.Add(Pack([new string('a', MaxBytes + 1)])[0]));
    }

    [Theory]
    [InlineData(new byte[] { 1, 2, 3, 0, 0, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0x78, 0x9C, 0xFF, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF })]
    public void What_was_never_packed_is_no_message(byte[] bytes)
    {
        using var inflater = new ZlibInflater(MaxBytes);

        Assert.Throws<InvalidDataException>(() => inflater.Add(bytes));
    }

    [Fact]
    public void What_never_ends_is_not_kept()
    {
        using var inflater = new ZlibInflater(MaxBytes);

        Assert.Throws<InvalidDataException>(() =>
        {
            for (var i = 0; i <= MaxBytes / 1000; i++)
                inflater.Add(new byte[1000]);
        });
    }

    private static List<byte[]> Pack(IEnumerable<string> texts)
    {
        using var packed = new MemoryStream();
        using var packer = new ZLibStream(packed, CompressionMode.Compress);
        return [.. texts.Select(text =>
        {
            packed.SetLength(0);
            packer.Write(Encoding.UTF8.GetBytes(text));
            packer.Flush();
            return packed.ToArray();
        })];
    }
}
