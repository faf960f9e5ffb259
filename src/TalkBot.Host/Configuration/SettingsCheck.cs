using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace TalkBot.Host.Configuration;

/// <summary>
/// Looks through the settings of an options class before it is bound: the binder stops at the first value it cannot
/// read, and its words name types instead of keys.
/// </summary>
internal static class SettingsCheck
{
    /// <summary>A sentence for each setting of <paramref name="section"/> that <typeparamref name="TOptions"/> cannot take.</summary>
    public static IEnumerable<string> FindMistakes<TOptions>(IConfiguration configuration, string section) =>
        from property in typeof(TOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance)
        let key = $"{section}:{property.Name}"
        let text = configuration[key]
        where text is not null
        let demand = FindDemand(property, text, key)
        where demand is not null
        select $"{key} is \"{text}\" {demand}; set it in appsettings.json or by the environment variable {section}__{property.Name}";

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
                _ => $"but: {rule.FormatErrorMessage(key)}",
            })
            .FirstOrDefault();
    }

    private static string NameOf(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
    {
        TypeCode.Int32 or TypeCode.Int64 => "a whole number",
        TypeCode.Double or TypeCode.Single or TypeCode.Decimal => "a number",
        TypeCode.Boolean => "true or false",
        _ => $"a {type.Name}",
    };
}
