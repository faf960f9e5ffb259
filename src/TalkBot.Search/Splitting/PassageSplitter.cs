using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Splitting;

/// <summary>Cuts a document into passages: windows of whole sentences that overlap, so that no answer is cut in two.</summary>
internal static class PassageSplitter
{
    public const int SentencesPerPassage = 5;
    public const int Step = 2;

    public static IReadOnlyList<Passage> Split(Document document)
    {
        var passages = new List<Passage>();
        var sentences = document.Sentences;
        for (var first = 0; first < sentences.Count; first += Step)
        {
            var last = Math.Min(first + SentencesPerPassage, sentences.Count) - 1;
            var span = TextSpan.Covering(sentences[first], sentences[last]);
            passages.Add(new Passage(document.Id, passages.Count, span, span.In(document.Text), null));
            if (last == sentences.Count - 1)
                break;
        }

        return passages;
    }
}
