using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using TalkBot.Core.Checking;
using TalkBot.Host.Evaluation;
using TalkBot.Search;
using TalkBot.Search.Analysis;
using TalkBot.Search.Reading;
using TalkBot.Testing;

namespace TalkBot.Tests.Golden;

/// <summary>Claims of which it is known whether their document bears them out, checked with the settings that the program comes with.</summary>
public class GoldenClaimsTests
{
    [Fact]
    public async Task Claims_on_the_first_document_are_judged_as_well_as_ever()
    {
        var judged = await EvaluateAsync(
            Path.Combine(Repository.Root, "seeds"), Path.Combine(Repository.Root, "tests", "TalkBot.Tests", "Golden", "first-document-claims.jsonl"));

        AssertFloors(judged, ("auroc", 0.95), ("supported_of_supported", 0.45), ("refused_of_unsupported", 0.97), ("contradicted_of_unsupported", 0.26));
        Assert.Equal(0, ClaimScorecard.Of(judged)["contradicted_of_supported"].Value);
    }

    [Theory]
    [InlineData("citecheck", 0.985, 0.93)]
    [InlineData("onestop_claims", 0.645, 0.55)]
    [InlineData("mtrag_faith", 0.972, 0.88)]
    public async Task Claims_kept_beside_the_checkout_are_judged_as_well_as_ever(string set, double auroc, double balancedAccuracy)
    {
        if (!SharedFiles.TryFind($"eval/{set}/corpus.jsonl", out var corpus) || !SharedFiles.TryFind($"eval/{set}/claims.jsonl", out var claims))
        {
            Assert.Skip($"There is no ../shared/eval/{set} beside the checkout.");
            return;
        }

        AssertFloors(await EvaluateAsync(corpus, claims), ("auroc", auroc), ("balanced_accuracy", balancedAccuracy));
    }

    private static async Task<List<EvaluatedClaim>> EvaluateAsync(string documents, string claims)
    {
        var settings = new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository.Root, "src", "TalkBot.Host", "appsettings.json")).Build();
        var checking = settings.GetRequiredSection(CheckingOptions.Section).Get<CheckingOptions>()!;
        var ranking = settings.GetRequiredSection(RankingOptions.Section).Get<RankingOptions>()!;
        var index = DocumentIndexes.InMemory(new DocumentsOptions { Path = documents }, ranking, TimeProvider.System, NullLoggerFactory.Instance);
        Assert.Empty((await index.UpdateAsync(null, TestContext.Current.CancellationToken)).Failures);
        return await new ClaimEvaluator(new ClaimChecker(index, new ClaimsByWordsAlone(), checking), checking, index, TimeProvider.System)
            .EvaluateAsync(ClaimFile.Read(claims), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The floors are a little under what was measured, so that a change that helps more than it hurts may pass.</summary>
    private static void AssertFloors(List<EvaluatedClaim> judged, params (string Name, double Floor)[] floors)
    {
        var figures = ClaimScorecard.Of(judged);
        Assert.Equal(1, figures["verbatim_share"].Value);
        var low = floors.Where(floor => !(figures[floor.Name].Value >= floor.Floor))
            .Select(floor => FormattableString.Invariant($"{floor.Name} is {figures[floor.Name].Value:0.000} and not {floor.Floor:0.000}")).ToList();
        Assert.True(low.Count == 0, string.Join('\n', low.Concat(judged.Where(IsMiss).Select(Describe))));
    }

    private static bool IsMiss(EvaluatedClaim item) => item.Claim.IsSupported != (item.Verdict == ClaimVerdict.Supported);

    private static string Describe(EvaluatedClaim item) =>
        FormattableString.Invariant($"{item.Claim.Id} ({item.Score:0.00}) {item.Claim.Claim.Text} -> {item.Verdict}");
}
