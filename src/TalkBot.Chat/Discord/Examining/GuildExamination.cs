using System.Numerics;
using System.Text.Json;
using TalkBot.Chat.Discord.Rest;
using TalkBot.Chat.Discord.Wire;
using TalkBot.Chat.Transport;
using TalkBot.Core.Chat;
using TalkBot.Core.Health;

namespace TalkBot.Chat.Discord.Examining;

/// <summary>Whether the bot is in the servers that it is to serve, and has the rights there that it needs.</summary>
internal sealed class GuildExamination(DiscordOptions options, IDiscordApi api, string application)
{
    private const string Name = "Discord server";
    private const int MostNamed = 50;

    private string Invitation =>
        $"https://discord.com/oauth2/authorize?client_id={application}&scope=bot+applications.commands&permissions={BotPermission.All.Aggregate(BigInteger.Zero, (set, permission) => set | (BigInteger.One << permission.Bit))}";

    public async Task<IReadOnlyList<Diagnosis>> ExamineAsync(CancellationToken cancellationToken)
    {
        if (await ListAsync(cancellationToken) is not { } guilds)
            return [Diagnosis.Doubtful(Name, "Discord does not list the servers that the bot is in.", "Try again.")];
        var ids = guilds.Select(guild => guild.Id("id")).ToHashSet();
        List<Diagnosis> found =
        [
            .. options.GuildIds.Where(id => !ids.Contains(id)).Select(id => Diagnosis.Ill(Name, $"The bot is not in server {id}.", $"Have a manager of it open {Invitation}")),
            .. guilds.Where(guild => options.GuildIds.Count == 0 || options.GuildIds.Contains(guild.Id("id")!)).Select(Of),
        ];
        return found.Count > 0 ? found : [Diagnosis.Doubtful(Name, "The bot is in no server.", $"Open {Invitation}")];
    }

    /// <returns>The servers; null where Discord does not tell.</returns>
    private async Task<List<JsonElement>?> ListAsync(CancellationToken cancellationToken)
    {
        var guilds = new List<JsonElement>();
        for (string? last = null; ;)
        {
            if (await api.SendAsync(DiscordRoutes.OwnGuilds(last), cancellationToken) is not ApiResult.Ok { Body: { ValueKind: JsonValueKind.Array } page })
                return null;
            guilds.AddRange(page.EnumerateArray().Where(guild => guild.Id("id") is not null));
            var next = guilds.Count > 0 ? guilds[^1].Id("id") : null;
            if (page.GetArrayLength() < DiscordLimits.ListedGuilds || next == last)
                return guilds;
            last = next;
        }
    }

    private static Diagnosis Of(JsonElement guild)
    {
        var name = guild.Text("name") is { Length: > 0 } text ? OutputGuard.Clean(text) : guild.Id("id")!;
        var server = $"\"{(name.Length <= MostNamed ? name : name[..MostNamed] + "…")}\"";
        if (BotPermission.Read(guild, "permissions") is not { } permissions)
            return Diagnosis.Doubtful(Name, $"Discord does not tell the bot's rights in {server}.", "Try again.");
        var missing = BotPermission.MissingFrom(permissions);
        var found = $"In {server} the bot lacks {string.Join(", ", missing.Select(permission => permission.Name))}.";
        const string Remedy = "Give its role these rights in the server's settings, under Roles; a channel's own rights can take them away again.";
        return missing.Count == 0 ? Diagnosis.Well(Name, $"In {server} the bot has the rights that it needs.")
            : missing.Any(permission => permission.IsVital) ? Diagnosis.Ill(Name, found, Remedy)
            : Diagnosis.Doubtful(Name, found, Remedy);
    }
}
