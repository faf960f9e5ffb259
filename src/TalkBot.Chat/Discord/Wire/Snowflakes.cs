using System.Globalization;
using System.Text.Json;
using TalkBot.Chat.Transport;

namespace TalkBot.Chat.Discord.Wire;

/// <summary>Reads Discord's ids: digits in a string that fit into 64 bits; anything else is null.</summary>
internal static class Snowflakes
{
    private const int MaxIdDigits = 20;

    public static string? Id(this JsonElement element, string name) => element.Get(name)?.AsId();

    public static string? Id(this JsonElement? element, string name) => element?.Id(name);

    public static string? AsId(this JsonElement element) =>
        element.AsText() is { Length: > 0 and <= MaxIdDigits } text && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? text : null;
}
