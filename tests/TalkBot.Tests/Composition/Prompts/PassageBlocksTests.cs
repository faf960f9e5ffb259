using TalkBot.Composition.Prompts;
using TalkBot.Core.Knowledge;

namespace TalkBot.Tests.Composition.Prompts;

public class PassageBlocksTests
{
    private const string Text = "One. Two. Three. Four. Five. Six.";

    [Fact]
    public void Passages_that_overlap_are_one_block_in_the_place_of_the_best()
    {
        var blocks = Of(10_000, ("a", 10, 16), ("b", 0, 4), ("a", 0, 9), ("a", 5, 16));

        Assert.Equal(2, blocks.Count);
        Assert.Equal(("a", "One. Two. Three."), (blocks.Find(1)!.DocumentId, blocks.Find(1)!.Text));
        Assert.Equal("One.", blocks.Find(2)!.Text);
    }

    [Fact]
    public void The_best_passages_are_taken_as_far_as_there_is_room_and_the_best_one_always()
    {
        Assert.Equal(1, Of(1, ("a", 0, 9), ("b", 0, 4)).Count);
        Assert.Equal(["One. Two.", "One."], Texts(Of(13, ("a", 0, 9), ("b", 0, 9), ("c", 0, 4))));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(int.MaxValue)]
    public void A_number_that_was_made_up_stands_for_no_block(int number) => Assert.Null(Of(10_000, ("a", 0, 4), ("b", 0, 4)).Find(number));

    [Fact]
    public void Each_block_says_its_number_title_and_date_between_lines_that_carry_the_boundary()
    {
        var document = new Document("a", "Talks in\nRiyadh", Text) { PublishedAt = new DateOnly(2025, 2, 18) };
        var retrieval = new Retrieval([Passage("a", 0, 4)], [new RankedSentence(document, 0, 1)], 1);

        Assert.Equal(
            "=== passage 1 b0 ===\nTitle: Talks in Riyadh\nDate: 18 February 2025\nOne.\n=== end b0 ===",
            PassageBlocks.Of(retrieval, 1_000).Write("b0"));
    }

    private static IEnumerable<string> Texts(PassageBlocks blocks) => Enumerable.Range(1, blocks.Count).Select(number => blocks.Find(number)!.Text);

    private static PassageBlocks Of(int maxCharacters, params (string Document, int Start, int End)[] passages) =>
        PassageBlocks.Of(new Retrieval([.. passages.Select(passage => Passage(passage.Document, passage.Start, passage.End))], [], 1), maxCharacters);

    private static RetrievedPassage Passage(string document, int start, int end)
    {
        var span = TextSpan.FromBounds(start, end);
        return new RetrievedPassage(new Passage(document, 0, span, span.In(Text)), 1);
    }
}
