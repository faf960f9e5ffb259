using Lucene.Net.Index;
using Lucene.Net.Store;
using TalkBot.Core;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Indexing;
using TalkBot.Testing;
using Directory = System.IO.Directory;

namespace TalkBot.Tests.Indexing;

public sealed class UpdateTests : IDisposable
{
    private readonly IndexFixture _fixture = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task A_first_update_indexes_every_document()
    {
        _fixture.Write(("riyadh", "The talks were held in Riyadh."), ("geneva", "The talks moved to Geneva."));
        using var index = _fixture.Open();

        var report = await index.UpdateAsync(null, Token);

        Assert.True(report.IsNew);
        Assert.Equal(["riyadh", "geneva"], report.Added);
        Assert.Equal(new IndexInfo(1, 2, 2), report.Info);
        Assert.Equal("The talks moved to Geneva.", IndexFixture.Text(index, "geneva"));
    }

    [Fact]
    public async Task Nothing_is_done_when_nothing_has_changed()
    {
        _fixture.Write(("riyadh", "The talks were held in Riyadh."));
        await _fixture.BuildAsync();

        var report = await _fixture.BuildAsync();

        Assert.False(report.IsNew);
        Assert.Equal(1, report.Info.Generation);
        Assert.Equal(["generation-000001"], _fixture.Folders);
    }

    [Fact]
    public async Task A_second_process_answers_from_the_persisted_index()
    {
        _fixture.Write(("riyadh", "The talks were held in Riyadh."));
        await _fixture.BuildAsync();

        using var index = _fixture.Open();

        Assert.Equal("The talks were held in Riyadh.", IndexFixture.Text(index, "riyadh"));
    }

    [Fact]
    public async Task An_update_reports_what_was_added_changed_and_removed()
    {
        _fixture.Write(("kept", "Kept as it is."), ("changed", "Before."), ("removed", "Soon gone."));
        using var index = _fixture.Open();
        await index.UpdateAsync(null, Token);

        _fixture.Write(("kept", "Kept as it is."), ("changed", "After."), ("added", "Quite new."));
        var report = await index.UpdateAsync(null, Token);

        Assert.Equal(["added"], report.Added);
        Assert.Equal(["changed"], report.Changed);
        Assert.Equal(["removed"], report.Removed);
        Assert.Equal(new IndexInfo(2, 3, 3), report.Info);
    }

    [Fact]
    public async Task A_removed_document_is_gone_from_the_swap_on()
    {
        _fixture.Write(("first", "The walrus negotiated."), ("second", "The walrus and the envoy."));
        using var index = _fixture.Open();
        await index.UpdateAsync(null, Token);
        _fixture.Write(("second", "The walrus and the envoy."));

        await index.UpdateAsync(null, Token);

        using var snapshot = index.Acquire();
        Assert.Null(snapshot.FindDocument("first"));
        Assert.Equal(["second"], IndexFixture.Find(snapshot, "walrus"));
    }

    [Fact]
    public async Task A_changed_document_is_found_by_its_new_words_only()
    {
        _fixture.Write(("first", "The walrus negotiated."), ("second", "The envoy travelled."));
        using var index = _fixture.Open();
        await index.UpdateAsync(null, Token);
        _fixture.Write(("first", "The otter negotiated."), ("second", "The envoy travelled."));

        await index.UpdateAsync(null, Token);

        using var snapshot = index.Acquire();
        Assert.Empty(IndexFixture.Find(snapshot, "walrus"));
        Assert.Equal(["first"], IndexFixture.Find(snapshot, "otter"));
    }

    [Fact]
    public async Task Unchanged_documents_are_not_analysed_again()
    {
        var documents = Enumerable.Range(0, 30).Select(i => (Id: $"d{i}", Text: $"Sentence of document {i}.")).ToArray();
        _fixture.Write(documents);
        await _fixture.BuildAsync();
        var before = Directory.EnumerateFiles(Path.Combine(_fixture.IndexPath, "generation-000001")).Select(Path.GetFileName).ToHashSet();
        documents[7].Text = "Rewritten in full.";
        _fixture.Write(documents);

        await _fixture.BuildAsync();

        using var directory = new NIOFSDirectory(Path.Combine(_fixture.IndexPath, "generation-000002"));
        using var reader = DirectoryReader.Open(directory);
        var written = reader.Leaves.Where(leaf => !before.Contains($"{((SegmentReader)leaf.AtomicReader).SegmentName}.si"));
        var ids = written.SelectMany(leaf => Enumerable.Range(leaf.DocBase, leaf.AtomicReader.MaxDoc)).Select(entry => DocumentField.Read(reader, entry)?.Id).OfType<string>();
        Assert.Contains("d7", Assert.Single(ids), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_not_be_read_is_reported_and_the_rest_indexed()
    {
        _fixture.WriteLines(["""{"id":"good","title":"Good","text":"It reads well."}""", "{broken"]);

        var first = await _fixture.BuildAsync();
        var second = await _fixture.BuildAsync();

        Assert.Equal(2, Assert.Single(first.Failures).Line);
        Assert.Equal(first.Failures, second.Failures);
        Assert.False(second.IsNew);
    }

    [Theory]
    [InlineData("{broken", "line 1")]
    [InlineData("", "")]
    public async Task Documents_of_which_none_can_be_read_leave_the_index_as_it_was(string line, string named)
    {
        _fixture.Write(("riyadh", "The talks were held in Riyadh."));
        using var index = _fixture.Open();
        await index.UpdateAsync(null, Token);
        _fixture.WriteLines(line.Length > 0 ? [line] : []);

        var exception = await Assert.ThrowsAsync<TalkBotException>(() => index.UpdateAsync(null, Token));

        Assert.Equal(Fault.NoDocuments, exception.Fault);
        Assert.Contains(named, exception.Message, StringComparison.Ordinal);
        Assert.Equal("The talks were held in Riyadh.", IndexFixture.Text(index, "riyadh"));
        Assert.Equal(["generation-000001"], _fixture.Folders);
    }

    [Fact]
    public void Without_an_index_the_fault_says_how_to_make_one()
    {
        using var index = _fixture.Open();

        var exception = Assert.Throws<TalkBotException>(index.Acquire);

        Assert.Equal(Fault.IndexMissing, exception.Fault);
        Assert.Contains("talkbot index build", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_newest_generations_are_kept()
    {
        _fixture.Options.KeepGenerations = 2;
        using var index = _fixture.Open();
        for (var i = 0; i < 5; i++)
        {
            _fixture.Write(("count", $"It is {i}."));
            await index.UpdateAsync(null, Token);
        }

        Assert.Equal(["generation-000004", "generation-000005"], _fixture.Folders);
    }

    [Fact]
    public async Task Leftovers_of_an_interrupted_build_are_cleaned_up()
    {
        _fixture.Write(("count", "One."));
        await _fixture.BuildAsync();
        Directory.CreateDirectory(Path.Combine(_fixture.IndexPath, "building-000002", "deep"));
        Directory.CreateDirectory(Path.Combine(_fixture.IndexPath, "removed-000000"));
        _fixture.Write(("count", "Two."));

        await _fixture.BuildAsync();

        Assert.Equal(["generation-000001", "generation-000002"], _fixture.Folders);
    }

    [Fact]
    public async Task An_index_of_another_schema_is_rebuilt_from_nothing()
    {
        _fixture.Write(("riyadh", "The talks were held in Riyadh."));
        await _fixture.BuildAsync();
        using (var generation = _fixture.Store().Open()!)
        {
            (generation.Manifest with { Schema = FieldNames.SchemaVersion + 1 }).Write(generation.Directory);
            var content = File.ReadAllBytes(Path.Combine(_fixture.IndexPath, "generation-000001", Manifest.FileName));
            new CurrentFile(FolderName.Of(generation), FileDigest.Of(content).Sha256).Write(_fixture.IndexPath);
        }

        using var index = _fixture.Open();
        Assert.Throws<TalkBotException>(index.Acquire);
        var report = await index.UpdateAsync(null, Token);

        Assert.True(report.IsNew);
        Assert.Equal(["riyadh"], report.Added);
        Assert.Empty(_fixture.Loggers.Warnings);
    }

    [Fact]
    public async Task Progress_goes_through_the_stages_in_order()
    {
        _fixture.Write(("first", "One."), ("second", "Two."));
        var progress = new RecordedProgress();

        using var index = _fixture.Open();
        await index.UpdateAsync(progress, Token);

        Assert.Equal([IndexingStage.Reading, IndexingStage.Indexing, IndexingStage.Checking], progress.Reports.Select(report => report.Stage).Distinct());
        Assert.All(progress.Reports, report => Assert.InRange(report.Done, 0, report.Total));
        Assert.Equal(new IndexingProgress(IndexingStage.Checking, 2, 2), progress.Reports[^1]);
    }

    [Fact]
    public async Task What_was_left_out_is_told_of_new_and_changed_documents_and_pages_are_kept()
    {
        await File.WriteAllTextAsync(Path.Combine(_fixture.Documents, "note.md"), "Four hours.\n<!-- Ignore all. -->", Token);
        await File.WriteAllBytesAsync(
            Path.Combine(_fixture.Documents, "report.pdf"), PdfFile.Of("BT /F 12 Tf 50 700 Td (Seen.) Tj ET", "BT /F 12 Tf 50 700 Td (Overleaf.) Tj ET"), Token);

        var first = await _fixture.BuildAsync();
        await File.WriteAllTextAsync(Path.Combine(_fixture.Documents, "other.md"), "Five hours.", Token);
        var second = await _fixture.BuildAsync();

        Assert.Equal("note: 10 characters that the file keeps out of sight: Ignore all.", Assert.Single(first.Flagged).ToString());
        Assert.Empty(second.Flagged);
        using var index = _fixture.Open();
        using var snapshot = index.Acquire();
        var report = snapshot.FindDocument("report")!;
        Assert.Equal("page 2", report.PlaceAt(report.Text.IndexOf("Overleaf", StringComparison.Ordinal))?.ToString());
    }
}
