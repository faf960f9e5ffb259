using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Checking;

/// <summary>Reads claims against passages, as a language model does.</summary>
public interface IClaimReader
{
    /// <summary>A stable name for provenance, for example <c>model:gpt-4.1-mini</c>.</summary>
    string Name { get; }

    /// <summary>
    /// What it makes of each of <paramref name="claims"/>, in their order; null where it makes nothing of one. Expected
    /// troubles, such as a model that cannot be reached, are null and never thrown.
    /// </summary>
    /// <param name="claims">Single sentences.</param>
    /// <param name="retrieve">Finds passages for a claim. Not safe for several threads at once.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<ClaimReading?>> ReadAsync(
        IReadOnlyList<Claim> claims, Func<Claim, Retrieval> retrieve, CancellationToken cancellationToken);
}
