using System.Globalization;
using System.Numerics;
using System.Text.Json;
using TalkBot.Chat.Transport;

namespace TalkBot.Chat.Discord.Examining;

/// <summary>A right that the invitation in <c>docs/discord.md</c> asks for ("Permissions").</summary>
/// <param name="Bit">Its place in a set of rights.</param>
/// <param name="Name">What Discord calls it in a server's settings.</param>
/// <param name="IsVital">Whether the bot cannot answer at all without it.</param>
internal sealed record BotPermission(int Bit, string Name, bool IsVital)
{
    /// <summary>What the invitation asks for; together 309237763136.</summary>
    public static IReadOnlyList<BotPermission> All { get; } =
    [
        new(10, "View Channels", IsVital: true),
        new(11, "Send Messages", IsVital: true),
        new(38, "Send Messages in Threads", IsVital: false),
        new(35, "Create Public Threads", IsVital: false),
        new(16, "Read Message History", IsVital: false),
        new(14, "Embed Links", IsVital: false),
        new(15, "Attach Files", IsVital: false),
        new(6, "Add Reactions", IsVital: false),
    ];

    private const int Administrator = 3;
    private const int MaxDigits = 40;

    /// <summary>What the bot needs and <paramref name="permissions"/> does not hold. An administrator has everything.</summary>
    public static IReadOnlyList<BotPermission> MissingFrom(BigInteger permissions) =>
        Holds(permissions, Administrator) ? [] : [.. All.Where(needed => !Holds(permissions, needed.Bit))];

    /// <summary>A set of rights: a number of any size, in a string.</summary>
    public static BigInteger? Read(JsonElement? element, string name) =>
        element.Text(name) is { Length: > 0 and <= MaxDigits } text && BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var permissions) ? permissions : null;

    private static bool Holds(BigInteger permissions, int bit) => ((permissions >> bit) & 1) == 1;
}
