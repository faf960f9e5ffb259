using System.Buffers.Binary;

namespace TalkBot.Reader.Word;

/// <summary>
/// Whether a ZIP archive says the same of its parts where it lists them and where they stand, and no two share their bytes.
/// The library believes the list alone, and other programs believe the places.
/// </summary>
/// <remarks>Offsets are those of APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. Archives over 4 GB have others, and are refused.</remarks>
internal static class ArchiveLayout
{
    private const uint EndSignature = 0x06054B50;
    private const uint ListedSignature = 0x02014B50;
    private const uint PartSignature = 0x04034B50;
    private const int EndLength = 22;
    private const int ListedLength = 46;
    private const int PartLength = 30;
    private const int Encrypted = 1;

    public static bool IsConsistent(ReadOnlySpan<byte> archive)
    {
        var end = EndOf(archive);
        if (end < 0)
            return false;
        var parts = new List<(long Start, long End)>();
        long at = UInt32(archive, end + 16);
        for (var left = UInt16(archive, end + 10); left > 0; left--)
        {
            if (at + ListedLength > end || UInt32(archive, (int)at) != ListedSignature)
                return false;
            var listed = (int)at;
            var nameLength = UInt16(archive, listed + 28);
            long start = UInt32(archive, listed + 42);
            if (at + ListedLength + nameLength > end || start + PartLength + nameLength > listed || !IsSame(archive, listed, (int)start, nameLength))
                return false;
            parts.Add((start, start + PartLength + nameLength + UInt16(archive, (int)start + 28) + UInt32(archive, listed + 20)));
            at += ListedLength + nameLength + UInt16(archive, listed + 30) + UInt16(archive, listed + 32);
        }

        parts.Sort();
        return parts.Zip(parts.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);
    }

    private static bool IsSame(ReadOnlySpan<byte> archive, int listed, int start, int nameLength) =>
        UInt32(archive, start) == PartSignature
        && (UInt16(archive, start + 6) & Encrypted) == (UInt16(archive, listed + 8) & Encrypted)
        && UInt16(archive, start + 26) == nameLength
        && archive.Slice(start + PartLength, nameLength).SequenceEqual(archive.Slice(listed + ListedLength, nameLength));

    private static int EndOf(ReadOnlySpan<byte> archive)
    {
        for (var at = archive.Length - EndLength; at >= Math.Max(0, archive.Length - EndLength - ushort.MaxValue); at--)
        {
            if (UInt32(archive, at) == EndSignature)
                return at;
        }

        return -1;
    }

    private static uint UInt32(ReadOnlySpan<byte> archive, int at) => BinaryPrimitives.ReadUInt32LittleEndian(archive[at..]);

    private static int UInt16(ReadOnlySpan<byte> archive, int at) => BinaryPrimitives.ReadUInt16LittleEndian(archive[at..]);
}
