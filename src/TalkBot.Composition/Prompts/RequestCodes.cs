using System.Security.Cryptography;

namespace TalkBot.Composition.Prompts;

/// <summary>Random codes of one request, which nobody who wrote a document or a question can have known.</summary>
/// <param name="Boundary">On every line that opens or closes material.</param>
/// <param name="Canary">In the instructions only.</param>
internal sealed record RequestCodes(string Boundary, string Canary)
{
    private const int Bytes = 8;

    public static RequestCodes Create() => new(Random(), Random());

    /// <summary>The longest of them, in characters.</summary>
    public int MaxLength => Math.Max(Boundary.Length, Canary.Length);

    /// <summary>Whether <paramref name="text"/> gives away a part of the prompt.</summary>
    public bool AreIn(string text) =>
        text.Contains(Boundary, StringComparison.OrdinalIgnoreCase) || text.Contains(Canary, StringComparison.OrdinalIgnoreCase);

    private static string Random() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
}
