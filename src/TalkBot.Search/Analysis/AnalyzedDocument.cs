using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Analysis;

/// <summary>A document whose title and sentences are analysed once, when they are first asked for. Safe to use from several threads.</summary>
internal sealed class AnalyzedDocument(Document document)
{
    private enum Order : byte
    {
        Unknown,
        No,
        Yes,
    }

    public Document Document => document;

    public AnalyzedSentence Title => field ??= new AnalyzedSentence(document.Title);

    /// <summary>Those whose office the document states.</summary>
    public IReadOnlyList<OfficeHolder> Holders => field ??= OfficeHolder.In(document.Text);

    // Whoever comes first fills a place; who comes at the same time finds the same.
    private AnalyzedSentence?[] Sentences => field ??= new AnalyzedSentence?[document.Sentences.Count];

    private Order[] Orders => field ??= new Order[document.Sentences.Count];

    public AnalyzedSentence Sentence(int index) => Sentences[index] ??= new AnalyzedSentence(document.Sentences[index].In(document.Text));

    /// <summary>Whether a sentence orders its reader to do something, and so reports nothing.</summary>
    public bool IsOrder(int index)
    {
        if (Orders[index] == Order.Unknown)
            Orders[index] = Instruction.Is(document, index) ? Order.Yes : Order.No;
        return Orders[index] == Order.Yes;
    }
}
