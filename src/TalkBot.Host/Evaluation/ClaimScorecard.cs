using TalkBot.Core.Checking;

namespace TalkBot.Host.Evaluation;

/// <summary>All figures over a set of claims. <c>docs/evaluation.md</c> says in words what each one means.</summary>
/// <param name="Claims">How many claims were checked.</param>
/// <param name="Figures">The figures over all of them.</param>
/// <param name="AurocByKind">Each kind of unsupported claims against all supported ones; taken over the unsupported ones.</param>
internal sealed record ClaimScorecard(int Claims, IReadOnlyList<Figure> Figures, IReadOnlyList<(string Kind, Figure Auroc)> AurocByKind)
{
    private const string OtherKinds = "other";

    public static ClaimScorecard Of(IReadOnlyList<EvaluatedClaim> all)
    {
        var supported = all.Where(item => item.Claim.IsSupported).ToList();
        var unsupported = all.Where(item => !item.Claim.IsSupported).ToList();
        var accepted = Share("supported_of_supported", "supported of supported", supported, item => item.Verdict == ClaimVerdict.Supported);
        var refused = Share("refused_of_unsupported", "refused of unsupported", unsupported, item => item.Verdict != ClaimVerdict.Supported);
        var milliseconds = all.Select(item => item.Elapsed.TotalMilliseconds).ToList();
        var excerpts = all.Sum(item => item.Excerpts);
        return new ClaimScorecard(
            all.Count,
            [
                Auroc(supported, unsupported, all.Count),
                new Figure("balanced_accuracy", "balanced accuracy", (accepted.Value + refused.Value) / 2, all.Count),
                accepted,
                refused,
                Share("contradicted_of_supported", "contradicted of supported", supported, item => item.Verdict == ClaimVerdict.Contradicted),
                Share("contradicted_of_unsupported", "contradicted of unsupported", unsupported, item => item.Verdict == ClaimVerdict.Contradicted),
                new Figure("verbatim_share", "verbatim quotations", excerpts == 0 ? null : (double)all.Sum(item => item.VerbatimExcerpts) / excerpts, excerpts),
                .. ((int[])[50, 90, 99]).Select(percent =>
                    new Figure($"elapsed_ms_p{percent}", $"check time p{percent}", Percentile.Of(milliseconds, percent), all.Count)),
            ],
            unsupported.All(item => item.Claim.Kind is null)
                ? []
                : [.. unsupported.GroupBy(item => item.Claim.Kind ?? OtherKinds).OrderBy(kind => kind.Key, StringComparer.Ordinal)
                    .Select(kind => (kind.Key, Auroc(supported, [.. kind], kind.Count())))]);
    }

    public Figure this[string name] => Figures.Single(figure => figure.Name == name);

    private static Figure Auroc(IEnumerable<EvaluatedClaim> supported, IEnumerable<EvaluatedClaim> unsupported, int count) => new(
        "auroc", "AUROC of score",
        Evaluation.Auroc.Of([.. supported.Select(item => item.Score)], [.. unsupported.Select(item => item.Score)]), count);

    private static Figure Share(string name, string label, List<EvaluatedClaim> claims, Func<EvaluatedClaim, bool> holds) =>
        new(name, label, claims.Count == 0 ? null : (double)claims.Count(holds) / claims.Count, claims.Count);
}
