namespace TalkBot.Search.Understanding;

/// <summary>Tells whether one word is likely another one, mistyped: few letters left out, put in, swapped or, in a longer word, wrong.</summary>
internal static class Misspelling
{
    /// <summary>Shorter words are not judged: each is one letter from many others.</summary>
    public const int MinLength = 3;

    /// <summary>From this length on two slips are still one word.</summary>
    private const int LongWord = 9;

    /// <summary>Words that differ in a letter only ("bread", "break") are mostly two words, unless they are long.</summary>
    private const int MinLengthForWrongLetter = 6;

    /// <summary>A vowel is heard as another, "s" as "c", and a key beside the meant one is hit, more often than a letter is taken for another.</summary>
    private const int MinLengthForNearLetter = 5;

    private static readonly string[] KeyRows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>How many slips lead from <paramref name="word"/> to what was typed; null when it is hardly meant.</summary>
    public static int? Slips(string typed, string word)
    {
        var length = Math.Min(typed.Length, word.Length);
        var most = length >= LongWord ? 2 : 1;
        if (length < MinLength || Math.Abs(typed.Length - word.Length) > most || !BeginAlike(typed, word))
            return null;
        var slips = Distance(typed, word, wrongLetter: length >= MinLengthForWrongLetter ? 1 : 2, nearLetter: length >= MinLengthForNearLetter ? 1 : 2);
        return slips <= most ? slips : null;
    }

    /// <summary>"Ransom" and "random": whether nothing but one consonant tells two words apart. Who meant the one seldom hits the other.</summary>
    public static bool HasOtherConsonant(string typed, string word)
    {
        if (typed.Length != word.Length)
            return false;
        var places = Enumerable.Range(0, word.Length).Where(i => typed[i] != word[i]).ToList();
        return places is [var only] && !(IsVowel(typed[only]) && IsVowel(word[only]));
    }

    // The first letter is seldom wrong, but may be swapped with the second, and a long word's first vowel may be heard as another: "embassador".
    private static bool BeginAlike(string typed, string word) =>
        typed[0] == word[0] || (typed[0] == word[1] && typed[1] == word[0])
        || (typed.Length >= LongWord && IsVowel(typed[0]) && IsVowel(word[0]) && typed.AsSpan(1, 2).SequenceEqual(word.AsSpan(1, 2)));

    private static bool AreNear(char one, char other) => (IsVowel(one) && IsVowel(other)) || AreBeside(one, other) || SoundAlike(one, other);

    private static bool SoundAlike(char one, char other) => (one, other) is ('s', 'c') or ('c', 's') or ('s', 'z') or ('z', 's') or ('c', 'k') or ('k', 'c');

    private static bool AreBeside(char one, char other) =>
        Array.Exists(KeyRows, row => row.IndexOf(one) is >= 0 and var key && row.IndexOf(other) is >= 0 and var beside && Math.Abs(key - beside) == 1);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>Optimal string alignment: letters left out, put in and swapped count 1 each.</summary>
    private static int Distance(string one, string other, int wrongLetter, int nearLetter)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= other.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = rows[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : AreNear(one[i - 1], other[j - 1]) ? nearLetter : wrongLetter);
                rows[i, j] = Math.Min(changed, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[one.Length, other.Length];
    }
}
