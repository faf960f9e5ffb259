namespace TalkBot.Search.Understanding;

/// <summary>Whether words tell what is to be done, what may be so, what is to come or what hangs on something else, and not what is.</summary>
[Flags]
internal enum Modality
{
    None = 0,
    Duty = 1,
    Chance = 2,
    Future = 4,

    /// <summary>What did not come about: "should have done".</summary>
    Unreal = 8,

    /// <summary>What holds only if, or once, something else does.</summary>
    Condition = 16,
}
