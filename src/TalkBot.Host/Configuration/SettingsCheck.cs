using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using TalkBot.Host.Rendering;

namespace TalkBot.Host.Configuration;

/// <summary>
/// Looks through the settings of an options class before it is bound: the binder stops at the first value it cannot
/// read, passes over keys it does not know, and its words name types instead of keys.
/// </summary>
internal static class SettingsCheck
{
    /// <summary>A sentence for each setting below <paramref name="section"/> that <paramref name="options"/> cannot take, or does not know. Shows no secret.</summary>
    public static IEnumerable<string> FindMistakes(IConfiguration configuration, string section, Type options)
    {
        List<SettingKey> known = [.. SettingKey.Of(section, options)];
        return known.SelectMany(key => FindMistakes(configuration, key)).Concat(FindUnknown(configuration.GetSection(section), known));
    }

    private static string[] FindMistakes(IConfiguration configuration, SettingKey key) =>
        key.IsList ? FindScalar(configuration, key)
        : configuration[key.Key] is { } text && FindDemand(key, text) is { } demand ? [Sentence(key, text, demand, key.Key)]
        : [];

    /// <summary>One value where a list is wanted, which the binder would pass over. A list that is empty in the file is an empty text.</summary>
    private static string[] FindScalar(IConfiguration configuration, SettingKey key) =>
        configuration[key.Key] is { Length: > 0 } text ? [Sentence(key, text, "but must be a list", $"{key.Key}:0")] : [];

    private static string Sentence(SettingKey key, string text, string demand, string settable)
    {
        var shown = key.IsSecret ? "set" : $"\"{SecretPatterns.Hide(text)}\"";
        return $"{key.Key} is {shown} {demand}; set it in appsettings.json or by the environment variable {Variable(settable)}";
    }

    private static IEnumerable<string> FindUnknown(IConfigurationSection part, IReadOnlyCollection<SettingKey> known)
    {
        foreach (var child in part.GetChildren())
        {
            if (known.Any(key => Same(key.Key, child.Path)))
                continue;
            if (known.Any(key => key.Key.StartsWith($"{child.Path}:", StringComparison.OrdinalIgnoreCase)))
            {
                foreach (var mistake in FindUnknown(child, known))
                    yield return mistake;
            }
            else
            {
                var nearest = known.MinBy(key => Distance(key.Key.ToUpperInvariant(), child.Path.ToUpperInvariant()))!.Key;
                yield return $"{child.Path} is nothing that can be set; the nearest is {nearest}: rename it, or take away the environment variable {Variable(child.Path)}";
            }
        }
    }

    private static string? FindDemand(SettingKey key, string text)
    {
        object? value;
        try
        {
            value = TypeDescriptor.GetConverter(key.Property.PropertyType).ConvertFromInvariantString(text);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or NotSupportedException)
        {
            return $"but must be {NameOf(key.Property.PropertyType)}";
        }

        return key.Property.GetCustomAttributes<ValidationAttribute>()
            .Where(rule => !rule.IsValid(value))
            .Select(rule => rule switch
            {
                RangeAttribute range => string.Create(CultureInfo.InvariantCulture, $"but must be between {range.Minimum} and {range.Maximum}"),
                RequiredAttribute => "but must not be empty",
                AllowedValuesAttribute allowed => $"but must be one of {string.Join(", ", allowed.Values)}",
                _ => $"but: {rule.FormatErrorMessage(key.Key)}",
            })
            .FirstOrDefault();
    }

    private static string NameOf(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
    {
        TypeCode.Int32 or TypeCode.Int64 => "a whole number",
        TypeCode.Double or TypeCode.Single or TypeCode.Decimal => "a number",
        TypeCode.Boolean => "true or false",
        _ when type == typeof(TimeSpan) => "a time span such as 00:01:00",
        _ => $"a {type.Name}",
    };

    private static string Variable(string key) => key.Replace(":", "__", StringComparison.Ordinal);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>How many letters must be put in, taken out or changed to make one of the other (Levenshtein).</summary>
    private static int Distance(string one, string other)
    {
        var previous = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var row = 0; row < one.Length; row++)
        {
            var current = new int[other.Length + 1];
            current[0] = row + 1;
            for (var column = 0; column < other.Length; column++)
            {
                var changed = previous[column] + (one[row] == other[column] ? 0 : 1);
                current[column + 1] = Math.Min(changed, Math.Min(previous[column + 1], current[column]) + 1);
            }

            previous = current;
        }

        return previous[^1];
    }
}
