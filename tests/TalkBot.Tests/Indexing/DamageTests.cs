using TalkBot.Core;
using TalkBot.Core.Answering;
using TalkBot.Search.Indexing;

namespace TalkBot.Tests.Indexing;

public sealed class DamageTests : IDisposable
{
    private static readonly Dictionary<string, Action<string>> Damages = new()
    {
        ["deleted"] = File.Delete,
        ["emptied"] = path => Truncate(path, _ => 0),
        ["cut in half"] = path => Truncate(path, length => length / 2),
        ["cut by a byte"] = path => Truncate(path, length => length - 1),
        ["flipped at the start"] = path => Flip(path, _ => 0),
        ["flipped in the middle"] = path => Flip(path, length => length / 2),
        ["flipped at the end"] = path => Flip(path, length => length - 1),
        ["lengthened"] = path => File.AppendAllText(path, "x"),
    };

    private readonly IndexFixture _fixture = new();

    public static TheoryData<string, bool> Kinds => new MatrixTheoryData<string, bool>(Damages.Keys, [false, true]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _fixture.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Damage_to_any_file_is_found_or_harmless(string kind, bool hasGenerationBefore)
    {
        var texts = await BuildAsync(hasGenerationBefore ? 2 : 1);
        var whole = _fixture.IndexPath;
        var newest = $"generation-{texts.Count:D6}";
        string[] files = [CurrentFile.Name, .. Directory.EnumerateFiles(Path.Combine(whole, newest)).Select(file => Path.Combine(newest, Path.GetFileName(file)))];
        Assert.True(files.Length > 5);
        foreach (var file in files)
        {
            _fixture.Loggers.Warnings.Clear();
            _fixture.IndexPath = _fixture.NewPath();
            IndexFixture.Copy(whole, _fixture.IndexPath);
            Damages[kind](Path.Combine(_fixture.IndexPath, file));

            using var index = _fixture.Open();
            if (hasGenerationBefore || file == CurrentFile.Name)
                AssertServes(index, texts);
            else
                Assert.Equal(Fault.IndexMissing, Assert.Throws<TalkBotException>(index.Acquire).Fault);
            var warning = Assert.Single(_fixture.Loggers.Warnings);
            Assert.Contains(file.Split(Path.DirectorySeparatorChar)[0], warning, StringComparison.Ordinal);

            var report = await index.UpdateAsync(null, Token);
            Assert.Equal(file != CurrentFile.Name, report.IsNew);
            AssertServes(index, texts);
            Assert.Equal(texts[^1], IndexFixture.Text(index, "count"));
            Assert.Empty(_fixture.Inspector().Verify(Token));
            Assert.Single(_fixture.Loggers.Warnings);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\0\0\0\0\0\0\0\0")]
    [InlineData("generation-000009 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n")]
    [InlineData("generation-000001 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n")]
    [InlineData("../../etc e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n")]
    public async Task A_dead_CURRENT_is_mended(string? content)
    {
        var texts = await BuildAsync(2);
        var path = Path.Combine(_fixture.IndexPath, CurrentFile.Name);
        var whole = await File.ReadAllTextAsync(path, Token);
        if (content is null)
            File.Delete(path);
        else
            await File.WriteAllTextAsync(path, content, Token);

        using var index = _fixture.Open();

        Assert.Equal(texts[1], IndexFixture.Text(index, "count"));
        Assert.Equal(whole, await File.ReadAllTextAsync(path, Token));
        Assert.Equal(["generation-000001", "generation-000002"], _fixture.Folders);
    }

    [Fact]
    public async Task A_damaged_generation_is_set_aside_and_its_number_not_used_again()
    {
        await BuildAsync(2);
        Truncate(Path.Combine(_fixture.IndexPath, "generation-000002", Manifest.FileName), _ => 0);

        var report = await _fixture.BuildAsync();

        Assert.Equal(3, report.Info.Generation);
        Assert.Equal(["damaged-000002", "generation-000001", "generation-000003"], _fixture.Folders);
    }

    [Fact]
    public async Task A_generation_set_aside_goes_when_it_is_too_old()
    {
        _fixture.Options.KeepGenerations = 1;
        await BuildAsync(1);
        Truncate(Path.Combine(_fixture.IndexPath, "generation-000001", Manifest.FileName), _ => 0);

        await _fixture.BuildAsync();

        Assert.Equal(["generation-000002"], _fixture.Folders);
    }

    [Fact]
    public async Task Damage_stays_where_it_is_while_another_process_writes()
    {
        var texts = await BuildAsync(2);
        Truncate(Path.Combine(_fixture.IndexPath, "generation-000002", Manifest.FileName), _ => 0);

        using (WriterLock.TryHold(_fixture.IndexPath))
        {
            using var index = _fixture.Open();
            Assert.Equal(texts[0], IndexFixture.Text(index, "count"));
        }

        Assert.Equal(["generation-000001", "generation-000002"], _fixture.Folders);
    }

    [Fact]
    public async Task Files_that_do_not_belong_to_a_generation_are_harmless()
    {
        var texts = await BuildAsync(1);
        await File.WriteAllTextAsync(Path.Combine(_fixture.IndexPath, "generation-000001", "notes.txt"), "x", Token);
        await File.WriteAllTextAsync(Path.Combine(_fixture.IndexPath, "notes.txt"), "x", Token);
        Directory.CreateDirectory(Path.Combine(_fixture.IndexPath, "generation-of-mine"));

        using var index = _fixture.Open();

        AssertServes(index, texts);
        Assert.Empty(_fixture.Loggers.Warnings);
    }

    [Fact]
    public async Task A_commit_from_elsewhere_is_not_served()
    {
        await BuildAsync(2);
        var folder = Path.Combine(_fixture.IndexPath, "generation-000001");
        File.Copy(Directory.EnumerateFiles(folder, "segments_*").Single(), Path.Combine(folder, "segments_zz"));
        Directory.Delete(Path.Combine(_fixture.IndexPath, "generation-000002"), recursive: true);

        using var index = _fixture.Open();

        Assert.Throws<TalkBotException>(index.Acquire);
    }

    [Fact]
    public async Task A_generation_damaged_while_it_serves_is_not_built_on()
    {
        _fixture.Write(("count", "It is one."), ("kept", "Kept as it is."));
        using var index = _fixture.Open();
        await index.UpdateAsync(null, Token);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_fixture.IndexPath, "generation-000001"), "_*"))
            Flip(file, length => length / 2);
        _fixture.Write(("count", "It is two."), ("kept", "Kept as it is."));

        var report = await index.UpdateAsync(null, Token);

        Assert.Equal(["count", "kept"], report.Added);
        Assert.Equal("Kept as it is.", IndexFixture.Text(index, "kept"));
        Assert.Contains("cannot be built on", Assert.Single(_fixture.Loggers.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_flipped_bit_of_a_manifest_is_found()
    {
        await BuildAsync(1);
        var content = await File.ReadAllBytesAsync(Path.Combine(_fixture.IndexPath, "generation-000001", Manifest.FileName), Token);
        for (var bit = 0; bit < content.Length * 8; bit++)
        {
            content[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<InvalidDataException>(() => Manifest.Parse(content));
            content[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    private static void Truncate(string path, Func<long, long> length)
    {
        using var file = new FileStream(path, FileMode.Open);
        file.SetLength(length(file.Length));
    }

    private static void Flip(string path, Func<int, int> position)
    {
        var content = File.ReadAllBytes(path);
        content[position(content.Length)] ^= 1;
        File.WriteAllBytes(path, content);
    }

    /// <summary>Builds generations that differ in one document, and gives the text of it in each.</summary>
    private async Task<IReadOnlyList<string>> BuildAsync(int generations)
    {
        var texts = new List<string>();
        for (var i = 1; i <= generations; i++)
        {
            texts.Add($"The walrus counted to {i}. It then went home.");
            _fixture.Write([("count", texts[^1]), .. Enumerable.Range(0, 20).Select(n => ($"d{n}", $"The walrus of document {n}. It stays."))]);
            await _fixture.BuildAsync();
        }

        return texts;
    }

    /// <summary>Checks that each passage says what its document said in the generation that serves.</summary>
    private static void AssertServes(LuceneDocumentIndex index, IReadOnlyList<string> texts)
    {
        using var snapshot = index.Acquire();
        var expected = texts[Math.Min(snapshot.Info.Generation, texts.Count) - 1];
        var passages = snapshot.Retrieve(new Question("walrus"), 50).Passages;
        Assert.Equal(21, passages.Select(passage => passage.Passage.DocumentId).Distinct().Count());
        Assert.All(passages, found => Assert.Contains(
            found.Passage.Text, found.Passage.DocumentId == "count" ? expected : $"The walrus of document {found.Passage.DocumentId[1..]}. It stays.", StringComparison.Ordinal));
    }
}
