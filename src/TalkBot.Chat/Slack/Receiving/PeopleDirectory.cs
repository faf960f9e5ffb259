using System.Collections.Concurrent;
using System.Text.Json;
using TalkBot.Chat.Slack.Api;
using TalkBot.Chat.Transport;
using TalkBot.Core.Moderation;

namespace TalkBot.Chat.Slack.Receiving;

/// <summary>Asks Slack who people are and which user groups they are in. What it said is believed for a while, and no longer.</summary>
internal sealed class PeopleDirectory(ISlackApi api, BotIdentity bot, SlackOptions options, TimeProvider time)
{
    public static readonly TimeSpan PeopleLast = TimeSpan.FromHours(1);
    public static readonly TimeSpan GroupsLast = TimeSpan.FromMinutes(5);

    private const int Known = 10_000;

    private readonly RecentIds<(JsonElement User, long At)> _people = new(Known);
    private readonly ConcurrentDictionary<string, (HashSet<string> Members, long At)> _groups = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _asked = [.. options.ModeratorGroupIds, .. options.AdminGroupIds];

    /// <summary>The facts with all that Slack says of the person; what cannot be learned stays null. Never fails.</summary>
    public async Task<AuthorityFacts> CompleteAsync(AuthorityFacts facts, CancellationToken cancellationToken)
    {
        if (facts.UserId is not { } user || await PersonAsync(user, cancellationToken) is not { } person)
            return facts;
        return SlackFacts.With(facts, person, bot.TeamId) with { RoleIds = await GroupsOfAsync(user, cancellationToken) };
    }

    /// <summary>The members of a user group have changed.</summary>
    public void Forget(string group) => _groups.TryRemove(group, out _);

    private async Task<JsonElement?> PersonAsync(string user, CancellationToken cancellationToken)
    {
        if (_people.TryGet(user, out var known) && time.GetElapsedTime(known.At) < PeopleLast)
            return known.User;
        if (await api.CallAsync(SlackMethods.UserInfo(user), cancellationToken) is not ApiResult.Ok { Body: var body } || body.Get("user") is not { } person)
            return null;
        _people.Add(user, (person, time.GetTimestamp()));
        return person;
    }

    /// <returns>Null as soon as one group cannot be asked for.</returns>
    private async Task<IReadOnlyList<string>?> GroupsOfAsync(string user, CancellationToken cancellationToken)
    {
        List<string> groups = [];
        foreach (var group in _asked)
        {
            if (await MembersAsync(group, cancellationToken) is not { } members)
                return null;
            if (members.Contains(user))
                groups.Add(group);
        }

        return groups;
    }

    private async Task<HashSet<string>?> MembersAsync(string group, CancellationToken cancellationToken)
    {
        if (_groups.TryGetValue(group, out var known) && time.GetElapsedTime(known.At) < GroupsLast)
            return known.Members;
        if (await api.CallAsync(SlackMethods.GroupMembers(group), cancellationToken) is not ApiResult.Ok { Body: var body } || !body.Has("users"))
            return null;
        var members = body.Items("users").Select(JsonReading.AsText).OfType<string>().ToHashSet(StringComparer.Ordinal);
        _groups[group] = (members, time.GetTimestamp());
        return members;
    }
}
