namespace TalkBot.Core.Answering;

/// <summary>What a statement says that its quotations do not.</summary>
public enum UnsupportedReason
{
    /// <summary>Words of weight that do not stand in its quotations, or not in one sentence.</summary>
    AddedWords,

    /// <summary>A number, or a unit beside it, that they do not have.</summary>
    Number,

    /// <summary>A name or date that they do not have.</summary>
    Name,

    /// <summary>A denial, a hedge, a condition or a limit more or less than they have.</summary>
    Polarity,

    /// <summary>It does not name who makes the claim, or names somebody else.</summary>
    Attribution,

    /// <summary>Their words, put together so that they say something else: who does what to whom.</summary>
    Rearranged,

    /// <summary>Quotation marks around words that do not stand in them.</summary>
    QuotationMarks,

    /// <summary>A link, a mention, code or markup that they do not have.</summary>
    Markup,

    /// <summary>A judgement, advice, or somebody speaking for himself.</summary>
    Opinion,

    /// <summary>A word that takes a side, in nobody's name.</summary>
    LoadedWord,

    /// <summary>It is in another language or script than they are.</summary>
    OtherLanguage,

    /// <summary>It repeats itself, is too long, or is no statement.</summary>
    Malformed,
}
