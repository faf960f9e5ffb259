namespace TalkBot.Chat.Discord.Rest;

/// <summary>Discord's codes that something follows from ("JSON Error Codes").</summary>
internal static class ErrorCodes
{
    public const int UnknownMessage = 10008;
    public const int UnknownWebhook = 10015;
    public const int UnknownInteraction = 10062;
    public const int TakesNoDirectMessages = 50007;

    /// <summary>Threads are not made in such a channel.</summary>
    public const int WrongChannelType = 50024;
    public const int InvalidWebhookToken = 50027;
    public const int NoServerInCommon = 50278;

    /// <summary>A reply needs the right to read what came before.</summary>
    public const int NoHistory = 160002;
    public const int ThreadExists = 160004;
    public const int TooManyThreads = 160006;
}
