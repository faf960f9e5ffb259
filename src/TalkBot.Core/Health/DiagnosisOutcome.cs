namespace TalkBot.Core.Health;

/// <summary>How a thing is. The names are a contract: programs read them in lower case.</summary>
public enum DiagnosisOutcome
{
    Ok,

    /// <summary>The program works, but not in everything that is meant.</summary>
    Warning,

    /// <summary>The program does not work until it is mended.</summary>
    Failed,
}
