using TalkBot.Core;
using TalkBot.Host.Evaluation;

namespace TalkBot.Tests.Evaluation;

public sealed class MeasurementFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void What_details_wrote_is_read_back()
    {
        var item = ComparisonTests.Right("a");
        using (var details = new DetailsFile(_path))
            details.Write(item);

        var read = Assert.Single(MeasurementFile.Read(_path));

        Assert.Equal("a", read.Id);
        Assert.Equal(Measurement.Of(item).Values, read.Values.OrderBy(entry => entry.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Lines_of_claims_are_passed_over()
    {
        File.WriteAllText(_path, """{"id":"c1","score":0.9,"verdict":"supported"}""");

        Assert.Empty(MeasurementFile.Read(_path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("""{"id":"a","confidence":"high","measured":{}}""")]
    [InlineData("""{"confidence":1,"measured":{}}""")]
    public void Anything_else_is_named(string content)
    {
        File.WriteAllText(_path, content);

        var fault = Assert.Throws<TalkBotException>(() => MeasurementFile.Read(_path));

        Assert.Equal(Fault.QuestionsUnreadable, fault.Fault);
        Assert.Contains(_path, fault.Message, StringComparison.Ordinal);
    }
}
