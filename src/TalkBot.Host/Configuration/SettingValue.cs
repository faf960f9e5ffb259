using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;
using TalkBot.Host.Rendering;

namespace TalkBot.Host.Configuration;

/// <summary>What a key is set to, fit to be shown.</summary>
/// <param name="Key">Its whole name.</param>
/// <param name="Value">The value; of a secret only whether there is one.</param>
/// <param name="Source">Where the value came from.</param>
internal sealed record SettingValue(string Key, string Value, string Source)
{
    private const string Default = "default";

    /// <summary>Every key that can be set, in the order of the sections.</summary>
    public static IEnumerable<SettingValue> All(IConfigurationRoot configuration) =>
        TalkBotHost.Sections.SelectMany(section => SettingKey.Of(section.Name, section.Options)).Select(key => Of(key, configuration));

    private static SettingValue Of(SettingKey key, IConfigurationRoot configuration)
    {
        var values = key.IsList
            ? [.. configuration.GetSection(key.Key).GetChildren().Select(item => item.Value ?? "")]
            : configuration[key.Key] is { } value ? new[] { value } : [];
        var text = string.Join(", ", values);
        var source = values.Length > 0 ? SourceOf(key.IsList ? $"{key.Key}:0" : key.Key, configuration) : Default;
        return new SettingValue(key.Key, key.IsSecret ? (text.Length > 0 ? "(set, not shown)" : "") : SecretPatterns.Hide(text), source);
    }

    private static string SourceOf(string key, IConfigurationRoot configuration) =>
        configuration.Providers.Reverse().FirstOrDefault(provider => provider.TryGet(key, out _)) switch
        {
            JsonConfigurationProvider => Settings.File,
            EnvironmentVariablesConfigurationProvider => "environment",
            SecretFilesProvider => "secret file",
            null => Default,
            _ => "command line",
        };
}
