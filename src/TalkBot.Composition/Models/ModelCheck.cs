namespace TalkBot.Composition.Models;

/// <summary>Looks through the settings of the model before it is asked for the first time.</summary>
public static class ModelCheck
{
    /// <summary>A sentence for each thing that keeps the model from being used, the prompts included; none where there is no model.</summary>
    public static IEnumerable<string> FindMistakes(ModelOptions options) => ModelSettings.FindMistakes(options);
}
