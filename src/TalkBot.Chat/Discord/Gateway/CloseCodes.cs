namespace TalkBot.Chat.Discord.Gateway;

/// <summary>Discord's close codes (Gateway v10, "Gateway Close Event Codes") and what follows from each. Pure.</summary>
internal static class CloseCodes
{
    /// <summary>What we close with ourselves: with 1000 or 1001 Discord would end the session.</summary>
    public const int KeepSession = 4000;

    private const int Normal = 1000;
    private const int NotAuthenticated = 4003;
    private const int AuthenticationFailed = 4004;
    private const int AlreadyAuthenticated = 4005;
    private const int InvalidSequence = 4007;
    private const int SessionTimedOut = 4009;
    private const int InvalidShard = 4010;
    private const int ShardingRequired = 4011;
    private const int InvalidVersion = 4012;
    private const int InvalidIntents = 4013;
    private const int DisallowedIntents = 4014;

    /// <param name="code">The code; null when the line was cut without one.</param>
    public static CloseDecision Decide(int? code) => code switch
    {
        AuthenticationFailed or InvalidShard or ShardingRequired or InvalidVersion or InvalidIntents or DisallowedIntents => CloseDecision.GiveUp,
        Normal or NotAuthenticated or AlreadyAuthenticated or InvalidSequence or SessionTimedOut => CloseDecision.NewSession,
        _ => CloseDecision.Resume,
    };

    /// <summary>Why there is no use in going on, and how to mend it.</summary>
    public static string ReasonOf(int code) => code switch
    {
        AuthenticationFailed => TokenRefused,
        InvalidShard or ShardingRequired => "Discord does not take the number of shards; set Discord:Shards to 0, so that Discord's own number is used, and start again.",
        DisallowedIntents => "Discord does not allow the bot's intents; it asks for no privileged one, so check the application in the developer portal.",
        _ => $"Discord closed the connection for good (code {code}); a newer version of this program may be needed.",
    };

    public const string TokenRefused = "Discord refused the token; reset it in the developer portal under Bot, set Discord:Token or Discord:TokenFile, and start again.";
}
