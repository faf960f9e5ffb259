using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Indexing;
using TalkBot.Testing;

namespace TalkBot.Tests.Indexing;

public sealed class VectorTests : IDisposable
{
    private static readonly (string Id, string Text)[] Three =
    [
        ("summit", "The summit was held in Riyadh."),
        ("garden", "A garden was opened in Oslo."),
        ("bridge", "The bridge was closed at night."),
    ];

    private readonly IndexFixture _fixture = new();
    private readonly FakeEmbedder _embedder = new() { Meanings = new Dictionary<string, string> { ["CONFERENCE"] = "SUMMIT" } };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task A_question_finds_a_passage_that_shares_no_word_with_it()
    {
        using var index = await BuildAsync(Three);

        Assert.Empty(Find(index, new Question("conference")));
        Assert.Equal("summit", Find(index, Asked("conference"))[0]);
    }

    [Fact]
    public async Task Only_the_documents_asked_for_are_found()
    {
        using var index = await BuildAsync(Three);

        Assert.Equal(["garden"], Find(index, Asked("conference") with { OnlyDocuments = ["garden"] }));
    }

    [Fact]
    public async Task A_question_without_a_vector_finds_what_it_found_before()
    {
        _fixture.Write(Three);
        using var plain = _fixture.Open();
        await plain.UpdateAsync(null, Token);
        var before = Comparable(Retrieve(plain, new Question("summit in Riyadh")));
        _fixture.Embedder = _embedder;
        using var index = _fixture.Open();
        await index.UpdateAsync(null, Token);

        Assert.Equal(before, Comparable(Retrieve(index, new Question("summit in Riyadh"))));
        Assert.Equal(before, Comparable(Retrieve(index, new Question("summit in Riyadh") { Embedding = new Embedding("another", new float[64]) })));
        Assert.Equal(before, Comparable(Retrieve(index, new Question("summit in Riyadh") { Embedding = new Embedding("fake", new float[3]) })));
    }

    [Fact]
    public async Task Vectors_are_made_of_what_is_new_or_changed_alone()
    {
        using var index = await BuildAsync(Three);
        Assert.Equal(3, _embedder.Passages.Count);

        _fixture.Write(Three[0], Three[1], ("bridge", "The bridge was opened again."), ("tower", "A tower was built."));
        await index.UpdateAsync(null, Token);

        Assert.Equal(["About bridge\nThe bridge was opened again.", "About tower\nA tower was built."], _embedder.Passages.Skip(3));
        Assert.Equal(4, Vectors!.Passages);
        Assert.Equal("summit", Find(index, Asked("conference"))[0]);
        Assert.Empty(_fixture.Inspector().Verify(Token));
    }

    [Fact]
    public async Task A_removed_document_is_found_no_more()
    {
        using var index = await BuildAsync(Three);
        _fixture.Write(Three[1], Three[2]);

        await index.UpdateAsync(null, Token);

        Assert.DoesNotContain("summit", Find(index, Asked("conference")));
        Assert.Equal(2, Vectors!.Passages);
    }

    [Fact]
    public async Task Passages_go_in_batches_over_documents_and_within_long_ones()
    {
        var text = string.Join(' ', Enumerable.Range(0, 30).Select(i => $"This is sentence number {i}."));
        using var index = await BuildAsync(Three[0], Three[1], ("long", text));

        Assert.Equal(Vectors!.Passages, _embedder.Passages.Count);
        Assert.Equal((int)Math.Ceiling(_embedder.Passages.Count / (double)_embedder.BatchSize), _embedder.Calls);
    }

    [Theory]
    [InlineData("another")]
    [InlineData(null)]
    public async Task Another_model_or_none_builds_from_nothing(string? model)
    {
        using (await BuildAsync(Three))
        {
        }

        var other = model is null ? null : new FakeEmbedder(model);
        _fixture.Embedder = other;
        Assert.False(_fixture.Inspector().Status(Token).IsUpToDate);
        var report = await _fixture.BuildAsync();

        Assert.True(report.IsNew);
        Assert.Equal(3, other?.Passages.Count ?? 3);
        Assert.Equal(model, Vectors?.Model);
        Assert.True(_fixture.Inspector().Status(Token).IsUpToDate);
        Assert.False((await _fixture.BuildAsync()).IsNew);
    }

    [Fact]
    public async Task A_model_whose_vectors_have_another_length_now_builds_from_nothing()
    {
        using (await BuildAsync(Three))
        {
        }

        var longer = new FakeEmbedder(dimension: 96);
        _fixture.Embedder = longer;
        _fixture.Write([.. Three, ("tower", "A tower was built.")]);
        await _fixture.BuildAsync();

        Assert.Equal(new VectorInfo("fake", 96, 4, true), Vectors);
    }

    [Fact]
    public async Task A_model_that_is_down_costs_no_document_its_place()
    {
        _embedder.Trouble = _ => FakeEmbedder.Down;

        using var index = await BuildAsync(Three);

        Assert.Equal(["summit"], Find(index, Asked("summit")));
        Assert.Equal(new VectorInfo("fake", 0, 0, false), Vectors);
        Assert.Equal(1, _embedder.Calls);
    }

    [Fact]
    public async Task The_next_update_makes_the_vectors_that_are_missing()
    {
        _embedder.Trouble = _ => _embedder.Passages.Count > 0 ? FakeEmbedder.Down : null;
        using var index = await BuildAsync([.. Three, ("a", "One."), ("b", "Two.")]);
        Assert.Equal(4, Vectors!.Passages);
        _embedder.Trouble = _ => null;

        var report = await index.UpdateAsync(null, Token);

        Assert.True(report.IsNew);
        Assert.Null(report.MissingVectors);
        Assert.Empty(report.Added.Concat(report.Changed).Concat(report.Removed));
        Assert.Equal(new VectorInfo("fake", 64, 5, true), Vectors);
        Assert.Equal(5, _embedder.Passages.Distinct().Count());
        Assert.Equal(5, _embedder.Passages.Count);
        Assert.Empty(_fixture.Inspector().Verify(Token));
    }

    [Fact]
    public async Task An_update_that_could_only_make_vectors_and_cannot_changes_nothing()
    {
        _embedder.Trouble = _ => FakeEmbedder.Down;
        using var index = await BuildAsync(Three);

        var report = await index.UpdateAsync(null, Token);

        Assert.False(report.IsNew);
        Assert.Equal(FakeEmbedder.Down.Message, report.MissingVectors);
        Assert.Equal(["generation-000001"], _fixture.Folders);
        Assert.Equal(2, _embedder.Calls);
    }

    [Fact]
    public async Task A_text_that_is_refused_leaves_the_others_their_vectors()
    {
        _embedder.Trouble = texts => texts.Any(text => text.Contains("garden", StringComparison.Ordinal)) ? FakeEmbedder.Refused : null;

        using var index = await BuildAsync(Three);

        Assert.Equal(new VectorInfo("fake", 64, 2, false), Vectors);
        Assert.Equal("summit", Find(index, Asked("conference"))[0]);
        Assert.Equal(["garden"], Find(index, new Question("garden")));
        Assert.False((await index.UpdateAsync(null, Token)).IsNew);
    }

    [Fact]
    public async Task A_model_that_refuses_everything_is_soon_left_alone()
    {
        _embedder.Trouble = _ => FakeEmbedder.Refused;

        using var index = await BuildAsync([.. Enumerable.Range(0, 40).Select(i => ($"d{i}", $"Text {i}."))]);

        Assert.InRange(_embedder.Calls, 5, 10);
    }

    [Fact]
    public async Task An_update_that_is_cancelled_while_vectors_are_made_leaves_the_index_as_it_was()
    {
        using var index = await BuildAsync(Three);
        using var cancelling = CancellationTokenSource.CreateLinkedTokenSource(Token);
        _fixture.Write([.. Three, ("tower", "A tower was built.")]);
        _embedder.Trouble = _ =>
        {
            cancelling.Cancel();
            return null;
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => index.UpdateAsync(null, cancelling.Token));

        Assert.Equal("summit", Find(index, Asked("conference"))[0]);
        Assert.Equal(["generation-000001"], _fixture.Folders);
    }

    [Fact]
    public async Task Without_a_model_the_index_is_what_it_always_was()
    {
        _fixture.Write(Three);
        await _fixture.BuildAsync();

        var written = string.Concat(Directory.EnumerateFiles(Path.Combine(_fixture.IndexPath, "generation-000001"), "*.json").Select(File.ReadAllText));
        Assert.DoesNotContain("vectors", written, StringComparison.Ordinal);
    }

    private VectorInfo? Vectors => _fixture.Inspector().Status(Token).Serving!.Vectors;

    private async Task<LuceneDocumentIndex> BuildAsync(params (string Id, string Text)[] documents)
    {
        _fixture.Embedder = _embedder;
        _fixture.Write(documents);
        var index = _fixture.Open();
        await index.UpdateAsync(null, Token);
        return index;
    }

    private Question Asked(string text) => new(text) { Embedding = _embedder.Embed(text) };

    private static Retrieval Retrieve(LuceneDocumentIndex index, Question question)
    {
        using var snapshot = index.Acquire();
        return snapshot.Retrieve(question, 20);
    }

    private static object[] Comparable(Retrieval retrieval) =>
        [.. retrieval.Passages, .. retrieval.Sentences.Select(sentence => (sentence.Text, sentence.Score)), retrieval.Confidence];

    private static string[] Find(LuceneDocumentIndex index, Question question) => [.. Retrieve(index, question).DocumentIds];
}
