namespace TalkBot.Search.Understanding;

/// <summary>The kind of thing a question asks for, which an answering sentence should hold.</summary>
internal enum AnswerKind
{
    /// <summary>Nothing in the question tells.</summary>
    Unknown,

    Person,

    /// <summary>A body, a state, a thing: anything with a name.</summary>
    Name,

    /// <summary>A state.</summary>
    State,

    /// <summary>Two states or more.</summary>
    States,
    Place,

    /// <summary>A place where something will be.</summary>
    PlaceToCome,
    Time,

    /// <summary>A time that is over.</summary>
    PastTime,

    /// <summary>A time to come if something comes first.</summary>
    PossibleTime,

    /// <summary>A time to come.</summary>
    FutureTime,

    /// <summary>A time to come, or how fast it comes.</summary>
    Soon,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A year.</summary>
    Year,

    /// <summary>How often something happens.</summary>
    Frequency,

    /// <summary>An hour of the day.</summary>
    Hour,

    /// <summary>A measure, a share or a sum.</summary>
    Number,

    /// <summary>What something costs or is worth.</summary>
    Sum,

    /// <summary>How many there are of something that is no time, share or sum.</summary>
    Count,

    /// <summary>How old somebody or something is.</summary>
    Age,

    /// <summary>How much of something: no time, and nobody's age.</summary>
    Amount,

    /// <summary>How long something is, in time or from end to end.</summary>
    Length,

    /// <summary>How far, tall, deep or wide something is.</summary>
    Distance,

    /// <summary>How heavy something is.</summary>
    Weight,

    /// <summary>How hot or cold something is.</summary>
    Temperature,

    /// <summary>In which month.</summary>
    Month,

    /// <summary>How long something takes or took.</summary>
    Duration,

    /// <summary>How long something has been so, or how long ago it was.</summary>
    Elapsed,

    /// <summary>How fast something goes.</summary>
    Speed,
    Reason,

    /// <summary>How something is to be done.</summary>
    MannerToCome,

    /// <summary>What something hangs on.</summary>
    Condition,

    /// <summary>What is not as it was.</summary>
    Change,

    /// <summary>What is talked about.</summary>
    Topic,

    /// <summary>What is yet to be talked about.</summary>
    TopicToCome,

    /// <summary>What something brought about.</summary>
    Effect,

    /// <summary>What came of something.</summary>
    Outcome,
    Manner,
}
