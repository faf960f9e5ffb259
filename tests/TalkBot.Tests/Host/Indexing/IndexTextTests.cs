using TalkBot.Core.Knowledge;
using TalkBot.Host.Indexing;

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
    public void A_build_with_nothing_to_do_says_so() => Assert.Equal(
        ["Nothing has changed; index generation 4 serves on.", "1 document in 9 passages: 0 added, 0 changed, 0 removed, 1 unchanged."],
        IndexText.Of(new IndexingReport(new IndexInfo(4, 1, 9), false, [], [], [], [])));

    [Fact]
    public void The_state_is_told_with_and_without_an_index()
    {
        Assert.Equal("data/index: index generation 4, 1 document in 9 passages.", IndexText.Of(new IndexStatus("data/index", new IndexInfo(4, 1, 9))));
        Assert.Equal("data/index: no index yet; talkbot index build makes one.", IndexText.Of(new IndexStatus("data/index", null)));
    }

    [Fact]
    public void The_state_is_one_JSON_object_for_programs() => Assert.Equal(
        """{"path":"data/index","serving":{"generation":4,"documents":1,"passages":9}}""",
        IndexJson.Write(new IndexStatus("data/index", new IndexInfo(4, 1, 9))));
}
