namespace TalkBot.Chat.Discord.Rest;

/// <summary>Discord's codes that something follows from ("JSON Error Codes").</summary>
internal static class ErrorCodes
{
    public const int UnknownChannel = 10003;
    public const int UnknownMessage = 10008;
    public const int UnknownWebhook = 10015;
    public const int UnknownInteraction = 10062;
    public const int AlreadyAcknowledged = 40060;
    public const int MissingAccess = 50001;
    public const int CannotMessageUser = 50007;
    public const int MissingPermission = 50013;
    public const int WrongChannelType = 50024;
    public const int InvalidWebhookToken = 50027;
    public const int ThreadExists = 160004;
    public const int ThreadLocked = 160005;
    public const int TooManyThreads = 160006;
}
