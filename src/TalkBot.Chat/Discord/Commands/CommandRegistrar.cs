using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using TalkBot.Chat.Discord.Rest;

namespace TalkBot.Chat.Discord.Commands;

/// <summary>Registers the commands, only where they differ: Discord counts changes ("200 application command creates per day").</summary>
internal sealed partial class CommandRegistrar(IDiscordApi api, DiscordOptions options, ILogger<CommandRegistrar> logger)
{
    /// <summary>Trouble is logged; what people type to the bot works without commands.</summary>
    public async Task RegisterAsync(string application, CancellationToken cancellationToken)
    {
        var guild = options.CommandsGuildId.Length > 0 ? options.CommandsGuildId : null;
        var commands = DiscordCommands.All();
        var listed = await api.SendAsync(DiscordRoutes.ListCommands(application, guild), cancellationToken);
        if (listed is ApiResult.Ok { Body: { ValueKind: System.Text.Json.JsonValueKind.Array } body } && DiscordCommands.AreRegistered(commands, JsonNode.Parse(body.GetRawText())))
            return;
        if (await api.SendAsync(DiscordRoutes.OverwriteCommands(application, guild, commands), cancellationToken) is ApiResult.Ok)
            LogRegistered(logger, guild ?? "everywhere");
        else
            LogNotRegistered(logger);
    }

    [LoggerMessage(31, LogLevel.Information, "The Discord commands were registered: {Scope}.")]
    private static partial void LogRegistered(ILogger logger, string scope);

    [LoggerMessage(32, LogLevel.Warning, "The Discord commands could not be registered; check that the bot was invited with the scope applications.commands.")]
    private static partial void LogNotRegistered(ILogger logger);
}
