using TalkBot.Chat.Transport;

namespace TalkBot.Chat.Slack;

/// <summary>What the annotations of <see cref="SlackOptions"/> cannot say: which token is needed when and whether it can be one, and ids are ids.</summary>
public static class SlackCheck
{
    /// <summary>A sentence for each mistake, which names the key, says how to mend it, and holds no token.</summary>
    public static IEnumerable<string> FindMistakes(SlackOptions options) => [.. Ids(options), .. options.IsEnabled ? Tokens(options) : []];

    private static IEnumerable<string> Tokens(SlackOptions options)
    {
        if (!options.BotTokenSetting().IsSet)
            yield return Missing(nameof(options.BotToken), "copy the Bot User OAuth Token (xoxb-…) from the app's page OAuth & Permissions");
        if (options.Mode == SlackOptions.SocketMode && !options.AppTokenSetting().IsSet)
            yield return Missing(nameof(options.AppToken), "make an app-level token (xapp-…) with the scope connections:write on the app's page Basic Information");
        if (options.Mode == SlackOptions.HttpMode && !options.SigningSecretSetting().IsSet)
            yield return Missing(nameof(options.SigningSecret), "copy the Signing Secret from the app's page Basic Information");
        if (options.TakesRequests && options.Url.Length == 0)
            yield return $"{SlackOptions.Section}:{nameof(options.Url)} is empty, but {SlackOptions.Section}:{nameof(options.Mode)} is {SlackOptions.HttpMode}; set it to the address where requests come in, such as http://127.0.0.1:8081";
        foreach (var secret in (SecretSetting[])[options.BotTokenSetting(), options.AppTokenSetting(), options.SigningSecretSetting()])
        {
            if (secret.IsSet && secret.FindMistake() is { } mistake)
                yield return mistake;
        }

        if (options.BotToken.Length > 0 && Begins(options.BotToken, "xapp-", "xoxp-"))
            yield return $"{SlackOptions.Section}:{nameof(options.BotToken)} is a token of another kind; a bot's token begins with xoxb-";
        if (Begins(options.AppToken, "xox"))
            yield return $"{SlackOptions.Section}:{nameof(options.AppToken)} is a token of another kind; an app-level token begins with xapp-";
    }

    private static IEnumerable<string> Ids(SlackOptions options)
    {
        (string Key, IList<string> Ids, string Letters, string Kind)[] lists =
        [
            (nameof(options.TeamIds), options.TeamIds, "TE", "workspaces, such as T012ABCDEF"),
            (nameof(options.DeniedChannelIds), options.DeniedChannelIds, "CGD", "channels, such as C012ABCDEF"),
            (nameof(options.ModeratorGroupIds), options.ModeratorGroupIds, "S", "user groups, such as S012ABCDEF"),
            (nameof(options.ModeratorUserIds), options.ModeratorUserIds, "UW", "people, such as U012ABCDEF"),
            (nameof(options.AdminGroupIds), options.AdminGroupIds, "S", "user groups, such as S012ABCDEF"),
            (nameof(options.AdminUserIds), options.AdminUserIds, "UW", "people, such as U012ABCDEF"),
        ];
        return
            from list in lists
            from id in list.Ids
            where id.Length < 2 || !list.Letters.Contains(id[0], StringComparison.Ordinal) || !id.All(char.IsAsciiLetterOrDigit)
            select $"{SlackOptions.Section}:{list.Key} holds \"{id}\" but must hold ids of {list.Kind}; names can be taken by anybody";
    }

    private static bool Begins(string token, params ReadOnlySpan<string> prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (token.StartsWith(prefix, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static string Missing(string key, string how) =>
        $"{SlackOptions.Section}:{key} is not set, nor is {SlackOptions.Section}:{key}File; {how}";
}
