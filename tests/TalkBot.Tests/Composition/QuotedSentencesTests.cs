using TalkBot.Composition;
using TalkBot.Core.Knowledge;

namespace TalkBot.Tests.Composition;

public class QuotedSentencesTests
{
    [Theory]
    [InlineData("He warned of sanctions.")]
    [InlineData("Such words do harm.")]
    [InlineData("This marks a shift.")]
    [InlineData("“They will not be sidelined,” a spokesman said.")]
    [InlineData("Both countries agreed.")]
    [InlineData("The two agreed.")]
    [InlineData("The latter refused.")]
    [InlineData("Its leaders objected.")]
    [InlineData("“We agreed on the shape of the table,” he said.")]
    [InlineData("The price, she added, will rise.")]
    [InlineData("But he warned of sanctions.")]
    [InlineData("However, this marks a shift.")]
    [InlineData("After that, talks began.")]
    [InlineData("Because of this, sanctions followed.")]
    [InlineData("All of this set the stage for a summit.")]
    [InlineData("One of them was in Jeddah.")]
    [InlineData("In his speech on Friday, he promised more.")]
    [InlineData("When they met, it rained.")]
    [InlineData("The main purpose of this visit is unclear.")]
    [InlineData("For example, ships were turned away.")]
    [InlineData("As a result, prices rose.")]
    public void A_sentence_that_opens_with_a_reference_brings_the_one_before(string sentence) =>
        Assert.Equal($"Rubio spoke. {sentence}", Quoted($"It rained. Rubio spoke. {sentence}", 2));

    [Theory]
    [InlineData("Hence sanctions followed.")]
    [InlineData("Heads of state came.")]
    [InlineData("Theirs and Lavrov’s hotel burned.")]
    [InlineData("Rubio warned him.")]
    [InlineData("The two-day summit ended.")]
    [InlineData("The three-year war ended.")]
    [InlineData("“We agreed,” Lavrov said.")]
    [InlineData("The envoy, Lavrov, knew what he said.")]
    [InlineData("In his speech on Friday, Lavrov promised more.")]
    [InlineData("When he arrived, Lavrov smiled.")]
    [InlineData("As a result of sanctions, prices rose.")]
    [InlineData("One of the envoys left.")]
    [InlineData("The talks of this week ended.")]
    [InlineData("But Lavrov warned him.")]
    public void Another_sentence_stands_alone(string sentence) => Assert.Equal(sentence, Quoted($"It rained. Rubio spoke. {sentence}", 2));

    [Fact]
    public void Two_sentences_are_brought_where_the_first_of_them_refers_too_and_no_more()
    {
        Assert.Equal("Rubio spoke. He smiled. He left.", Quoted("It rained. Rubio spoke. He smiled. He left.", 3));
        Assert.Equal("He spoke. He smiled. He left.", Quoted("Rubio came. He spoke. He smiled. He left.", 3));
    }

    [Theory]
    [InlineData("Both countries agreed.")]
    [InlineData("The two agreed.")]
    public void Who_the_two_are_is_looked_for_one_sentence_further_back(string sentence)
    {
        Assert.Equal($"U.S. and Russian officials met. Trump blamed Ukraine. {sentence}", Quoted($"It rained. U.S. and Russian officials met. Trump blamed Ukraine. {sentence}", 3));
        Assert.Equal($"Rubio and Lavrov met. {sentence}", Quoted($"U.S. and Russian officials came. Rubio and Lavrov met. {sentence}", 2));
        Assert.Equal($"Trump blamed Ukraine. {sentence}", Quoted($"U.S. and Russian officials met.\nTrump blamed Ukraine. {sentence}", 2));
    }

    [Theory]
    [InlineData("Rubio spoke.\nHe left.")]
    [InlineData("Rubio spoke.\n\nHe left.")]
    public void Nothing_is_brought_across_a_paragraph(string text) => Assert.Equal("He left.", Quoted(text, 1));

    [Fact]
    public void The_first_sentence_has_none_before_it() => Assert.Equal("He left.", Quoted("He left. It rained.", 0));

    [Theory]
    [InlineData(690, true)]
    [InlineData(692, false)]
    public void What_would_grow_too_long_is_not_brought(int length, bool isBrought)
    {
        var before = new string('R', length - 1) + ".";

        Assert.Equal(isBrought ? $"{before} He left." : "He left.", Quoted($"{before} He left.", 1));
    }

    [Fact]
    public void A_sentence_that_is_nearly_as_good_takes_the_place_of_the_one_it_brings_along()
    {
        Assert.Equal(["Rubio spoke. He left."], Ranked((0, 1), (1, 0.95)));
        Assert.Equal(["Rubio spoke.", "Rubio spoke. He left."], Ranked((0, 1), (1, 0.89)));
        Assert.Equal(["Rubio spoke. He left.", "Rubio spoke."], Ranked((1, 1), (0, 0.95)));
        Assert.Equal(["Rubio spoke.", "It rained. This did harm."], Ranked((0, 1), (2, 0.8), (3, 0.75)));
    }

    [Fact]
    public void What_stands_between_two_sentences_is_not_brought_for_the_second()
    {
        var document = Found.Document("Rubio and Lavrov met. Trump blamed Ukraine. Both countries agreed.");
        RankedSentence[] ranked = [new(document, 0, 1), new(document, 2, 0.95)];

        Assert.Equal(["Rubio and Lavrov met.", document.Text], QuotedSentences.Of(ranked).Select(quoted => quoted.Text));
    }

    [Fact]
    public void Overlapping_quotations_repeat_each_other_and_apart_ones_do_not()
    {
        var document = Found.Document("Rubio spoke. He left.\n\nNobody from Europe was asked.");
        var both = QuotedSentences.WithReferent(new RankedSentence(document, 1, 1));

        Assert.True(both.Repeats(QuotedSentences.WithReferent(new RankedSentence(document, 0, 1))));
        Assert.False(both.Repeats(QuotedSentences.WithReferent(new RankedSentence(document, 2, 1))));
    }

    [Fact]
    public void Marks_without_words_repeat_nothing() =>
        Assert.False(Whole("***", "a").Repeats(Whole("---", "b")));

    private static IEnumerable<string> Ranked(params (int Sentence, double Score)[] ranked)
    {
        var document = Found.Document("Rubio spoke. He left.\n\nIt rained. This did harm.");
        return QuotedSentences.Of(ranked.Select(one => new RankedSentence(document, one.Sentence, one.Score))).Select(quoted => quoted.Text);
    }

    private static string Quoted(string text, int sentence) =>
        QuotedSentences.WithReferent(new RankedSentence(Found.Document(text), sentence, 1)).Text;

    private static QuotedSentences Whole(string text, string id) => new(Found.Document(text, id), new TextSpan(0, text.Length), 1);
}
