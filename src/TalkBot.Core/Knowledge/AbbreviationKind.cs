namespace TalkBot.Core.Knowledge;

/// <summary>What a word with a full stop says about whether the sentence ends there.</summary>
internal enum AbbreviationKind
{
    /// <summary>It is a plain word: the full stop ends the sentence.</summary>
    None,

    /// <summary>A name always follows ("Mr."): the sentence goes on.</summary>
    BeforeName,

    /// <summary>It is an abbreviation when a number follows ("No. 5"), else a plain word.</summary>
    BeforeNumber,

    /// <summary>It may end a sentence ("the U.S."): the next word decides.</summary>
    MayEnd,
}
