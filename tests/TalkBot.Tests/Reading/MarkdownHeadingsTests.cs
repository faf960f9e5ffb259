using CsCheck;
using TalkBot.Search.Reading.Formats;

namespace TalkBot.Tests.Reading;

public class MarkdownHeadingsTests
{
    [Theory]
    [InlineData("# One\ntext\n### Two ###\n", "One|Two")]
    [InlineData("One\n===\n\nTwo\n---\n", "One|Two")]
    [InlineData("   ###### Six", "Six")]
    [InlineData("# C#\n# Talk #2\n", "C#|Talk #2")]
    [InlineData("#hashtag\n####### seven\n    # code\n#\n", "")]
    [InlineData("```\n# code\n```\n# One\n~~~ text\n# code\n~~~~\n# Two", "One|Two")]
    [InlineData("````\n```\n# code\n````\n# One", "One")]
    [InlineData("```\n# never closed", "")]
    [InlineData("text\n\n---\n\n# One", "One")]
    [InlineData("- item\n---\n> quoted\n---\n1. item\n===\n| a | b |\n---\n", "")]
    [InlineData("two lines\nof text\n---\n", "")]
    [InlineData("2025 talks\n---\n", "2025 talks")]
    public void Headings_are_found_without_their_marks(string text, string headings) =>
        Assert.Equal(headings, string.Join('|', MarkdownHeadings.Find(text, 0).Select(span => span.In(text))));

    [Fact]
    public void Front_matter_is_no_heading()
    {
        const string Text = "---\ntitle: x\n---\n# One";
        Assert.Equal(["One"], MarkdownHeadings.Find(Text, FrontMatter.Parse(Text).End).Select(span => span.In(Text)));
    }

    [Fact]
    public void Headings_of_any_text_are_in_order_within_one_line_each_and_trimmed() =>
        Gen.OneOf("#", "##", " ", "a", "\n", "\n", "===", "---", "```", "~~~", "> ", "- ", "1. ", "\t", "    ").Array[0, 40].Select(string.Concat).Sample(text =>
        {
            var end = 0;
            foreach (var heading in MarkdownHeadings.Find(text, 0))
            {
                var words = heading.In(text);
                if (heading.Start < end || words.Length == 0 || words.Contains('\n', StringComparison.Ordinal) || words.Trim() != words)
                    return false;
                end = heading.End;
            }

            return true;
        });
}
