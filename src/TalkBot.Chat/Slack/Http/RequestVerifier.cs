using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TalkBot.Chat.Transport;

namespace TalkBot.Chat.Slack.Http;

/// <summary>
/// Tells whether a request comes from Slack ("Verifying requests from Slack"): its body, as it came, is signed together with the
/// time. Pure, but for the clock.
/// </summary>
internal sealed class RequestVerifier(Secret secret, TimeProvider time)
{
    public const string SignatureHeader = "X-Slack-Signature";
    public const string TimestampHeader = "X-Slack-Request-Timestamp";

    /// <summary>An older request, or one from the future, may be a copy.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private const string Version = "v0";

    private readonly byte[] _key = Encoding.UTF8.GetBytes(secret.Reveal());

    /// <param name="headers">All headers, each as often as it came.</param>
    /// <param name="body">The body as it came.</param>
    /// <returns>The signature; null where it is not Slack's, or not of now.</returns>
    public string? Verify(IEnumerable<KeyValuePair<string, string>> headers, ReadOnlySpan<byte> body)
    {
        List<string> timestamps = [], signatures = [];
        foreach (var (name, value) in headers)
        {
            if (name.Equals(TimestampHeader, StringComparison.OrdinalIgnoreCase))
                timestamps.Add(value);
            else if (name.Equals(SignatureHeader, StringComparison.OrdinalIgnoreCase))
                signatures.Add(value);
        }

        // Of two that differ somebody else might look at the other one.
        if (timestamps is not [var timestamp] || signatures is not [var signature] || !IsFresh(timestamp))
            return null;
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(Sign(timestamp, body))) ? signature : null;
    }

    private bool IsFresh(string timestamp) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(time.GetUtcNow().ToUnixTimeSeconds() - seconds) <= Window.TotalSeconds;

    private string Sign(string timestamp, ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> signed = [.. Encoding.UTF8.GetBytes($"{Version}:{timestamp}:"), .. body];
        return $"{Version}={Convert.ToHexStringLower(HMACSHA256.HashData(_key, signed))}";
    }
}
