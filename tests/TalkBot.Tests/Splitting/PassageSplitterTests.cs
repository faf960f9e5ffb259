using TalkBot.Core.Knowledge;
using TalkBot.Search.Splitting;

namespace TalkBot.Tests.Splitting;

public class PassageSplitterTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("A.", "A.")]
    [InlineData("A. B. C. D. E.", "A. B. C. D. E.")]
    [InlineData("A. B. C. D. E. F.", "A. B. C. D. E.|C. D. E. F.")]
    [InlineData("A. B. C. D. E. F. G.", "A. B. C. D. E.|C. D. E. F. G.")]
    [InlineData("A. B. C. D. E. F. G. H.", "A. B. C. D. E.|C. D. E. F. G.|E. F. G. H.")]
    public void Windows_of_five_sentences_start_two_apart(string letters, string expected)
    {
        // One sentence a line: a letter with a stop is an initial.
        var document = Some(letters.Replace(' ', '\n'));

        var passages = PassageSplitter.Split(document);

        Assert.Equal(expected, string.Join('|', passages.Select(passage => passage.Text.Replace('\n', ' '))));
    }

    [Fact]
    public void A_passage_starts_at_each_heading_and_carries_it()
    {
        var document = Some("Lead.\n## Grain ##\nShips left.\nMore came.\n# Gas\nNone flowed.", "## Grain ##", "# Gas");

        var passages = PassageSplitter.Split(document);

        Assert.Equal(["Lead.", "## Grain ##\nShips left.\nMore came.", "# Gas\nNone flowed."], passages.Select(passage => passage.Text));
        Assert.Equal([null, "Grain", "Gas"], passages.Select(passage => passage.Heading));
        Assert.Equal([0, 1, 2], passages.Select(passage => passage.Ordinal));
    }

    [Fact]
    public void A_heading_inside_a_sentence_starts_a_section_at_the_next_one()
    {
        var document = Some("They met in Grain. Then they left.", "Grain");

        Assert.Equal([("They met in Grain.", null), ("Then they left.", "Grain")],
            PassageSplitter.Split(document).Select(passage => (passage.Text, passage.Heading)));
    }

    [Fact]
    public void Long_sentences_make_fewer_fit_and_none_is_repeated_in_vain()
    {
        var (a, b, huge) = (Sentence('A', 700), Sentence('B', 1_200), Sentence('C', 5_000));
        var document = Some(string.Join('\n', a, b, a, huge, b, a));

        Assert.Equal([$"{a}\n{b}", $"{b}\n{a}", huge, $"{b}\n{a}"], PassageSplitter.Split(document).Select(passage => passage.Text));
    }

    private static string Sentence(char first, int length) => first + new string('x', length - 2) + ".";

    private static Document Some(string text, params string[] headings) => new("id", "Title", text)
    {
        Headings = [.. headings.Select(heading => new TextSpan(text.IndexOf(heading, StringComparison.Ordinal), heading.Length))],
    };
}
