using TalkBot.Composition.Prompts;
using TalkBot.Core.Answering;

namespace TalkBot.Composition.Drafting;

/// <summary>Ties what a model says it quotes to the passages that it was given.</summary>
internal sealed class PassageQuotations(PassageBlocks passages)
{
    /// <summary>The words it copied, and for each passage that it only names the sentences there that cover <paramref name="text"/> best.</summary>
    public List<Quotation> Of(IReadOnlyList<DraftedQuote> quotes, IReadOnlyList<int> marks, string text) =>
        [.. quotes.Select(Find), .. marks.SelectMany(mark => Cover(mark, text))];

    private Quotation Find(DraftedQuote quote)
    {
        var block = quote.Passage is { } number ? passages.Find(number) : passages.FindWith(quote.Words);
        return new Quotation(block?.DocumentId ?? "", PromptText.Clean(quote.Words));
    }

    private IEnumerable<Quotation> Cover(int mark, string text) => passages.Find(mark) is { } block
        ? CoveringSentences.Find(block.Text, text).Select(sentence => new Quotation(block.DocumentId, sentence))
        : [];
}
