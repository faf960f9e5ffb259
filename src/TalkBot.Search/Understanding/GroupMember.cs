using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>A word or phrase of a group.</summary>
/// <param name="Key">What it is known by: its index terms joined by a space, or all words of an idiom.</param>
/// <param name="Terms">Its index terms.</param>
/// <param name="IsIdiom">
/// Whether its index terms do not say what it says: "in person" is no person, and "not sidelined" is not "sidelined". A question can be
/// searched for it word by word; that a sentence says it cannot be told by terms.
/// </param>
internal sealed record GroupMember(string Key, string[] Terms, bool IsIdiom)
{
    public static GroupMember Of(string member)
    {
        var tokens = TextAnalysis.Tokens(member);
        string[] terms = [.. tokens.Select(token => token.Term)];
        var words = WordsOf(member, tokens).ToList();
        var isIdiom = words.Count > 1 && terms.Length < 2 && words[0].IsStop;
        return new GroupMember(string.Join(' ', isIdiom ? words.Select(word => word.Term) : terms), terms, isIdiom);
    }

    /// <summary>All words but articles, by which idioms vary: "at the table", "at a table".</summary>
    public static IEnumerable<Word> WordsOf(string text, IReadOnlyList<Token> tokens) =>
        WordReader.Read(text, tokens).Where(word => word.Term is not ("a" or "an" or "the"));
}
