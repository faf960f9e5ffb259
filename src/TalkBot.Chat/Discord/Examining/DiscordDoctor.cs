using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TalkBot.Chat.Discord.Commands;
using TalkBot.Chat.Discord.Gateway;
using TalkBot.Chat.Discord.Rest;
using TalkBot.Chat.Discord.Wire;
using TalkBot.Chat.Transport;
using TalkBot.Core;
using TalkBot.Core.Health;

namespace TalkBot.Chat.Discord.Examining;

/// <summary>Whether Discord takes the bot as it is set up: by questions alone, without a connection to the gateway.</summary>
/// <param name="options">The settings.</param>
/// <param name="connect">Gives the API; a token that cannot be read shows here.</param>
internal sealed class DiscordDoctor(DiscordOptions options, Func<IDiscordApi> connect) : IDoctor
{
    private const string Name = "Discord";
    private const string Intents = $"{Name} intents";
    private const string Entrance = $"{Name} gateway";
    private const string Commands = $"{Name} commands";

    public async Task<IReadOnlyList<Diagnosis>> ExamineAsync(CancellationToken cancellationToken)
    {
        if (!options.IsEnabled)
            return [Diagnosis.Well(Name, "Not set up: there is no token.", "To answer there set Discord__Token; docs/discord.md says where to get it.")];
        try
        {
            return await ExamineAsync(connect(), cancellationToken);
        }
        catch (TalkBotException fault)
        {
            return [Diagnosis.Of(Name, fault)];
        }
    }

    private async Task<IReadOnlyList<Diagnosis>> ExamineAsync(IDiscordApi api, CancellationToken cancellationToken)
    {
        var self = await api.SendAsync(DiscordRoutes.Self(), cancellationToken);
        if (self is not ApiResult.Ok { Body: var user } || user.Id("id") is not { } bot)
            return [OfSelf(self)];

        var application = await api.SendAsync(DiscordRoutes.OwnApplication(), cancellationToken) is ApiResult.Ok { Body: var found } ? found : (JsonElement?)null;
        return
        [
            Diagnosis.Well(Name, $"The token is that of {user.Text("username") ?? bot}."),
            OfApplication(application),
            OfEntrance(await api.SendAsync(DiscordRoutes.Gateway(), cancellationToken)),
            OfCommands(await api.SendAsync(DiscordRoutes.ListCommands(application.Id("id") ?? bot, options.CommandsGuildId.Length > 0 ? options.CommandsGuildId : null), cancellationToken)),
            .. await new GuildExamination(options, api, application.Id("id") ?? bot).ExamineAsync(cancellationToken),
        ];
    }

    private Diagnosis OfSelf(ApiResult result) => result switch
    {
        ApiResult.Error { Status: 401 } => Diagnosis.Ill(Name, "Discord refuses the token.", "Reset it in the developer portal under Bot, and set Discord:Token or Discord:TokenFile."),
        ApiResult.Limited => Diagnosis.Ill(Name, "Discord takes no calls from this address for a while.", "Wait some minutes, and see what else uses the token or the address."),
        ApiResult.Error error => Diagnosis.Ill(Name, string.Create(CultureInfo.InvariantCulture, $"{Host} answers with status {error.Status}."), "Check Discord:ApiBaseUrl, or wait until Discord works again."),
        ApiResult.Ok => Diagnosis.Ill(Name, $"{Host} answers, but not as Discord does.", "Check Discord:ApiBaseUrl."),
        _ => Diagnosis.Ill(Name, $"{Host} cannot be reached.", "Check the network and Discord:ApiBaseUrl."),
    };

    /// <summary>Where interactions go to a web address, the gateway gets none of them ("Receiving and Responding").</summary>
    private static Diagnosis OfApplication(JsonElement? application) =>
        application is null ? Diagnosis.Doubtful(Intents, "Discord does not describe the application.", "Try again; the bot works without.")
        : application.Text("interactions_endpoint_url") is { Length: > 0 }
            ? Diagnosis.Ill(Intents, "Commands and buttons go to a web address instead of to the bot.", "Empty Interactions Endpoint URL in the developer portal, under General Information.")
            : Diagnosis.Well(Intents, "No privileged intent is needed: people mention the bot, and commands carry their text.");

    private static Diagnosis OfEntrance(ApiResult result)
    {
        if (result is not ApiResult.Ok { Body: var body } || GatewayAddress.Of(body.Text("url"), compress: false) is not { } address)
            return Diagnosis.Ill(Entrance, "Discord does not say where its gateway is.", "Try again later.");
        var limit = body.Get("session_start_limit");
        var found = $"{address.Host} is where to connect";
        return limit.Number("remaining") is not { } remaining || limit.Number("total") is not { } total ? Diagnosis.Well(Entrance, $"{found}.")
            : GatewayDirectory.IsReserve(remaining, total) ? Diagnosis.Doubtful(
                Entrance,
                string.Create(CultureInfo.InvariantCulture, $"{found}, but only {remaining} of {total} sessions of the day are left, and the bot waits for more."),
                "See what starts the bot, or uses its token, so often.")
            : Diagnosis.Well(Entrance, string.Create(CultureInfo.InvariantCulture, $"{found}; {remaining} of {total} sessions of the day are left."));
    }

    private static Diagnosis OfCommands(ApiResult result) => result switch
    {
        ApiResult.Ok { Body: { ValueKind: JsonValueKind.Array } listed } => DiscordCommands.AreRegistered(DiscordCommands.All(), JsonNode.Parse(listed.GetRawText()))
            ? Diagnosis.Well(Commands, "They are registered as this version has them.")
            : Diagnosis.Doubtful(Commands, "Those registered are not those of this version.", "Start talkbot: it registers them. People may have to reload Discord."),
        ApiResult.Error { Status: 403 or 404 } => Diagnosis.Ill(Commands, "The bot may not have commands there.", "Invite it again with the scope applications.commands, and check Discord:CommandsGuildId."),
        _ => Diagnosis.Doubtful(Commands, "Discord does not list them.", "Try again; the bot registers them when it starts."),
    };

    private string Host => options.LocateApi().Host;
}
