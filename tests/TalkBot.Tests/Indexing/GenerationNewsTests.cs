using TalkBot.Core.Knowledge;

namespace TalkBot.Tests.Indexing;

public sealed class GenerationNewsTests : IDisposable
{
    private readonly IndexFixture _fixture = new();
    private readonly List<NewGeneration> _heard = [];

    public GenerationNewsTests() => _fixture.News.Listen(_heard.Add);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task A_new_generation_is_told_once_with_what_changed()
    {
        _fixture.Write(("stays", "It stays."), ("changes", "It is one."), ("goes", "It goes."));
        using var index = _fixture.Open();
        await index.UpdateAsync(null, Token);
        Assert.Empty(_heard);
        _fixture.Write(("stays", "It stays."), ("changes", "It is two."), ("comes", "It comes."));

        await index.UpdateAsync(null, Token);
        await index.UpdateAsync(null, Token);

        var news = Assert.Single(_heard);
        Assert.Equal((2, 1), (news.Info.Generation, news.Before));
        Assert.Equal(["comes"], news.Changes.Added);
        Assert.Equal(["changes"], news.Changes.Changed);
        Assert.Equal(["goes"], news.Changes.Removed);
    }

    [Fact]
    public async Task Who_listens_can_acquire_what_is_told()
    {
        _fixture.Write(("count", "It is one."));
        using var index = _fixture.Open();
        await index.UpdateAsync(null, Token);
        string? seen = null;
        using var listening = _fixture.News.Listen(_ => seen = IndexFixture.Text(index, "count"));
        _fixture.Write(("count", "It is two."));

        await index.UpdateAsync(null, Token);

        Assert.Equal("It is two.", seen);
    }

    [Fact]
    public async Task What_another_process_publishes_serves_here_and_is_told()
    {
        _fixture.Write(("count", "It is one."));
        using var index = _fixture.Open();
        await index.UpdateAsync(null, Token);
        _fixture.Write(("count", "It is two."));
        await _fixture.BuildAsync();
        _heard.Clear();

        Assert.Equal("It is two.", IndexFixture.Text(index, "count"));
        Assert.Equal("It is two.", IndexFixture.Text(index, "count"));

        Assert.Equal(["count"], Assert.Single(_heard).Changes.Changed);
    }

    [Fact]
    public async Task Who_has_stopped_listening_hears_nothing()
    {
        _fixture.Write(("count", "It is one."));
        using var index = _fixture.Open();
        await index.UpdateAsync(null, Token);
        var heard = 0;
        _fixture.News.Listen(_ => heard++).Dispose();
        _fixture.Write(("count", "It is two."));

        await index.UpdateAsync(null, Token);

        Assert.Equal(0, heard);
    }
}
