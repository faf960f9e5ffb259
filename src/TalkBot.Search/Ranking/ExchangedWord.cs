using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Search.Ranking;

/// <summary>
/// "What is a <i>scientific</i> device that manipulates symbols on a strip of tape?", and the sentence has "a theoretical device that
/// manipulates symbols on a strip of tape": who takes over all else word by word would have taken over this word, too.
/// </summary>
internal static class ExchangedWord
{
    /// <summary>From this share of its neighboring words on that are neighbors in the sentence, too, a question takes them over.</summary>
    private const double MinShare = 0.6;

    /// <summary>Fewer such pairs may be one name: "the Bill of Rights".</summary>
    private const int MinPairs = 3;

    /// <summary>A word that is held less well is another one.</summary>
    private const double Held = 0.7;

    /// <summary>From 0 to 1: how much of the question the sentence has word by word, but for a word that it has not at all.</summary>
    public static double Evidence(AnalyzedQuestion question, DocumentMatches document, int sentence)
    {
        if (question.IsInConversation)
            return 0;
        var share = SharedPairs(question.Sequence, document.Sentence(sentence).Words);
        return share > MinShare && Enumerable.Range(0, question.Terms.Count).Any(IsExchanged) ? (share - MinShare) / (1 - MinShare) : 0;

        bool IsExchanged(int term) => question.Terms[term] is { Weight: >= 1 } word && AskedNoun.MustStand(word.Term, isKind: false)
            && document.Match(sentence, term) < Held && document.TitleMatch(term) <= 0;
    }

    /// <summary>The share of a question's neighboring words that are neighbors in a sentence; without the question word, which is in none.</summary>
    private static double SharedPairs(IReadOnlyList<Word> question, IReadOnlyList<Word> sentence)
    {
        var pairs = Pairs(question).Skip(1).ToList();
        var told = Pairs(sentence).ToHashSet();
        var shared = pairs.Count(told.Contains);
        return shared < MinPairs ? 0 : (double)shared / pairs.Count;
    }

    private static IEnumerable<(string, string)> Pairs(IReadOnlyList<Word> words) => words.Zip(words.Skip(1), (one, next) => (one.Term, next.Term));
}
