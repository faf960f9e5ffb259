using System.Security.Cryptography;
using System.Text;

namespace TalkBot.Core.Chat;

/// <summary>One message as a platform's renderer made it, ready to be sent now or after a restart.</summary>
/// <param name="Id">Fixed before the first attempt, so that a platform that knows nonces can tell a repetition; at most 25 characters.</param>
/// <param name="Platform">Whose payload it is.</param>
/// <param name="Address">Where it goes: the platform adapter's own notation.</param>
/// <param name="Payload">What is sent: the platform's own notation.</param>
public sealed record OutgoingMessage(string Id, Platform Platform, string Address, string Payload)
{
    private const int IdBytes = 12;

    /// <summary>What becomes of it when a document is removed that it quotes; null where it quotes none.</summary>
    public Withdrawal? Withdrawal { get; init; }

    /// <summary>The id of a part of a reply to a message: the same for the same part, so that work which is done twice is shown once.</summary>
    public static string IdOf(MessageKey message, Reply reply, int part) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{message}/{reply.GetType().Name}/{part}"))).AsSpan(0, IdBytes));
}
