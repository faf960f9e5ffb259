using System.Security.Cryptography;

namespace TalkBot.Search.Indexing;

/// <summary>What a file held when it was written: its length in bytes and its SHA-256 in lower-case hexadecimal.</summary>
internal sealed record FileDigest(long Length, string Sha256)
{
    public static FileDigest Of(ReadOnlySpan<byte> content) => new(content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
}
