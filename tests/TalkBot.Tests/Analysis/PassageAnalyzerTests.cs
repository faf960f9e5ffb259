using TalkBot.Search.Analysis;

namespace TalkBot.Tests.Analysis;

public class PassageAnalyzerTests
{
    [Theory]
    [InlineData("U.S.", "US")]
    [InlineData("U.S.", "USA")]
    [InlineData("U.S.A.", "United States")]
    [InlineData("America", "the United States of America")]
    [InlineData("U.S.-Russia talks", "US-Russia talks")]
    [InlineData("the U.S.’s envoy", "the US's envoy")]
    [InlineData("U.K.", "Great Britain")]
    [InlineData("U.N.", "the United Nations")]
    [InlineData("E.U.", "European Union")]
    [InlineData("N.A.T.O.", "North Atlantic Treaty Organisation")]
    [InlineData("Kiev", "Kyiv")]
    [InlineData("KIEV", "kyiv")]
    [InlineData("Zelensky", "Zelenskyy")]
    [InlineData("Zelenskiy’s", "Zelenskyy")]
    [InlineData("Kharkov", "Kharkiv")]
    [InlineData("led", "leading")]
    [InlineData("began", "begins")]
    [InlineData("met", "meetings")]
    [InlineData("sought", "seeking")]
    [InlineData("died", "dying")]
    [InlineData("tried", "try")]
    [InlineData("proceeded", "proceeds")]
    [InlineData("viruses", "virus")]
    [InlineData("withdrew", "withdrawing")]
    [InlineData("children", "child")]
    [InlineData("Ukraine's", "Ukraine")]
    [InlineData("Ukraine’s", "Ukraine")]
    [InlineData("the allies' envoys", "the ally’s envoy")]
    [InlineData("Élysée", "Elysee")]
    [InlineData("Türkiye", "turkiye")]
    [InlineData("İstanbul", "ISTANBUL")]
    [InlineData("naïve café", "naive cafe")]
    [InlineData("negotiated", "negotiating")]
    [InlineData("Z\u200Belen\u034Fskyy", "Zelenskyy")]
    [InlineData("Kre\u2063m\u3164lin\uFEFF", "Kremlin")]
    [InlineData("\U000E0069envoy\uFE0F", "envoy")]
    [InlineData("\U0001D408\U0001D42C\U0001D42D\U0001D41A\U0001D427\U0001D41B\U0001D42E\U0001D425", "Istanbul")]
    [InlineData("\uFF2B\uFF59\uFF49\uFF56", "Kyiv")]
    [InlineData("Kyi\u0308v", "Ky\u00EFv")]
    [InlineData("o\uFB03ce", "office")]
    [InlineData("sanctions", "SANCTION")]
    [InlineData("10 per cent", "10 percent")]
    public void What_is_one_word_to_a_reader_is_one_term(string one, string other) =>
        Assert.Equal(TextAnalysis.Terms(one), TextAnalysis.Terms(other));

    [Theory]
    [InlineData("us", "US")]
    [InlineData("US", "we")]
    [InlineData("left", "leave")]
    [InlineData("Iran", "Iraq")]
    [InlineData("2024", "2025")]
    [InlineData("Niger", "Nigeria")]
    public void Different_words_stay_apart(string one, string other) =>
        Assert.NotEqual(TextAnalysis.Terms(one), TextAnalysis.Terms(other));

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n")]
    [InlineData("?!…")]
    [InlineData("the and of")]
    public void A_text_without_a_word_that_counts_has_no_term(string text) => Assert.Empty(TextAnalysis.Terms(text));

    [Fact]
    public void A_token_stands_where_its_letters_are_seen() =>
        Assert.Equal([("envoi", 2, 9), ("left", 11, 15)], TextAnalysis.Tokens("\u200E en\u200Bvoy\u200B \u200Eleft").Select(token => (token.Term, token.Start, token.End)));

    [Fact]
    public void A_token_says_where_its_words_stand_also_when_they_became_one()
    {
        const string Text = "The United States of America's envoy met Zelensky.";

        Assert.Equal(
            ["United States of America's", "envoy", "met", "Zelensky"],
            TextAnalysis.Tokens(Text).Select(token => Text[token.Start..token.End]));
    }
}
