namespace TalkBot.Chat.Slack.Api;

/// <summary>Slack's error codes that something follows from ("Errors" of each method). Pure.</summary>
internal static class ErrorCodes
{
    /// <summary>The message still streams, and takes no edit.</summary>
    public const string Streaming = "streaming_state_conflict";

    public const string MissingScope = "missing_scope";

    /// <summary>Of ours: the address is not one that Slack gives out.</summary>
    public const string ForeignAddress = "foreign_address";

    /// <summary>A limit, said in the body and not by the status.</summary>
    public static bool IsLimit(string code) => code is "ratelimited" or "rate_limited" or "message_limit_exceeded";

    /// <summary>Slack's own trouble: it may have been done all the same.</summary>
    public static bool IsTrouble(string code) => code is "internal_error" or "fatal_error" or "service_unavailable" or "request_timeout" or "team_added_to_org";

    /// <summary>The token is good for nothing any more.</summary>
    public static bool IsTokenRefused(string code) => code is
        "invalid_auth" or "not_authed" or "token_revoked" or "token_expired" or "account_inactive" or "not_allowed_token_type"
        or "user_removed_from_team" or "team_disabled" or "forbidden_team" or "team_access_not_granted" or "org_login_required";

    /// <summary>The place takes no message of the bot, now or later.</summary>
    public static bool IsPlaceClosed(string code) => code is
        "channel_not_found" or "not_in_channel" or "is_archived" or "user_not_in_channel" or "messages_tab_disabled" or "thread_not_found"
        or "message_not_found" or "cannot_reply_to_message" or "ekm_access_denied" or "no_permission" or "access_denied"
        || code.StartsWith("restricted_action", StringComparison.Ordinal);

    /// <summary>The blocks are not as this Slack wants them.</summary>
    public static bool IsAboutBlocks(string code) => code is
        "invalid_blocks" or "invalid_blocks_format" or "msg_blocks_too_long" or "msg_too_long" or "no_text" or "invalid_arguments" or "metadata_too_large" or "invalid_metadata_format";

    /// <summary>The method is not there for this app or workspace.</summary>
    public static bool IsNotOffered(string code) => code is
        "unknown_method" or "method_deprecated" or "deprecated_endpoint" or "feature_disabled" or "not_authorized" or "channel_type_not_supported"
        or MissingScope or "invalid_thread_ts" or "team_not_supported" or "method_not_supported_for_channel_type";

    /// <summary>Why there is no use in going on, in one sentence that says how to mend it.</summary>
    /// <param name="code">What Slack said.</param>
    /// <param name="ofApp">Whether it said so to the app-level token.</param>
    public static string ReasonOf(string code, bool ofApp) => code switch
    {
        "team_disabled" => "The Slack workspace is disabled; enable it, and start again.",
        "forbidden_team" or "team_access_not_granted" => "The app has no access to the Slack workspace; have an admin approve it, and start again.",
        "account_inactive" or "user_removed_from_team" or "token_revoked" when !ofApp =>
            "The app was removed from the Slack workspace; install it again under OAuth & Permissions, set Slack:BotToken, and start again.",
        _ when ofApp =>
            "Slack refused the app-level token; make one with the scope connections:write under Basic Information, set Slack:AppToken or Slack:AppTokenFile, and start again.",
        _ => "Slack refused the bot's token; copy it again from OAuth & Permissions, set Slack:BotToken or Slack:BotTokenFile, and start again.",
    };
}
