using TalkBot.Search.Analysis;

namespace TalkBot.Tests.Analysis;

public class WordListsTests
{
    [Theory]
    [InlineData("aliases.txt")]
    [InlineData("irregular.txt")]
    public void Every_other_way_to_write_a_name_gives_the_terms_of_the_name(string file) => Assert.All(WordLists.Groups(file), group =>
        Assert.All(group.Members, member => Assert.Equal(TextAnalysis.Terms(group.Name), TextAnalysis.Terms(member))));

    [Theory]
    [InlineData("aliases.txt")]
    [InlineData("irregular.txt")]
    [InlineData("countries.txt")]
    public void Every_group_has_a_name_and_members(string file) => Assert.All(WordLists.Groups(file), group =>
    {
        Assert.NotEqual("", group.Name);
        Assert.NotEmpty(group.Members);
    });

    [Theory]
    [InlineData("aliases.txt")]
    [InlineData("irregular.txt")]
    [InlineData("countries.txt")]
    [InlineData("related.txt")]
    [InlineData("same.txt")]
    [InlineData("near.txt")]
    [InlineData("filler.txt")]
    [InlineData("filler-forms.txt")]
    [InlineData("light.txt")]
    public void Comments_and_empty_lines_are_no_entries(string file)
    {
        Assert.NotEmpty(WordLists.Lines(file));
        Assert.DoesNotContain(WordLists.Lines(file), line => line.Length == 0 || line[0] == '#');
    }

    [Fact]
    public void A_list_that_is_not_built_in_is_a_fault() =>
        Assert.Throws<InvalidOperationException>(() => WordLists.Lines("none.txt").ToList());
}
