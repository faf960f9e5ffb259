namespace TalkBot.Core.Answering.Support;

/// <summary>Somebody's claim in a sentence: who says it, with what verb, and what.</summary>
/// <param name="Speaker">The words that name the speaker; a pronoun where the sentence has no more.</param>
/// <param name="Verb">The verb of saying, or the words that stand for one ("according to", "view").</param>
/// <param name="Before">What stands before the speaker and belongs to neither.</param>
/// <param name="Claim">What is said.</param>
internal sealed record Attribution(IReadOnlyList<Word> Speaker, Word Verb, IReadOnlyList<Word> Before, IReadOnlyList<Word> Claim)
{
    /// <summary>The word that says who it is, and not whose or which: "ministry" in "Sudland's foreign ministry".</summary>
    public Word? Head => SpeakerName.HeadOf(Speaker);
}
