using TalkBot.Search.Checking;

namespace TalkBot.Tests.Checking;

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

    private static TermRarity Rarity(int sentences, int holding) => new(sentences, _ => holding);
}
