namespace TalkBot.Composition.Models;

/// <summary>One thing to ask of the model.</summary>
/// <param name="Prompt">The prompt's name, below the folder of the prompts.</param>
/// <param name="Variables">What it is given.</param>
/// <param name="TimeLimit">How long it may take, retries included.</param>
internal sealed record ModelRequest(string Prompt, IReadOnlyDictionary<string, string> Variables, TimeSpan TimeLimit)
{
    /// <summary>The JSON schema of the reply, where it is to be JSON.</summary>
    public BinaryData? Schema { get; init; }

    /// <summary>The part of its time that it may wait for its turn.</summary>
    public double MaxWaitShare { get; init; } = 0.25;
}
