using TalkBot.Core.Knowledge;
using TalkBot.Search.Ranking;

namespace TalkBot.Tests.Ranking;

public class PassageRerankerTests
{
    private static readonly Document Text = new("a", "", "One one. Two two. Three. Four four. Five five. Six six.");

    [Fact]
    public void The_passage_with_the_best_sentence_goes_first() =>
        Assert.Equal([1, 0], Rerank([Passage(0, 0, 16, 2), Passage(1, 25, 46, 1)], [Sentence(4, 0.9), Sentence(0, 0.1)], scale: 2));

    [Fact]
    public void What_a_sentence_is_worth_depends_on_the_scale() =>
        Assert.Equal([0, 1], Rerank([Passage(0, 0, 16, 2), Passage(1, 25, 46, 1)], [Sentence(4, 0.9), Sentence(0, 0.1)], scale: 1));

    [Fact]
    public void A_passage_that_mostly_repeats_a_better_one_goes_last() =>
        Assert.Equal([0, 2, 1], Rerank([Passage(0, 0, 24, 3), Passage(1, 9, 35, 2), Passage(2, 36, 46, 1)], []));

    [Fact]
    public void A_little_overlap_and_the_same_place_in_another_document_are_no_repetition() =>
        Assert.Equal([0, 1, 2], Rerank([Passage(0, 0, 24, 3), Passage(1, 18, 46, 2), Passage(2, 0, 24, 1, "b")], []));

    [Fact]
    public void Passages_that_were_not_looked_at_keep_their_order_behind_the_others() =>
        Assert.Equal([1, 0, 2, 3], Rerank(
            [Passage(0, 0, 8, 1), Passage(1, 9, 17, 0.9), Passage(2, 18, 24, 0.8), Passage(3, 25, 35, 0.7)], [Sentence(3, 9), Sentence(1, 1)], readClosely: 2));

    [Fact]
    public void A_sentence_of_another_document_is_worth_nothing() =>
        Assert.Equal([0, 1], Rerank([Passage(0, 0, 8, 1), Passage(1, 0, 8, 0.9, "b")], [Sentence(5, 1)]));

    private static IEnumerable<int> Rerank(RetrievedPassage[] passages, RankedSentence[] sentences, int readClosely = 10, double scale = 1) =>
        PassageReranker.Rerank(passages, sentences, readClosely, scale, []).Select(found => found.Passage.Ordinal);

    private static RankedSentence Sentence(int index, double score) => new(Text, index, score);

    private static RetrievedPassage Passage(int ordinal, int start, int end, double score, string document = "a") =>
        new(new Passage(document, ordinal, TextSpan.FromBounds(start, end), Text.Text[start..end]), score);
}
