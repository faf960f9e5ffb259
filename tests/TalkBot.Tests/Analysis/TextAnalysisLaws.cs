using CsCheck;
using TalkBot.Search.Analysis;

namespace TalkBot.Tests.Analysis;

public class TextAnalysisLaws
{
    private static readonly PassageAnalyzer Whole = new();

    private static readonly string[] Pieces =
    [
        "U.S", "U.S.", "US", "us", "United States", "of America", "America", "N.A.T.O", "A.", ".", "’s", "'s", "'", " ", " ", " ", "\n", "-", "/",
        "Kiev", "Zelensky", "led", "children", "per cent", "per", "north", "Atlantic Alliance", "“", "”", "(", ")", "_", ":", ",", "!", "\u00A0", "\t", "Élysée", "e\u0301", "İ", "ß", "ﬁ", "会谈", "переговоры", "😀", "\uD83D", "\uDE00",
        "\0", "\u200B", "1,000", "3.5", "2025", new string('x', 300),
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(string.Concat));

    [Fact]
    public void Tokens_are_not_empty_and_stand_in_order_within_the_text() => Texts.Sample(text =>
    {
        var start = 0;
        foreach (var token in TextAnalysis.Tokens(text))
        {
            Assert.NotEqual("", token.Term);
            Assert.InRange(token.Start, start, text.Length - 1);
            Assert.InRange(token.End, token.Start + 1, text.Length);
            start = token.Start;
        }
    });

    [Fact]
    public void A_text_has_the_same_terms_every_time() => Texts.Sample(text => Assert.Equal(TextAnalysis.Terms(text), TextAnalysis.Terms(new string(text))));

    [Fact]
    public void Words_are_analysed_alone_as_they_are_in_their_text() => Texts.Sample(text =>
        Assert.Equal(TextAnalysis.Tokens(Whole, text), TextAnalysis.Tokens(text)));

    [Fact]
    public void Terms_are_in_lower_case() => Texts.Sample(text =>
        Assert.DoesNotContain(TextAnalysis.Terms(text), term => term.Any(char.IsAsciiLetterUpper)));
}
