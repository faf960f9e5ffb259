using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Checking;

/// <summary>Reads nothing: claims are weighed by their words alone.</summary>
public sealed class ClaimsByWordsAlone : IClaimReader
{
    public string Name => "words";

    public Task<IReadOnlyList<ClaimReading?>> ReadAsync(
        IReadOnlyList<Claim> claims, Func<Claim, Retrieval> retrieve, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ClaimReading?>>(new ClaimReading?[claims.Count]);
}
