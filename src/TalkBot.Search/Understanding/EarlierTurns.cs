using TalkBot.Core.Conversations;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>The words of what was said before a question.</summary>
internal static class EarlierTurns
{
    // How much they count beside the question's own. Always added and never gated: a question that seems to stand alone
    // often does not.
    private const double PreviousTurnWeight = 0.5;
    private const double FirstTurnWeight = 0.3;
    private const double BotTurnWeight = 0.1;
    private const int MaxBotTerms = 10;

    /// <summary>The content words of the last and the first question before, and some of the last answer, as index terms with their weights.</summary>
    /// <param name="conversation">What was said.</param>
    /// <param name="rarity">How rare an index term is in the documents: picks which words of a long bot turn count.</param>
    public static Dictionary<string, double> Words(Conversation conversation, Func<string, double> rarity)
    {
        var words = new Dictionary<string, double>();
        var asked = conversation.Turns.Where(turn => turn.Speaker == Speaker.Person).ToList();
        if (asked.Count > 0)
        {
            Add(Content(asked[^1].Text), PreviousTurnWeight);
            Add(Content(asked[0].Text), FirstTurnWeight);
        }

        if (conversation.Turns.LastOrDefault(turn => turn.Speaker == Speaker.Bot) is { } answer)
            Add(Content(answer.Text).OrderByDescending(rarity).Take(MaxBotTerms), BotTurnWeight);

        return words;

        void Add(IEnumerable<string> terms, double weight)
        {
            foreach (var term in terms.Take(QuestionAnalyzer.MaxTerms))
                words.TryAdd(term, weight);
        }
    }

    private static IEnumerable<string> Content(string text) =>
        TextAnalysis.Tokens(text).Where(token => !FillerWords.Contain(text, token)).Select(token => token.Term).Distinct();
}
