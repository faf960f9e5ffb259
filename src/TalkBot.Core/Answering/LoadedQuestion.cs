using System.Collections.Frozen;
using TalkBot.Core.Answering.Support;
using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering;

/// <summary>
/// A question with words that take a side ("Why did X sabotage …?"). What answers it must have them too: quoting anything
/// else would grant what the question supposes. Pure.
/// </summary>
public sealed class LoadedQuestion
{
    /// <summary>The words of an answer may stand so many sentences away.</summary>
    private const int Near = 1;

    /// <summary>Few questions have any such word, and of those that have none each is read for nothing.</summary>
    private static readonly Glance Loaded = new(VoiceRule.LoadedKeys);

    // Whether somebody admits a thing is answered by a denial of it, and what supposes that they did is put right by one.
    private static readonly FrozenSet<string> Confessing = KeysOf("admit admitted admits admission confess confessed confesses");
    private static readonly FrozenSet<string> Denying = KeysOf("deny denied denies denial dispute disputes disputed reject rejects rejected refute refutes refuted");

    private readonly FrozenSet<string> _words;

    public LoadedQuestion(string question) => _words = Loaded.MayHave(1, question) ? Keys(question).Where(VoiceRule.LoadedKeys.Contains).ToFrozenSet() : [];

    /// <summary>Whether all such words of the question stand in a sentence, right beside it, or in its document's title; for a confession, a denial is as good.</summary>
    public bool IsMetBy(RankedSentence sentence)
    {
        if (_words.Count == 0)
            return true;
        var document = sentence.Document;
        var (first, last) = (Math.Max(0, sentence.Index - Near), Math.Min(document.Sentences.Count - 1, sentence.Index + Near));
        var near = TextSpan.Covering(document.Sentences[first], document.Sentences[last]).In(document.Text);
        HashSet<string> said = [.. Keys(near), .. Keys(document.Title)];
        return _words.All(word => said.Contains(word) || (Confessing.Contains(word) && said.Overlaps(Denying)));
    }

    private static FrozenSet<string> KeysOf(string words) => words.Split(' ').Select(WordForm.KeyOf).ToFrozenSet();

    private static IEnumerable<string> Keys(string text) => Wording.Of(text).Words.Where(word => word.IsContent).Select(word => WordForm.KeyOf(word.Text.ToLowerInvariant()));
}
