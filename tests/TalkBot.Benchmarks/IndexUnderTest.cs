using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TalkBot.Composition;
using TalkBot.Composition.Models;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;
using TalkBot.Search;
using TalkBot.Search.Analysis;
using TalkBot.Search.Indexing;

namespace TalkBot.Benchmarks;

/// <summary>An index on disk, put together as the program does, and plain BM25 over the same files to compare with.</summary>
internal sealed class IndexUnderTest : IDisposable
{
    private readonly IHost _host;
    private readonly FSDirectory _directory;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    private IndexUnderTest(IHost host, string index)
    {
        _host = host;
        Answerer = host.Services.GetRequiredService<QuestionAnswerer>();
        using (var snapshot = host.Services.GetRequiredService<IDocumentIndex>().Acquire())
            Info = snapshot.Info;
        _directory = new NIOFSDirectory(System.IO.Directory.EnumerateDirectories(index, "generation-*").Max()!);
        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = host.Services.GetRequiredService<FieldSimilarity>() };
    }

    public QuestionAnswerer Answerer { get; }

    public IndexInfo Info { get; }

    /// <summary>Indexes the documents into a folder.</summary>
    public static async Task<IndexUnderTest> BuildAsync(string documents, string index)
    {
        var host = Host(documents, index);
        await host.Services.GetRequiredService<IDocumentIndex>().UpdateAsync(null, CancellationToken.None);
        return new IndexUnderTest(host, index);
    }

    /// <summary>Opens an index that has been built.</summary>
    public static IndexUnderTest Open(string index) => new(Host(index, index), index);

    /// <summary>The best passages for the question's words, and nothing more.</summary>
    public TopDocs SearchPlainly(string question, int count)
    {
        var query = new BooleanQuery();
        foreach (var term in TextAnalysis.Terms(question).Distinct())
            query.Add(new TermQuery(new Term(FieldNames.Passage, term)), Occur.SHOULD);
        return _searcher.Search(query, count);
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
        _host.Dispose();
    }

    private static IHost Host(string documents, string index)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("Documents:Path", documents), new("Index:Path", index)]);
        builder.Services.AddSearch().AddComposition(new ModelOptions());
        builder.Services.AddSingleton(new AnsweringOptions());
        builder.Services.AddSingleton<QuestionAnswerer>();
        return builder.Build();
    }
}
