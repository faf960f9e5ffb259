using TalkBot.Search.Analysis;

namespace TalkBot.Tests.Analysis;

public class TermRarityTests
{
    [Fact]
    public void In_one_short_document_common_English_stays_common() =>
        Assert.True(Rarity(10, 1).Of("first") < Rarity(10, 1).Of("ceasefir"));

    [Fact]
    public void In_many_documents_their_own_words_decide() =>
        Assert.True(Rarity(1_000_000, 200_000).Of("ceasefir") < Rarity(1_000_000, 10).Of("first"));

    [Fact]
    public void A_word_that_every_sentence_holds_is_still_worth_something() => Assert.True(Rarity(1_000_000, 1_000_000).Of("first") > 0);

    [Fact]
    public void Without_a_background_it_is_inverse_frequency_over_sentences()
    {
        Assert.Equal(Math.Log(1 + (1.5 / 3.5)), Rarity(4, 3, 0).Of("talk"), 1e-9);
        Assert.Equal(Math.Log(1 + (4.5 / 0.5)), Rarity(4, 0, 0).Of("zzyx"), 1e-9);
        Assert.Equal(Math.Log(2), Rarity(0, 0, 0).Of("talk"), 1e-9);
    }

    [Fact]
    public void In_one_short_document_what_it_does_not_hold_at_all_is_not_worth_many_times_what_it_holds() =>
        Assert.InRange(Rarity(25, 0, TermRarity.BackgroundOfQuestions).Of("buddi") / Rarity(25, 10, TermRarity.BackgroundOfQuestions).Of("ukrain"), 1.5, 3);

    private static TermRarity Rarity(int sentences, int holding, double background = TermRarity.BackgroundOfTexts) => new(sentences, _ => holding, background);
}
