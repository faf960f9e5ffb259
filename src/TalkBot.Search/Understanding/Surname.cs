using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>"Marco Rubio", of whom a text that has named him so goes on as "Rubio".</summary>
internal static class Surname
{
    private static readonly HashSet<string> Titles = [.. TextAnalysis.Terms("Mr Mrs Ms Dr Sir Lady Lord King Queen")];

    /// <summary>The index term of the name behind a first one; null where a word is none.</summary>
    /// <param name="text">The question.</param>
    /// <param name="token">A word of it that is a name.</param>
    public static string? Of(AnalyzedSentence text, Token token)
    {
        var place = text.Tokens.FindIndex(other => other.Start == token.Start);
        return place >= 0 && place + 1 < text.Tokens.Count && text.Tokens[place + 1] is var next && next.Start == token.End + 1 && char.IsUpper(text.Text[next.Start])
            && !IsTitle(token.Term) && !IsTitle(next.Term) && !States.Contain(token.Term) && !States.Contain(next.Term) && !EnglishWords.Contain(next.Term) ? next.Term : null;
    }

    /// <summary>Whether a sentence has a surname without another's first name.</summary>
    public static bool StandsAlone(AnalyzedSentence sentence, string surname)
    {
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (sentence.Tokens[i].Term == surname && (i == 0 || !IsFirstName(sentence, sentence.Tokens[i - 1], sentence.Tokens[i].Start)))
                return true;
        }

        return false;
    }

    private static bool IsFirstName(AnalyzedSentence sentence, Token token, int next) =>
        token.End + 1 == next && char.IsUpper(sentence.Text[token.Start]) && !IsTitle(token.Term) && !(token.Start == 0 && EnglishWords.Contain(token.Term));

    private static bool IsTitle(string term) => Titles.Contains(term) || Offices.Contain(term);
}
