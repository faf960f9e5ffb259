using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TalkBot.Storage.Rows;

namespace TalkBot.Storage;

/// <summary>Chains the lines of the audit log, so that a line changed or taken out shows.</summary>
internal static class AuditChain
{
    /// <summary>What the first line follows.</summary>
    public const string Beginning = "";

    /// <summary>The line that follows <paramref name="last"/>, or the first one.</summary>
    public static AuditRow Next(AuditRow? last, DateTimeOffset at, string entry)
    {
        var (number, previousHash) = ((last?.Number ?? 0) + 1, last?.Hash ?? Beginning);
        return new AuditRow { Number = number, At = at, Entry = entry, PreviousHash = previousHash, Hash = HashOf(number, at, entry, previousHash) };
    }

    /// <summary>Whether <paramref name="row"/> is as it was written, and follows <paramref name="last"/>: null for the oldest line there is.</summary>
    public static bool Holds(AuditRow? last, AuditRow row) =>
        row.Hash == HashOf(row.Number, row.At, row.Entry, row.PreviousHash)
        && (last is null
            ? row.Number > 1 || row.PreviousHash == Beginning
            : row.Number == last.Number + 1 && row.PreviousHash == last.Hash);

    private static string HashOf(long number, DateTimeOffset at, string entry, string previousHash) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number}\n{at.UtcTicks}\n{previousHash}\n{entry}"))));
}
