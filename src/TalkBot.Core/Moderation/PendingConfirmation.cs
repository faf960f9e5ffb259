using System.Security.Cryptography;
using TalkBot.Core.Chat;

namespace TalkBot.Core.Moderation;

/// <summary>What somebody has to confirm before it is done.</summary>
/// <param name="Id">A key that is given out once, on the button; it says nothing of what it stands for.</param>
/// <param name="Platform">Where it was asked for.</param>
/// <param name="UserId">By whom.</param>
/// <param name="Action">What it is.</param>
/// <param name="RequestedAt">When.</param>
public sealed record PendingConfirmation(string Id, Platform Platform, string UserId, BotAction Action, DateTimeOffset RequestedAt)
{
    private const int IdBytes = 12;

    /// <summary>On what it is to be done, in the notation of who does it; null where the action says all.</summary>
    public string? Subject { get; init; }

    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
}
