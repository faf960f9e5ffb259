using TalkBot.Composition.Drafting;
using TalkBot.Composition.Models;
using TalkBot.Composition.Prompts;
using TalkBot.Core.Checking;
using TalkBot.Core.Knowledge;

namespace TalkBot.Composition;

/// <summary>Has a language model read claims against passages. What it says is only read: its quotations are tied to the passages it was given.</summary>
internal sealed class ModelClaimReader(ModelClient model, ModelOptions options, TimeProvider time) : IClaimReader
{
    /// <summary>Sentences wait for each other, and not only for other people's questions.</summary>
    private const double MaxWaitShare = 0.75;

    private const int CharactersPerToken = 8;

    public string Name => $"model:{options.Name}";

    /// <summary>All sentences together take no longer than one question may; those that are left are not read.</summary>
    public async Task<IReadOnlyList<ClaimReading?>> ReadAsync(
        IReadOnlyList<Claim> claims, Func<Claim, Retrieval> retrieve, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var passages = claims.Select(claim => PassageBlocks.Of(retrieve(claim), options.MaxPassageCharacters)).ToList();
        var readings = new ClaimReading?[claims.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.MaxConcurrency, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(0, claims.Count), parallel, async (i, token) =>
            readings[i] = await ReadAsync(claims[i], passages[i], options.Timeout - time.GetElapsedTime(begun), token));
        return readings;
    }

    private async Task<ClaimReading?> ReadAsync(Claim claim, PassageBlocks passages, TimeSpan timeLimit, CancellationToken cancellationToken)
    {
        if (passages.Count == 0 || timeLimit <= TimeSpan.Zero)
            return null;
        var codes = RequestCodes.Create();
        var reply = await WholeReply.AskAsync(model, Request(claim, passages, codes, timeLimit), options.MaxOutputTokens * CharactersPerToken, cancellationToken);
        if (reply is null || codes.AreIn(reply) || ReadingReader.Read(reply) is not { } reading || reading.Quotes.Any(quote => codes.AreIn(quote.Words)))
            return null;
        return new ClaimReading(reading.Verdict, new PassageQuotations(passages).Of(reading.Quotes, reading.Marks, claim.Text));
    }

    private static ModelRequest Request(Claim claim, PassageBlocks passages, RequestCodes codes, TimeSpan timeLimit) => new(
        PromptFolder.Check,
        new Dictionary<string, string>
        {
            [PromptVariables.Boundary] = codes.Boundary,
            [PromptVariables.Canary] = codes.Canary,
            [PromptVariables.Passages] = passages.Write(codes.Boundary),
            [PromptVariables.History] = History.Write(claim.Context),
            [PromptVariables.Claim] = PromptText.Clean(claim.Text),
        },
        timeLimit)
    {
        Schema = ReadingReader.Schema,
        MaxWaitShare = MaxWaitShare,
    };
}
