using System.Collections.Concurrent;
using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Analysis;

/// <summary>A document whose title and sentences are analysed once, when they are first asked for. Safe to use from several threads.</summary>
internal sealed class AnalyzedDocument(Document document)
{
    private readonly ConcurrentDictionary<int, AnalyzedSentence> _sentences = [];

    public Document Document => document;

    public AnalyzedSentence Title => field ??= new AnalyzedSentence(document.Title);

    /// <summary>Those whose office the document states.</summary>
    public IReadOnlyList<OfficeHolder> Holders => field ??= OfficeHolder.In(document.Text);

    public AnalyzedSentence Sentence(int index) =>
        _sentences.GetOrAdd(index, static (at, of) => new AnalyzedSentence(of.Sentences[at].In(of.Text)), document);
}
