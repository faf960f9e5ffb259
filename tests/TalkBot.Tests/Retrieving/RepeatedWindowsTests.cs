using Lucene.Net.Search;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Retrieval;

namespace TalkBot.Tests.Retrieving;

public class RepeatedWindowsTests
{
    private static readonly Dictionary<int, (int Document, TextSpan Span)> Places = new()
    {
        [0] = (0, new TextSpan(0, 10)),
        [1] = (0, new TextSpan(4, 10)), // repeats 0
        [2] = (0, new TextSpan(8, 10)), // repeats 1
        [3] = (0, new TextSpan(20, 10)),
        [4] = (9, new TextSpan(0, 10)), // of another document
    };

    [Theory]
    [InlineData(0, 9, "0 2 3 4")]
    [InlineData(2, 9, "0 1 3 4")]
    [InlineData(9, 9, "0 1 2 3 4")]
    [InlineData(0, 3, "0 2 3")]
    public void What_repeats_a_better_one_is_left_out_behind_the_best(int kept, int count, string left)
    {
        var hits = Places.Keys.Select(entry => new ScoreDoc(entry, 10 - entry));

        Assert.Equal(left, string.Join(' ', RepeatedWindows.LeaveOut(hits, kept, count, entry => Places[entry]).Select(hit => hit.Doc)));
    }
}
