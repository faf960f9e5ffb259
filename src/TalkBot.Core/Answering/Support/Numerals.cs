using System.Collections.Frozen;
using System.Globalization;

namespace TalkBot.Core.Answering.Support;

/// <summary>Numbers in words: "twenty-one", "two million", "third".</summary>
internal static class Numerals
{
    /// <summary>No number is put together beyond this.</summary>
    public const decimal Limit = 1_000_000_000_000_000m;

    private static readonly string[] Units =
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".Split(' ');

    private static readonly string[] Tens = "twenty thirty forty fifty sixty seventy eighty ninety".Split(' ');

    private static readonly FrozenDictionary<string, int> Ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".Split(' ')
        .Select((word, index) => KeyValuePair.Create(word, index + 1)).ToFrozenDictionary();

    private static readonly FrozenDictionary<string, decimal> Small = Units.Select((word, value) => KeyValuePair.Create(word, (decimal)value))
        .Concat(Tens.Select((word, index) => KeyValuePair.Create(word, (index + 2) * 10m))).ToFrozenDictionary();

    private static readonly FrozenDictionary<string, decimal> Magnitudes = new Dictionary<string, decimal>
    {
        ["hundred"] = 100m,
        ["thousand"] = 1_000m,
        ["million"] = 1_000_000m,
        ["billion"] = 1_000_000_000m,
        ["trillion"] = 1_000_000_000_000m,
        ["bn"] = 1_000_000_000m,
        ["dozen"] = 12m,
    }.ToFrozenDictionary();

    /// <summary>The value of one word as a part of a number.</summary>
    public static decimal? ValueOf(string word) =>
        Small.TryGetValue(word, out var value) ? value
        : decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) ? value
        : null;

    /// <summary>What a word multiplies the number before it by.</summary>
    public static decimal? MagnitudeOf(string word) => Magnitudes.TryGetValue(word, out var value) ? value : null;

    /// <summary>The key of an ordinal: "third", "3rd". Null where <paramref name="word"/> is none.</summary>
    public static string? OrdinalOf(string word)
    {
        if (Ordinals.TryGetValue(word, out var place))
            return OrdinalKey(place);
        var digits = word.AsSpan().TrimEnd("stndrh");
        return word.Length - digits.Length == 2 && digits.Length is > 0 and < 10 && digits.IndexOfAnyExceptInRange('0', '9') < 0
            ? OrdinalKey(int.Parse(digits, CultureInfo.InvariantCulture))
            : null;
    }

    public static string KeyOf(decimal value) => "#" + value.ToString("0.############", CultureInfo.InvariantCulture);

    private static string OrdinalKey(int value) => string.Create(CultureInfo.InvariantCulture, $"#{value}.");
}
