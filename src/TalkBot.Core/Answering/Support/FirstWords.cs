using System.Collections.Frozen;

namespace TalkBot.Core.Answering.Support;

/// <summary>
/// The first words of listed phrases, so that a text is only looked up where one can begin: most of its words begin none.
/// </summary>
/// <param name="phrases">Words with single spaces between them.</param>
internal sealed class FirstWords(IEnumerable<string> phrases)
{
    private readonly FrozenDictionary<string, int> _lengths = phrases
        .Select(phrase => phrase.Split(' '))
        .GroupBy(words => words[0], words => words.Length)
        .ToFrozenDictionary(group => group.Key, group => group.Max());

    /// <summary>How many words the longest phrase has that begins with <paramref name="word"/>; 0 where none does.</summary>
    public int LongestFrom(string word) => _lengths.GetValueOrDefault(word);
}
