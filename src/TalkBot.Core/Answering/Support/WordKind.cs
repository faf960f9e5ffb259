namespace TalkBot.Core.Answering.Support;

/// <summary>What a word does in a sentence, as far as a list can tell.</summary>
internal enum WordKind
{
    /// <summary>It carries the claim: a noun, a verb, an adjective, a name, a denial.</summary>
    Content,

    /// <summary>A number, in digits or words.</summary>
    Number,

    /// <summary>An article or a helping verb, which two tellings of one thing need not share.</summary>
    Free,

    Preposition,

    /// <summary>"and": two things at once.</summary>
    And,

    /// <summary>It opens another clause, or ties two things in another way than "and".</summary>
    Link,

    Pronoun,

    /// <summary>Punctuation that parts a sentence.</summary>
    Boundary,

    /// <summary>Any other mark.</summary>
    Mark,
}
