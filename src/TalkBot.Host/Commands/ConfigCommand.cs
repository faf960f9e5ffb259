using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using TalkBot.Host.Configuration;
using TalkBot.Host.Rendering;

namespace TalkBot.Host.Commands;

/// <summary><c>talkbot config show</c>: what every key is set to, and where that came from. Works with settings that are wrong, and names the mistakes.</summary>
internal static class ConfigCommand
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create(Terminal terminal)
    {
        var show = new Command("show", "Show every setting and where it comes from; secrets only as set or not.") { CommonOptions.Json };
        show.SetAction(parsed => Show(parsed, terminal));
        return new Command("config", "Look at the settings.") { show };
    }

    private static int Show(ParseResult parsed, Terminal terminal)
    {
        using var configuration = new ConfigurationManager();
        configuration.SetBasePath(AppContext.BaseDirectory);
        Settings.AddTo(configuration, CommonOptions.Overrides(parsed), Environment.GetEnvironmentVariables());
        List<SettingValue> values = [.. SettingValue.All(configuration)];
        if (parsed.GetValue(CommonOptions.Json))
            terminal.WriteRaw(JsonSerializer.Serialize(values, Indented));
        else
            Write(values, terminal);

        TalkBotHost.Check(CommonOptions.Overrides(parsed));
        return ExitCode.Success;
    }

    private static void Write(List<SettingValue> values, Terminal terminal)
    {
        var width = values.Max(value => value.Key.Length);
        terminal.WriteLines(values.Select(value => $"{value.Key.PadRight(width)} = {value.Value}{(value.Source == Settings.File ? "" : $"   ({value.Source})")}"));
    }
}
