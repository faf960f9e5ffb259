using CsCheck;
using TalkBot.Core.Knowledge;

namespace TalkBot.Tests.Knowledge;

public class SentenceSplitterLaws
{
    private static readonly string[] Pieces =
    [
        ".", ".", ". ", "...", "…", "!", "?", "。", ",", ":", "\"", "“", "”", "’", "(", ")", "[3]", "[", "]", "*", "_", "#", "# ", "- ", "|", "=",
        " ", " ", "  ", "\n", "\n", "\n\n", "\r\n", "\t", "\u00A0", "\u200B", "\u2028", "\uFEFF", "😀", "𝐀", "\uD83D", "\uDE00", "e\u0301",
        "a", "b", "A", "U", "S", "Mr", "St", "No", "The", "said", "p.m", "U.S", "Russia", "asked", "1", "12", "3.5", "会谈", "о",
        "the delegations that met in the old town hall of Geneva", "They did not sign a text on Monday, nor",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat);

    [Fact]
    public void Sentences_are_trimmed_in_order_and_apart() => Texts.Sample(text =>
    {
        var end = 0;
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            Assert.InRange(sentence.Start, end, text.Length);
            Assert.NotEqual(0, sentence.Length);
            Assert.Equal(sentence.In(text).Trim(), sentence.In(text));
            end = sentence.End;
        }
    });

    [Fact]
    public void Only_white_space_belongs_to_no_sentence() => Texts.Sample(text =>
    {
        var rest = text.ToCharArray();
        foreach (var sentence in SentenceSplitter.Split(text))
            rest.AsSpan(sentence.Start, sentence.Length).Fill(' ');

        Assert.True(rest.AsSpan().IsWhiteSpace());
    });

    [Fact]
    public void No_sentence_cuts_a_surrogate_pair() => Texts.Sample(text =>
        Assert.DoesNotContain(SentenceSplitter.Split(text), sentence =>
            sentence.Start > 0 && char.IsSurrogatePair(text[sentence.Start - 1], text[sentence.Start])));

    [Fact]
    public void A_sentence_never_crosses_a_blank_line() => Texts.Sample(text =>
        Assert.DoesNotContain(SentenceSplitter.Split(text), sentence => sentence.In(text).Contains("\n\n", StringComparison.Ordinal)));

    [Fact]
    public void A_text_is_always_split_the_same_way() => Texts.Sample(text =>
        Assert.Equal(SentenceSplitter.Split(text), SentenceSplitter.Split(new string(text))));

    [Fact]
    public void A_paragraph_is_split_the_same_way_wherever_it_stands() => Gen.Select(Texts, Texts).Sample((before, after) =>
    {
        // Each within one line: how lines are read depends on the whole text.
        before = before.ReplaceLineEndings(" ");
        after = after.ReplaceLineEndings(" ");
        var offset = before.Length + 2;

        var expected = SentenceSplitter.Split(after).Select(sentence => sentence with { Start = sentence.Start + offset });

        Assert.Equal(SentenceSplitter.Split(before).Concat(expected), SentenceSplitter.Split($"{before}\n\n{after}"));
    });
}
