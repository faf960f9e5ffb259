namespace TalkBot.Composition.Models;

/// <summary>What a service says to the question whether it serves a model.</summary>
internal enum ListedModel
{
    Listed,
    Unlisted,

    /// <summary>It answers, but gives no list.</summary>
    NoList,

    /// <summary>It does not accept the key.</summary>
    Refused,

    /// <summary>It does not answer, or fails.</summary>
    Unreachable,
}
