using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TalkBot.Core.Knowledge;
using TalkBot.Search;
using TalkBot.Search.Analysis;
using TalkBot.Search.Indexing;
using TalkBot.Search.Reading;

namespace TalkBot.Tests.Indexing;

public sealed class SearchServicesTests : IDisposable
{
    private readonly IndexFixture _fixture = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task The_registered_index_stands_where_the_settings_say()
    {
        _fixture.Write(("count", "It is one."));
        using var services = Provide(("Documents:Path", _fixture.Documents), ("Data:Path", Path.GetDirectoryName(_fixture.IndexPath)!));

        await services.GetRequiredService<IDocumentIndex>().UpdateAsync(null, Token);

        Assert.Equal(["generation-000001"], _fixture.Folders);
        Assert.Equal(_fixture.IndexPath, services.GetRequiredService<IndexInspector>().Status(Token).Path);
    }

    [Theory]
    [InlineData("Ranking:Passage:B", "2")]
    [InlineData("Ranking:Title:K1", "-1")]
    [InlineData("Index:LockTimeout", "-00:00:01")]
    [InlineData("Index:KeepGenerations", "0")]
    [InlineData("Data:Path", "")]
    public void A_setting_out_of_range_is_refused(string name, string value)
    {
        using var services = Provide((name, value));

        Assert.Throws<OptionsValidationException>(services.GetRequiredService<IDocumentIndex>);
    }

    [Fact]
    public async Task An_index_in_memory_needs_no_folder()
    {
        _fixture.Write(("count", "It is one."));

        var index = DocumentIndexes.InMemory(
            new DocumentsOptions { Path = _fixture.Documents }, new RankingOptions(), _fixture.Time, _fixture.Loggers);
        await index.UpdateAsync(null, Token);

        Assert.Equal("It is one.", IndexFixture.Text(index, "count"));
    }

    private ServiceProvider Provide(params (string Name, string Value)[] settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)))
            .Build())
        .AddSingleton<ILoggerFactory>(_fixture.Loggers)
        .AddLogging()
        .AddSearch()
        .BuildServiceProvider();
}
