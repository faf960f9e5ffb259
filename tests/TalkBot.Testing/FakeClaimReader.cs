using TalkBot.Core.Checking;
using TalkBot.Core.Knowledge;

namespace TalkBot.Testing;

/// <summary>Makes the same of every claim.</summary>
public sealed class FakeClaimReader(ClaimReading? reading) : IClaimReader
{
    public string Name => "reader";

    public Task<IReadOnlyList<ClaimReading?>> ReadAsync(
        IReadOnlyList<Claim> claims, Func<Claim, Retrieval> retrieve, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ClaimReading?>>([.. claims.Select(_ => reading)]);
}
