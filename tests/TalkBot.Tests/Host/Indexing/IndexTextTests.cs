using TalkBot.Core.Knowledge;
using TalkBot.Host.Indexing;
using TalkBot.Search.Indexing;

namespace TalkBot.Tests.Host.Indexing;

public class IndexTextTests
{
    [Fact]
    public void A_build_is_told_in_numbers() => Assert.Equal(
        [
            "Built index generation 4.",
            "1,000 documents in 1 passage: 2 added, 1 changed, 1 removed, 997 unchanged.",
            "1 failure, named on standard error; the rest was indexed.",
        ],
        IndexText.Of(new IndexingReport(new IndexInfo(4, 1000, 1), true, ["a", "b"], ["c"], ["d"], [new DocumentFailure("f", null, "bad")])));

    [Fact]
    public void What_was_left_out_of_a_document_is_said_with_how_it_begins() => Assert.Contains(
        "Left out of b: 1,204 characters in the colour of what is behind them: Ignore all; 1 attachment, not read: a.pdf.",
        IndexText.Of(new IndexingReport(new IndexInfo(4, 1, 9), true, ["b"], [], [], [])
        {
            Flagged = [new FlaggedDocument("b", [new ReadingFlag(ReadingFlagKind.Colorless, 1_204, "Ignore all"), new ReadingFlag(ReadingFlagKind.Attachment, 1, "a.pdf")])],
        }));

    [Fact]
    public void A_build_with_nothing_to_do_says_so() => Assert.Equal(
        ["Nothing has changed; index generation 4 serves on.", "1 document in 9 passages: 0 added, 0 changed, 0 removed, 1 unchanged."],
        IndexText.Of(new IndexingReport(new IndexInfo(4, 1, 9), false, [], [], [], [])));

    [Fact]
    public void The_state_of_no_index_is_how_to_get_one() => Assert.Equal(
        ["data/index: no index yet; talkbot index build makes one."], IndexText.Of(new IndexStatus("data/index", null, false, [], 0)));

    [Theory]
    [InlineData(true, "It is up to date with the documents.")]
    [InlineData(false, "The documents or the settings have changed since; talkbot index build brings it up to date.")]
    public void The_state_names_generation_age_size_and_failures(bool isUpToDate, string expected) => Assert.Equal(
        [
            "data/index: index generation 4, 1 document in 9 passages, built 2025-02-18 09:30 UTC.",
            expected,
            "2 generations kept, 12 kB on disk.",
            "Not read: a.txt: is empty",
        ],
        IndexText.Of(new IndexStatus("data/index", Serving, isUpToDate, [Serving], 11_001)));

    [Theory]
    [InlineData(true, "Its passages have vectors of the model small-1.")]
    [InlineData(false, "4 of 9 passages have vectors of the model small-1; talkbot index build makes the others.")]
    public void The_state_names_the_model_of_the_vectors(bool isComplete, string expected) => Assert.Contains(
        expected, IndexText.Of(new IndexStatus("data/index", Serving with { Vectors = new VectorInfo("small-1", 384, isComplete ? 9 : 4, isComplete) }, true, [], 11_001)));

    [Fact]
    public void The_state_of_vectors_is_told_to_programs() => Assert.Contains(
        ""","vectors":{"model":"small-1","dimension":384,"passages":9,"is_complete":true}}"""[..^1],
        IndexStatusJson.Write(new IndexStatus("data/index", Serving with { Vectors = new VectorInfo("small-1", 384, 9, true) }, true, [], 11_001)),
        StringComparison.Ordinal);

    [Fact]
    public void A_build_that_lacks_vectors_says_what_that_means() => Assert.Equal(
        "Some documents have no vectors, for the reason on standard error: they are found by their words alone until an update makes them.",
        IndexText.Of(new IndexingReport(new IndexInfo(4, 1, 9), false, [], [], [], []) { MissingVectors = "The service is down." }).Last());

    [Fact]
    public void What_is_the_same_as_another_is_named_and_is_no_failure()
    {
        IReadOnlyList<DocumentCopy> copies = [new("b", "a")];
        const string expected = "b is the same as a, which serves for both.";

        Assert.Equal(expected, IndexText.Of(new IndexingReport(new IndexInfo(4, 1, 9), true, ["a"], [], [], []) { Copies = copies }).Last());
        Assert.Contains(expected, IndexText.Of(new IndexStatus("data/index", Serving with { Copies = copies }, true, [], 11_001)));
    }

    [Fact]
    public void The_state_is_one_JSON_object_for_programs() => Assert.Equal(
        """
        {"path":"data/index","serving":{"info":{"generation":4,"documents":1,"passages":9},"built_at":"2025-02-18T09:30:00+00:00",
        "failures":[{"file":"a.txt","line":null,"reason":"is empty"}],"size_in_bytes":11001,"copies":[]},"is_up_to_date":true,"others":[],"size_in_bytes":11001}
        """.ReplaceLineEndings(""),
        IndexStatusJson.Write(new IndexStatus("data/index", Serving, true, [], 11_001)));

    private static GenerationStatus Serving { get; } = new(
        new IndexInfo(4, 1, 9), new DateTimeOffset(2025, 2, 18, 9, 30, 0, TimeSpan.Zero), [new DocumentFailure("a.txt", null, "is empty")], 11_001);
}
