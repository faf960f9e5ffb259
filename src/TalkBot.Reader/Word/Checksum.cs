namespace TalkBot.Reader.Word;

/// <summary>CRC-32 as ZIP has it (polynomial EDB88320, reflected). The library reads the checksum of a part and does not compare it.</summary>
internal static class Checksum
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(value => Step((uint)value))];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
            sum = Table[(byte)(sum ^ value)] ^ (sum >> 8);
        return ~sum;
    }

    private static uint Step(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
        return value;
    }
}
