using TalkBot.Chat.Slack.Api;
using TalkBot.Chat.Slack.Socket;
using TalkBot.Chat.Transport;
using TalkBot.Core;
using TalkBot.Core.Health;

namespace TalkBot.Chat.Slack.Examining;

/// <summary>Whether Slack takes the bot as it is set up: by questions alone, without a connection.</summary>
/// <param name="options">The settings.</param>
/// <param name="connect">Gives the API; a token that cannot be read shows here.</param>
internal sealed class SlackDoctor(SlackOptions options, Func<ISlackApi> connect) : IDoctor
{
    private const string Name = "Slack";
    private const string Workspace = $"{Name} workspace";
    private const string Scopes = $"{Name} scopes";
    private const string Entrance = $"{Name} connection";
    private const string Groups = $"{Name} user groups";

    public async Task<IReadOnlyList<Diagnosis>> ExamineAsync(CancellationToken cancellationToken)
    {
        if (!options.IsEnabled)
            return [Diagnosis.Well(Name, "Not set up: there is no token.", "To answer there set Slack__AppToken and Slack__BotToken; docs/slack.md says where to get them.")];
        try
        {
            return await ExamineAsync(connect(), cancellationToken);
        }
        catch (TalkBotException fault)
        {
            return [Diagnosis.Of(Name, fault)];
        }
    }

    private async Task<IReadOnlyList<Diagnosis>> ExamineAsync(ISlackApi api, CancellationToken cancellationToken)
    {
        var entrance = await OfEntranceAsync(api, cancellationToken);
        var result = await api.CallAsync(SlackMethods.AuthTest(), cancellationToken);
        if (result is not ApiResult.Ok { Body: var self } tested || self.Text("user_id") is not { } bot)
            return [OfSelf(result), entrance];
        return
        [
            self.Has("bot_id")
                ? Diagnosis.Well(Name, $"The token is that of {self.Text("user") ?? bot} in {self.Text("team") ?? self.Text("team_id")}.")
                : Diagnosis.Ill(Name, "The token is a person's and not a bot's.", "Copy the Bot User OAuth Token (xoxb-…) from OAuth & Permissions, and set Slack:BotToken."),
            OfWorkspace(self.Text("team_id")),
            OfScopes(tested.Scopes),
            entrance,
            .. await OfGroupsAsync(api, cancellationToken),
        ];
    }

    private Diagnosis OfSelf(ApiResult result) => result switch
    {
        ApiResult.Error { Code: var code } when ErrorCodes.IsTokenRefused(code) => Diagnosis.Ill(Name, ErrorCodes.ReasonOf(code, ofApp: false)),
        ApiResult.Error error => Diagnosis.Ill(Name, $"Slack refuses: {error.Code}.", "Look the code up in the documentation of auth.test."),
        ApiResult.Limited => Diagnosis.Ill(Name, "Slack takes no calls for a while.", "Wait some minutes, and see what else uses the token."),
        ApiResult.Ok => Diagnosis.Ill(Name, "What answers there is not Slack.", "Check Slack:ApiBaseUrl."),
        _ => Diagnosis.Ill(Name, $"{new Uri(options.ApiBaseUrl).Host} cannot be reached, or does not answer as Slack does.", "Check the network and Slack:ApiBaseUrl."),
    };

    private Diagnosis OfWorkspace(string? team) => options.TeamIds.Count == 0 || options.TeamIds.Contains(team ?? "")
        ? Diagnosis.Well(Workspace, $"{team} is served.")
        : Diagnosis.Ill(Workspace, $"The app is installed in {team}, which is not among those that are served.", $"Add {team} to Slack:TeamIds, or install the app in the workspace that is meant.");

    private static Diagnosis OfScopes(IReadOnlyList<string>? given)
    {
        if (given is null)
            return Diagnosis.Doubtful(Scopes, "Slack does not say what the app is allowed.");
        var missing = SlackScope.All.Where(scope => !given.Contains(scope.Name, StringComparer.Ordinal)).ToList();
        if (missing.Count == 0)
            return Diagnosis.Well(Scopes, "The app is allowed all that the bot needs.");
        var found = $"The app is not allowed {string.Join("; ", missing.Select(scope => $"{scope.Name} ({scope.For})"))}.";
        const string remedy = "Add it under OAuth & Permissions, or take over docs/slack-manifest.yaml under App Manifest, and install the app again.";
        return missing.Exists(scope => scope.IsNeeded) ? Diagnosis.Ill(Scopes, found, remedy) : Diagnosis.Doubtful(Scopes, found, remedy);
    }

    private async Task<Diagnosis> OfEntranceAsync(ISlackApi api, CancellationToken cancellationToken)
    {
        if (options.Mode == SlackOptions.HttpMode)
            return Diagnosis.Well(Entrance, $"Requests come in at {options.Url}.", "The app's request addresses must lead there by https: /slack/events, /slack/interactions and /slack/commands.");
        return await new SocketDirectory(api).AskAsync(cancellationToken) switch
        {
            SocketEntrance.Found found => Diagnosis.Well(Entrance, $"{found.Address.Host} is where to connect."),
            SocketEntrance.Refused refused => Diagnosis.Ill(Entrance, refused.Reason),
            _ => Diagnosis.Ill(Entrance, "Slack does not say where to connect.", "Switch on Socket Mode in the app's settings; if it is on, try again later."),
        };
    }

    private async Task<IEnumerable<Diagnosis>> OfGroupsAsync(ISlackApi api, CancellationToken cancellationToken)
    {
        List<string> unknown = [];
        foreach (var group in options.ModeratorGroupIds.Concat(options.AdminGroupIds).Distinct())
        {
            if (await api.CallAsync(SlackMethods.GroupMembers(group), cancellationToken) is not ApiResult.Ok)
                unknown.Add(group);
        }

        return unknown.Select(group => Diagnosis.Ill(Groups, $"Slack does not tell who is in {group}, so that nobody is a moderator by it.", "Check Slack:ModeratorGroupIds and Slack:AdminGroupIds, and the scope usergroups:read."));
    }
}
