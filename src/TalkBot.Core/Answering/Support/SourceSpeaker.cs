namespace TalkBot.Core.Answering.Support;

/// <summary>Whose claim quotations are that speak for themselves.</summary>
internal static class SourceSpeaker
{
    /// <summary>
    /// The speaker, in the source's words, whom <paramref name="named"/> names; else the one whose speech the quotations
    /// stand in, or whom they call "he" or "she", where it is one. Null where there is none.
    /// </summary>
    public static string? Of(IReadOnlyList<Evidence> evidence, string? named)
    {
        var attributions = evidence.SelectMany(quoted => quoted.Sentences, (quoted, sentence) => (quoted, sentence))
            .SelectMany(pair => pair.sentence.Attributions, (pair, attribution) => (Attribution: attribution, IsOutside: !pair.quoted.Text.Contains(Word.Written(attribution.Speaker), StringComparison.Ordinal)))
            .Where(pair => pair.Attribution.Head is { Kind: not WordKind.Pronoun })
            .ToList();
        var words = Wording.Of(named ?? "").Words;
        var speakers = attributions.Where(pair => SpeakerName.IsSame(words, pair.Attribution.Speaker)).ToList();
        if (speakers.Count == 0)
            speakers = [.. attributions.Where(pair => pair.IsOutside)];
        return speakers.Select(pair => Word.Written(pair.Attribution.Speaker)).Distinct().ToList() is [var only] ? only : null;
    }
}
