using System.Collections.Frozen;

namespace TalkBot.Core.Answering.Support;

/// <summary>Refuses judgements, advice, talk of "I", "we" and "you", and words that take a side, in the bot's own voice.</summary>
internal static class VoiceRule
{
    private static readonly FrozenSet<string> Persons = "i me my mine myself we us our ours ourselves you your yours yourself yourselves".Split(' ').ToFrozenSet();
    private static readonly FrozenSet<string> Opinions = WordFile.Set("opinion");
    private static readonly FrozenSet<string> Loaded = WordFile.Set("loaded");

    /// <summary>The words that take a side, each as its key (<see cref="WordForm.KeyOf"/>).</summary>
    public static FrozenSet<string> LoadedKeys { get; } = Loaded.Select(WordForm.KeyOf).ToFrozenSet();

    /// <summary>Whether nobody speaks or judges in it, quotation marks apart, whose words its quotations do not have.</summary>
    public static bool IsImpersonal(IReadOnlyList<Word> outside, IReadOnlyList<Evidence> evidence)
    {
        var quoted = evidence.SelectMany(source => source.Sentences).SelectMany(sentence => sentence.Words).Select(Lower).ToHashSet();
        return outside.Select(Lower).All(word => !Persons.Contains(word) && (!Opinions.Contains(word) || quoted.Contains(word)));
    }

    /// <summary>Whether a word that takes a side stands outside the quotation marks.</summary>
    public static bool TakesSide(IReadOnlyList<Word> outside) => outside.Any(word => Loaded.Contains(Lower(word)));

    private static string Lower(Word word) => word.Text.ToLowerInvariant();
}
