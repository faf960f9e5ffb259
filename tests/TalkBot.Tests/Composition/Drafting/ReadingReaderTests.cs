using TalkBot.Composition.Drafting;
using TalkBot.Core.Checking;

namespace TalkBot.Tests.Composition.Drafting;

public class ReadingReaderTests
{
    [Theory]
    [InlineData("""{"verdict":"supported","quotations":[{"passage":2,"quote":"It lasted four hours."}]}""", ClaimVerdict.Supported, "2: It lasted four hours.")]
    [InlineData("""{"verdict":"not_found","quotations":[]}""", ClaimVerdict.NotFound, "")]
    [InlineData("""Here you are: ```json {"label":"CONTRADICTED","quotes":["It lasted four hours."]}```""", ClaimVerdict.Contradicted, "0: It lasted four hours.")]
    [InlineData("""{"thoughts":{"a":1}} {"verdict":"supported","citations":[1,3]}""", ClaimVerdict.Supported, "[1] [3]")]
    [InlineData("""{"verdict":"Not supported","quotations":[]}""", ClaimVerdict.NotFound, "")]
    [InlineData("Supported [2].", ClaimVerdict.Supported, "[2]")]
    [InlineData("Verdict: **contradicted** by [1, 2]", ClaimVerdict.Contradicted, "[1] [2]")]
    [InlineData("Not found in the passages.", ClaimVerdict.NotFound, "")]
    [InlineData("Not enough information.", ClaimVerdict.NotFound, "")]
    [InlineData("Refuted [1].", ClaimVerdict.Contradicted, "[1]")]
    public void A_verdict_is_read_in_many_shapes(string reply, ClaimVerdict verdict, string restsOn)
    {
        var reading = ReadingReader.Read(reply);

        Assert.Equal(verdict, reading?.Verdict);
        Assert.Equal(restsOn, string.Join(' ', reading!.Quotes.Select(quote => $"{quote.Passage.GetValueOrDefault()}: {quote.Words}").Concat(reading.Marks.Select(mark => $"[{mark}]"))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("I can't help with that.")]
    [InlineData("The meeting lasted four hours, which is supported by [1].")]
    [InlineData("""{"verdict":"maybe","quotations":[]}""")]
    [InlineData("""{"verdict":"supported","quotations":[{"passage":1""")]
    [InlineData("""{"quotations":[{"passage":1,"quote":"It lasted four hours."}]}""")]
    public void What_is_no_verdict_is_none(string reply) => Assert.Null(ReadingReader.Read(reply));
}
