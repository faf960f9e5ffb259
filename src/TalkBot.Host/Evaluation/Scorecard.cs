namespace TalkBot.Host.Evaluation;

/// <summary>
/// All figures over a set of questions. <c>docs/evaluation.md</c> says in words what each one means and which
/// questions it is taken over.
/// </summary>
internal sealed record Scorecard(int Questions, IReadOnlyList<Figure> Figures)
{
    public static Scorecard Of(IReadOnlyList<EvaluatedQuestion> all)
    {
        // What may be declined and may be answered is right either way, and so says nothing about the answers.
        var answerable = all.Where(item => item.Question is { Answerable: true, MayAbstain: false }).ToList();
        var unanswerable = all.Where(item => item.Question.Answerable == false).ToList();
        return new Scorecard(all.Count, [.. Documents(all), .. Passages(all), .. Sentences(answerable), .. Declining(answerable, unanswerable), .. Overall(all)]);
    }

    public Figure this[string name] => Figures.Single(figure => figure.Name == name);

    private static IEnumerable<Figure> Documents(IReadOnlyList<EvaluatedQuestion> all)
    {
        var judged = all.Where(item => item.Question.RelevantDocumentIds.Count > 0)
            .Select(item => (Ranking: item.RelevantDocuments, RelevantCount: item.Question.RelevantDocumentIds.Count)).ToList();
        foreach (var depth in (int[])[1, 4, 10])
            yield return Mean($"document_hit_at_{depth}", $"document hit@{depth}", judged, item => RankingMetrics.HitAt(item.Ranking, depth));
        yield return Mean("document_mrr_at_10", "document MRR@10", judged, item => RankingMetrics.ReciprocalRank(item.Ranking, 10));
        yield return Mean("document_ndcg_at_10", "document nDCG@10", judged, item => RankingMetrics.Ndcg(item.Ranking, item.RelevantCount, 10));
    }

    private static IEnumerable<Figure> Passages(IReadOnlyList<EvaluatedQuestion> all)
    {
        var judged = all.Where(item => item.Question.Evidence.Count > 0).Select(item => item.PassageHits).ToList();
        foreach (var depth in (int[])[1, 4])
            yield return Mean($"passage_hit_at_{depth}", $"passage hit@{depth}", judged, hits => RankingMetrics.HitAt(hits, depth));
    }

    private static IEnumerable<Figure> Sentences(List<EvaluatedQuestion> answerable)
    {
        var judged = answerable.Where(item => item.Question.Evidence.Count > 0).ToList();
        var cited = judged.Select(item => item.CitationHits).ToList();
        var ranked = judged.Select(item => item.SentenceHits).ToList();
        yield return Mean("sentence_p_at_1", "sentence P@1", cited, hits => RankingMetrics.HitAt(hits, 1));
        yield return Mean("sentence_hit_at_3", "sentence hit@3", cited, hits => RankingMetrics.HitAt(hits, 3));
        yield return Mean("sentence_p_at_1_forced", "sentence P@1 (forced)", ranked, hits => RankingMetrics.HitAt(hits, 1));
        yield return Mean("sentence_hit_at_3_forced", "sentence hit@3 (forced)", ranked, hits => RankingMetrics.HitAt(hits, 3));
        yield return Mean("citation_precision", "citation precision", [.. cited.SelectMany(hits => hits)], hit => hit ? 1 : 0);
    }

    private static IEnumerable<Figure> Declining(List<EvaluatedQuestion> answerable, List<EvaluatedQuestion> unanswerable)
    {
        var answered = Mean("answered_of_answerable", "answered of answerable", answerable, item => item.IsAnswered ? 1 : 0);
        var declined = Mean("declined_of_unanswerable", "declined of unanswerable", unanswerable, item => item.IsDeclined ? 1 : 0);
        var both = answerable.Count + unanswerable.Count;
        yield return answered;
        yield return declined;
        yield return new Figure("balanced_decline", "balanced decline", (answered.Value + declined.Value) / 2, both);
        yield return new Figure("confidence_auroc", "AUROC of confidence", Auroc.Of(Confidences(answerable), Confidences(unanswerable)), both);
    }

    private static IEnumerable<Figure> Overall(IReadOnlyList<EvaluatedQuestion> all)
    {
        var citations = all.Sum(item => item.Citations.Count);
        yield return new Figure("verbatim_share", "verbatim quotations", citations == 0 ? null : (double)all.Sum(item => item.VerbatimCitations) / citations, citations);
        var milliseconds = all.Select(item => item.Elapsed.TotalMilliseconds).ToList();
        foreach (var percent in (int[])[50, 90, 99])
            yield return new Figure($"elapsed_ms_p{percent}", $"answer time p{percent}", Percentile.Of(milliseconds, percent), all.Count);
    }

    private static List<double> Confidences(IEnumerable<EvaluatedQuestion> items) => [.. items.Select(item => item.Retrieval.Confidence)];

    private static Figure Mean<T>(string name, string label, IReadOnlyList<T> items, Func<T, double> value) =>
        new(name, label, items.Count == 0 ? null : items.Average(value), items.Count);
}
