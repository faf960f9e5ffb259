using System.Globalization;
using TalkBot.Core.Knowledge;

namespace TalkBot.Composition.Prompts;

/// <summary>What was retrieved, as the model reads it: numbered from 1, best first, each stretch of a document once.</summary>
internal sealed class PassageBlocks(IReadOnlyList<PassageBlock> blocks, IReadOnlyDictionary<string, Document> documents)
{
    public int Count => blocks.Count;

    /// <summary>The best passages, in all at most <paramref name="maxCharacters"/> long; the best one in any case.</summary>
    public static PassageBlocks Of(Retrieval retrieval, int maxCharacters)
    {
        var blocks = new List<PassageBlock>();
        foreach (var (passage, _) in retrieval.Passages)
        {
            var block = PassageBlock.Of(passage);
            var touching = blocks.Where(block.Touches).ToList();
            var merged = touching.Aggregate(block, (whole, part) => whole.With(part));
            var length = blocks.Sum(other => other.Text.Length) - touching.Sum(other => other.Text.Length) + merged.Text.Length;
            if (blocks.Count > 0 && length > maxCharacters)
                continue;
            var place = touching.Count > 0 ? blocks.IndexOf(touching[0]) : blocks.Count;
            blocks.RemoveAll(touching.Contains);
            blocks.Insert(place, merged);
        }

        var documents = retrieval.Sentences.Select(sentence => sentence.Document).DistinctBy(document => document.Id).ToDictionary(document => document.Id);
        return new PassageBlocks(blocks, documents);
    }

    /// <summary>The block with a number; null where the model made the number up.</summary>
    public PassageBlock? Find(int number) => number >= 1 && number <= blocks.Count ? blocks[number - 1] : null;

    /// <summary>The first block that holds <paramref name="words"/> as they are.</summary>
    public PassageBlock? FindWith(string words) => blocks.FirstOrDefault(block => block.Text.Contains(words, StringComparison.Ordinal));

    /// <summary>The blocks in writing, each opened and closed by a line that carries <paramref name="boundary"/>.</summary>
    public string Write(string boundary) => string.Join("\n\n", blocks.Select((block, i) =>
        string.Create(CultureInfo.InvariantCulture, $"=== passage {i + 1} {boundary} ===\n{Origin(block)}{PromptText.Clean(block.Text)}\n=== end {boundary} ===")));

    private string Origin(PassageBlock block)
    {
        if (!documents.TryGetValue(block.DocumentId, out var document))
            return "";
        var title = PromptText.CleanLine(document.Title);
        var date = document.PublishedAt?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return $"{(title.Length > 0 ? $"Title: {title}\n" : "")}{(date is not null ? $"Date: {date}\n" : "")}";
    }
}
