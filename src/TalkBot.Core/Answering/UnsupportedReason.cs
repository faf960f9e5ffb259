namespace TalkBot.Core.Answering;

/// <summary>What a statement says that its quotations do not.</summary>
public enum UnsupportedReason
{
    /// <summary>Words of weight that do not stand in its quotations.</summary>
    AddedWords,
}
