namespace TalkBot.Core.Knowledge;

/// <summary>What an answer is made like.</summary>
public enum AnswerShape
{
    /// <summary>The sentence that answers, and others that come close to it.</summary>
    Fact,

    /// <summary>Several things are asked for: further sentences are welcome.</summary>
    List,

    /// <summary>The main sentences of a document, in its order.</summary>
    Summary,
}
