using System.Text.RegularExpressions;
using TalkBot.Core.Answering.Support;
using TalkBot.Core.Chat;

namespace TalkBot.Core.Moderation;

/// <summary>Puts questions together that ask the same in nearly the same words. Pure.</summary>
public static partial class QuestionGroups
{
    /// <summary>How much of their words two questions must share, beyond which they are one (Dice's coefficient).</summary>
    private const double Likeness = 0.8;

    private const int PatienceMilliseconds = 10_000;

    // Small words that say what is asked for.
    private static readonly HashSet<string> Asking = ["who", "whom", "whose", "what", "which", "when", "where", "why", "how", "not"];

    /// <summary>The groups, most frequent first, and of equals the one last asked first.</summary>
    public static IReadOnlyList<QuestionGroup> Of(IEnumerable<UnansweredQuestion> questions)
    {
        List<(HashSet<string> Words, QuestionGroup Group)> groups = [];
        foreach (var question in questions.OrderByDescending(question => question.AskedAt))
        {
            var text = Nameless(question.Text);
            var words = WordsOf(text);
            var place = groups.FindIndex(group => AreAlike(group.Words, words));
            if (place < 0)
                groups.Add((words, new QuestionGroup(text, 1, question.AskedAt, question.AskedAt)));
            else
                groups[place] = groups[place] with { Group = groups[place].Group with { Count = groups[place].Group.Count + 1, FirstAskedAt = question.AskedAt } };
        }

        return [.. groups.Select(group => group.Group).OrderByDescending(group => group.Count).ThenByDescending(group => group.LastAskedAt)];
    }

    /// <summary>On one line, and without the people it mentions.</summary>
    private static string Nameless(string text) => Mention().Replace(OutputGuard.Clean(text), "@…");

    // What differs in a number asks something else.
    private static bool AreAlike(HashSet<string> one, HashSet<string> other)
    {
        var shared = one.Count(other.Contains);
        return one.Where(HasDigit).All(other.Contains) && other.Where(HasDigit).All(one.Contains)
            && 2.0 * shared / (one.Count + other.Count) > Likeness;
    }

    private static bool HasDigit(string word) => word.Any(char.IsDigit);

    private static HashSet<string> WordsOf(string text)
    {
        var words = Word().Matches(text.ToLowerInvariant()).Select(match => match.Value).ToList();
        var telling = words.Where(word => Asking.Contains(word) || FunctionWords.KindOf(word) is null).Select(WordForm.KeyOf).ToHashSet(StringComparer.Ordinal);
        return telling.Count > 0 ? telling : words.Count > 0 ? [.. words] : [text];
    }

    [GeneratedRegex(@"<?@[^\s<>]+>?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatienceMilliseconds)]
    private static partial Regex Mention();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatienceMilliseconds)]
    private static partial Regex Word();
}
