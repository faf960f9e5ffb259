namespace TalkBot.Composition.Prompts;

/// <summary>The names of what is put into prompts. Everything goes in encoded, so that it stays text.</summary>
internal static class PromptVariables
{
    /// <summary>A random code on every line that opens or closes material.</summary>
    public const string Boundary = "boundary";

    /// <summary>A random code that no honest answer holds.</summary>
    public const string Canary = "canary";

    public const string Passages = "passages";
    public const string History = "history";
    public const string Question = "question";
    public const string Claim = "claim";
}
