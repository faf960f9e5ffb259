using TalkBot.Composition.Models;

namespace TalkBot.Composition.Prompts;

/// <summary>The prompts on disk, one folder each: <c>skprompt.txt</c> and <c>config.json</c>.</summary>
internal sealed class PromptFolder(string path)
{
    /// <summary>What a prompt of each name is given.</summary>
    private static readonly IReadOnlyDictionary<string, string[]> Supplied = new Dictionary<string, string[]>
    {
        [Answer] = [PromptVariables.Boundary, PromptVariables.Canary, PromptVariables.Passages, PromptVariables.History, PromptVariables.Question],
        [Rewrite] = [PromptVariables.Boundary, PromptVariables.Canary, PromptVariables.History, PromptVariables.Question],
        [Check] = [PromptVariables.Boundary, PromptVariables.Canary, PromptVariables.Passages, PromptVariables.History, PromptVariables.Claim],
    };

    private readonly Dictionary<string, Prompt> _prompts = Supplied.Keys.ToDictionary(name => name, name => Prompt.Load(path, name));

    public const string Answer = "answer";
    public const string Rewrite = "rewrite";
    public const string Check = "check";

    public Prompt this[string name] => _prompts[name];

    public static string Locate(ModelOptions options) =>
        options.PromptsPath.Length > 0 ? options.PromptsPath : Path.Combine(AppContext.BaseDirectory, "prompts");

    /// <summary>A sentence for each prompt that cannot be used.</summary>
    public static IEnumerable<string> FindMistakes(string path) => Supplied.Select(prompt => Prompt.FindMistake(path, prompt.Key, prompt.Value)).OfType<string>();
}
