using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Splitting;

/// <summary>
/// Cuts a document into passages: windows of whole sentences that overlap, so that no answer is cut in two. A window
/// never crosses a heading, and holds fewer sentences where they are very long.
/// </summary>
internal static class PassageSplitter
{
    public const int SentencesPerPassage = 5;
    public const int Step = 2;

    /// <summary>A passage is longer only when a single sentence is.</summary>
    public const int MaxLength = 2_000;

    /// <summary>The passages of <paramref name="document"/> in the order of their starts; every sentence is in at least one.</summary>
    public static IReadOnlyList<SplitPassage> Split(Document document)
    {
        var passages = new List<SplitPassage>();
        foreach (var section in Sections.Of(document))
            AddPassages(document, section, passages);

        return passages;
    }

    private static void AddPassages(Document document, Section section, List<SplitPassage> passages)
    {
        var sentences = document.Sentences;
        var first = section.FirstSentence;
        var covered = first;
        while (covered < section.EndSentence)
        {
            var end = WindowEnd(sentences, first, section.EndSentence);
            if (end > covered)
            {
                var span = TextSpan.Covering(sentences[first], sentences[end - 1]);
                passages.Add(new SplitPassage(passages.Count, span, span.In(document.Text), section.Heading));
                covered = end;
                first += Math.Clamp(end - first - 1, 1, Step);
            }
            else
            {
                // What this window holds, the one before holds too: the next sentence is too long to join it.
                first++;
            }
        }
    }

    private static int WindowEnd(IReadOnlyList<TextSpan> sentences, int first, int sectionEnd)
    {
        var end = Math.Min(first + SentencesPerPassage, sectionEnd);
        while (end > first + 1 && TextSpan.Covering(sentences[first], sentences[end - 1]).Length > MaxLength)
            end--;
        return end;
    }
}
