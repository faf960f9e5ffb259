using System.Collections.Concurrent;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Analysis;

/// <summary>A document whose title and sentences are analysed once, when they are first asked for. Safe to use from several threads.</summary>
internal sealed class AnalyzedDocument(Document document)
{
    private readonly ConcurrentDictionary<int, AnalyzedSentence> _sentences = [];

    private readonly ConcurrentDictionary<int, bool> _orders = [];

    public Document Document => document;

    public AnalyzedSentence Title => field ??= new AnalyzedSentence(document.Title);

    /// <summary>Those whose office the document states.</summary>
    public IReadOnlyList<OfficeHolder> Holders => field ??= OfficeHolder.In(document.Text);

    public AnalyzedSentence Sentence(int index) =>
        _sentences.GetOrAdd(index, static (at, of) => new AnalyzedSentence(of.Sentences[at].In(of.Text)), document);

    /// <summary>Whether a sentence orders its reader to do something, and so reports nothing.</summary>
    public bool IsOrder(int index) => _orders.GetOrAdd(index, static (at, of) => Instruction.Is(of, at), document);
}
