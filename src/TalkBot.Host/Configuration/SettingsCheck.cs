using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace TalkBot.Host.Configuration;

/// <summary>
/// Looks through the settings of an options class before it is bound: the binder stops at the first value it cannot
/// read, and its words name types instead of keys.
/// </summary>
internal static class SettingsCheck
{
    /// <summary>A sentence for each setting below <paramref name="section"/> that <paramref name="options"/> cannot take.</summary>
    public static IEnumerable<string> FindMistakes(IConfiguration configuration, string section, Type options) =>
        options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).SelectMany(property =>
        {
            var key = $"{section}:{property.Name}";
            return property.IsDefined(typeof(ValidateObjectMembersAttribute)) ? FindMistakes(configuration, key, property.PropertyType)
                : IsList(property) ? FindScalar(configuration, key)
                : configuration[key] is { } text && FindDemand(property, text, key) is { } demand ? [Sentence(key, text, demand, key)]
                : Array.Empty<string>();
        });

    private static bool IsList(PropertyInfo property) => property.PropertyType.IsAssignableTo(typeof(IEnumerable<string>)) && property.PropertyType != typeof(string);

    /// <summary>One value where a list is wanted, which the binder would pass over. A list that is empty in the file is an empty text.</summary>
    private static string[] FindScalar(IConfiguration configuration, string key) =>
        configuration[key] is { Length: > 0 } text ? [Sentence(key, text, "but must be a list", $"{key}:0")] : [];

    private static string Sentence(string key, string text, string demand, string settable) =>
        $"{key} is \"{text}\" {demand}; set it in appsettings.json or by the environment variable {settable.Replace(":", "__", StringComparison.Ordinal)}";

    private static string? FindDemand(PropertyInfo property, string text, string key)
    {
        object? value;
        try
        {
            value = TypeDescriptor.GetConverter(property.PropertyType).ConvertFromInvariantString(text);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or NotSupportedException)
        {
            return $"but must be {NameOf(property.PropertyType)}";
        }

        return property.GetCustomAttributes<ValidationAttribute>()
            .Where(rule => !rule.IsValid(value))
            .Select(rule => rule switch
            {
                RangeAttribute range => string.Create(CultureInfo.InvariantCulture, $"but must be between {range.Minimum} and {range.Maximum}"),
                RequiredAttribute => "but must not be empty",
                AllowedValuesAttribute allowed => $"but must be one of {string.Join(", ", allowed.Values)}",
                _ => $"but: {rule.FormatErrorMessage(key)}",
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
}
