using System.ComponentModel;
using System.Reflection;
using Microsoft.Extensions.Options;

namespace TalkBot.Host.Configuration;

/// <summary>One thing that can be set.</summary>
/// <param name="Key">Its whole name, as <c>Discord:Shards</c>.</param>
/// <param name="Property">The property that takes it.</param>
internal sealed record SettingKey(string Key, PropertyInfo Property)
{
    public bool IsList => Property.PropertyType.IsAssignableTo(typeof(IEnumerable<string>)) && Property.PropertyType != typeof(string);

    /// <summary>Whether the value must be seen by nobody.</summary>
    public bool IsSecret => Property.GetCustomAttribute<PasswordPropertyTextAttribute>() is { Password: true };

    /// <summary>Whether the value names a file that holds a secret and nothing else.</summary>
    public bool NamesSecretFile =>
        Property.Name.EndsWith("File", StringComparison.Ordinal)
        && Property.DeclaringType!.GetProperty(Property.Name[..^"File".Length])?.GetCustomAttribute<PasswordPropertyTextAttribute>() is not null;

    /// <summary>Everything that can be set in an options class.</summary>
    public static IEnumerable<SettingKey> Of(string section, Type options) =>
        options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).SelectMany(property =>
            property.IsDefined(typeof(ValidateObjectMembersAttribute))
                ? Of($"{section}:{property.Name}", property.PropertyType)
                : [new SettingKey($"{section}:{property.Name}", property)]);
}
