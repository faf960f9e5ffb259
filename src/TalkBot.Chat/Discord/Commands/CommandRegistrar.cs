using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using TalkBot.Chat.Discord.Rest;
using TalkBot.Chat.Transport;

namespace TalkBot.Chat.Discord.Commands;

/// <summary>Registers the commands, only where they differ: Discord counts changes ("200 application command creates per day").</summary>
internal sealed partial class CommandRegistrar(IDiscordApi api, DiscordOptions options, TimeProvider time, Random random, ILogger<CommandRegistrar> logger)
{
    /// <summary>Tries until it is done or refused. A refusal is logged; what people type to the bot works without commands.</summary>
    public async Task RegisterAsync(string application, CancellationToken cancellationToken)
    {
        var delays = new ReconnectDelays(random);
        while (true)
        {
            var result = await TryAsync(application, cancellationToken);
            if (result is ApiResult.Ok)
                return;
            if (result is ApiResult.Error { Status: < 500 })
            {
                LogNotRegistered(logger);
                return;
            }

            var delay = delays.Next();
            await Task.Delay(result is ApiResult.Limited { After: var wait } && wait > delay ? wait : delay, time, cancellationToken);
        }
    }

    private async Task<ApiResult> TryAsync(string application, CancellationToken cancellationToken)
    {
        var guild = options.CommandsGuildId.Length > 0 ? options.CommandsGuildId : null;
        var commands = DiscordCommands.All();
        var listed = await api.SendAsync(DiscordRoutes.ListCommands(application, guild), cancellationToken);
        if (listed is ApiResult.Limited or ApiResult.Unreachable or ApiResult.Error { Status: >= 500 } || listed is ApiResult.Ok { Body: var body } && IsSame(commands, body))
            return listed;
        var overwritten = await api.SendAsync(DiscordRoutes.OverwriteCommands(application, guild, commands), cancellationToken);
        if (overwritten is ApiResult.Ok)
            LogRegistered(logger, guild ?? "everywhere");
        return overwritten;
    }

    private static bool IsSame(JsonArray commands, JsonElement listed) =>
        listed.ValueKind == JsonValueKind.Array && DiscordCommands.AreRegistered(commands, JsonNode.Parse(listed.GetRawText()));

    [LoggerMessage(31, LogLevel.Information, "The Discord commands were registered: {Scope}.")]
    private static partial void LogRegistered(ILogger logger, string scope);

    [LoggerMessage(32, LogLevel.Warning, "The Discord commands could not be registered; check that the bot was invited with the scope applications.commands.")]
    private static partial void LogNotRegistered(ILogger logger);
}
