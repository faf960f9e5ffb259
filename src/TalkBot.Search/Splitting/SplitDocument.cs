using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Splitting;

/// <summary>A document and the passages it is cut into, once they are asked for.</summary>
internal sealed class SplitDocument(Document document)
{
    public Document Document => document;

    public IReadOnlyList<SplitPassage> Passages => field ??= PassageSplitter.Split(document);
}
