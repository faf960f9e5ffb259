using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.SemanticKernel;

namespace TalkBot.Composition.Prompts;

/// <summary>A prompt as Semantic Kernel takes it.</summary>
internal sealed partial record Prompt(string Name, PromptTemplateConfig Config)
{
    private const string TemplateFile = "skprompt.txt";
    private const string ConfigFile = "config.json";

    /// <summary>Reads a prompt that <see cref="FindMistake"/> found nothing wrong with.</summary>
    public static Prompt Load(string folder, string name)
    {
        var config = PromptTemplateConfig.FromJson(File.ReadAllText(Path.Combine(folder, name, ConfigFile)));
        config.Name = name;
        config.Template = File.ReadAllText(Path.Combine(folder, name, TemplateFile));
        return new Prompt(name, config);
    }

    /// <summary>Why the prompt cannot be used, in one sentence; null where it can.</summary>
    /// <param name="folder">The folder of the prompts.</param>
    /// <param name="name">Which one.</param>
    /// <param name="supplied">The variables that it is given.</param>
    public static string? FindMistake(string folder, string name, IReadOnlyCollection<string> supplied)
    {
        PromptTemplateConfig config;
        try
        {
            config = Load(folder, name).Config;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"The prompt \"{name}\" cannot be read from {Path.Combine(folder, name)}; it needs the files {TemplateFile} and {ConfigFile}, see the setting Model:PromptsPath";
        }
        catch (Exception exception) when (exception is ArgumentException or JsonException or NotSupportedException or KernelException)
        {
            return $"{Path.Combine(folder, name, ConfigFile)} is not the description of a prompt; compare it with the one that came with the program";
        }

        return FindDemand(config, supplied) is { } demand ? $"{Path.Combine(folder, name, TemplateFile)} {demand}" : null;
    }

    private static string? FindDemand(PromptTemplateConfig config, IReadOnlyCollection<string> supplied)
    {
        var declared = config.InputVariables.Select(variable => variable.Name).ToHashSet();
        var blocks = Block().Matches(config.Template).Select(match => match.Groups["code"].Value.Trim()).ToList();
        if (config.TemplateFormat != PromptTemplateConfig.SemanticKernelTemplateFormat)
            return $"has a format of its own; {ConfigFile} beside it must say \"template_format\": \"{PromptTemplateConfig.SemanticKernelTemplateFormat}\"";
        if (config.AllowDangerouslySetContent || config.InputVariables.Any(variable => variable.AllowDangerouslySetContent))
            return $"would take text as it is; remove allow_dangerously_set_content from {ConfigFile} beside it";
        if (blocks.Find(block => !block.StartsWith('$')) is { } call)
            return $"holds {{{{{call}}}}}; only variables such as {{{{$question}}}} may stand there";
        if (blocks.Find(block => !declared.Contains(block[1..])) is { } undeclared)
            return $"uses {{{{{undeclared}}}}}, which {ConfigFile} beside it does not declare; declare it there or remove it";
        if (declared.FirstOrDefault(name => !supplied.Contains(name)) is { } unknown)
            return $"is to be given \"{unknown}\", which there is not; {ConfigFile} beside it may declare {string.Join(", ", supplied)}";
        if (supplied.FirstOrDefault(name => !blocks.Contains($"${name}")) is { } unused)
            return $"does not use {{{{${unused}}}}}; it must hold {string.Join(", ", supplied.Select(name => $"{{{{${name}}}}}"))}";
        return Roles(config.Template) is ["system", "user"]
            ? null
            : "must be one <message role=\"system\"> and then one <message role=\"user\">, well-formed, with &lt; and &amp; for < and &";
    }

    private static List<string> Roles(string template)
    {
        try
        {
            var messages = System.Xml.Linq.XElement.Parse($"<prompt>{template}</prompt>");
            return messages.Nodes().All(node => node is System.Xml.Linq.XElement { Name.LocalName: "message", HasElements: false } || string.IsNullOrWhiteSpace(node.ToString()))
                ? [.. messages.Elements().Select(message => message.Attribute("role")?.Value ?? "")]
                : [];
        }
        catch (System.Xml.XmlException)
        {
            return [];
        }
    }

    [GeneratedRegex(@"\{\{(?<code>.*?)\}\}", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 10_000)]
    private static partial Regex Block();
}
