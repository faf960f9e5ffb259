using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using TalkBot.Chat.Discord;
using TalkBot.Composition;
using TalkBot.Core.Answering;
using TalkBot.Host.Configuration;
using TalkBot.Search;
using TalkBot.Storage;

namespace TalkBot.Tests.Host.Configuration;

public class SettingsCheckTests
{
    [Theory]
    [InlineData("Count", "3", null)]
    [InlineData("Count", "0", "Sample:Count is \"0\" but must be between 1 and 10; set it in appsettings.json or by the environment variable Sample__Count")]
    [InlineData("Count", "many", "Sample:Count is \"many\" but must be a whole number; set it in appsettings.json or by the environment variable Sample__Count")]
    [InlineData("Share", "1,5x", "Sample:Share is \"1,5x\" but must be a number; set it in appsettings.json or by the environment variable Sample__Share")]
    [InlineData("Wait", "soon", "Sample:Wait is \"soon\" but must be a time span such as 00:01:00; set it in appsettings.json or by the environment variable Sample__Wait")]
    [InlineData("Path", "", "Sample:Path is \"\" but must not be empty; set it in appsettings.json or by the environment variable Sample__Path")]
    [InlineData("Kind", "c", "Sample:Kind is \"c\" but must be one of a, b; set it in appsettings.json or by the environment variable Sample__Kind")]
    [InlineData("Part:Count", "11", "Sample:Part:Count is \"11\" but must be between 1 and 10; set it in appsettings.json or by the environment variable Sample__Part__Count")]
    [InlineData("Ids", "17", "Sample:Ids is \"17\" but must be a list; set it in appsettings.json or by the environment variable Sample__Ids__0")]
    [InlineData("Ids", "", null)]
    [InlineData("Ids:0", "17", null)]
    [InlineData("Cuont", "3", "Sample:Cuont is nothing that can be set; the nearest is Sample:Count: rename it, or take away the environment variable Sample__Cuont")]
    [InlineData("Part:Cuont", "3", "Sample:Part:Cuont is nothing that can be set; the nearest is Sample:Part:Count: rename it, or take away the environment variable Sample__Part__Cuont")]
    [InlineData("Key", "too short", "Sample:Key is set but: it must be long; set it in appsettings.json or by the environment variable Sample__Key")]
    [InlineData("Kind", "sk-0123456789abcdef0123", "Sample:Kind is \"•••\" but must be one of a, b; set it in appsettings.json or by the environment variable Sample__Kind")]
    public void A_mistake_names_the_key_and_how_to_mend_it(string key, string value, string? expected) =>
        Assert.Equal(expected, Find(($"Sample:{key}", value)).SingleOrDefault());

    [Fact]
    public void All_mistakes_are_found_at_once() => Assert.Equal(3, Find(("Sample:Count", "0"), ("Sample:Path", ""), ("Sample:Share", "x")).Count);

    [Fact]
    public void Every_options_class_is_looked_through()
    {
        var sections = new[] { typeof(AnsweringOptions), typeof(SearchServices), typeof(CompositionServices), typeof(DiscordOptions), typeof(StorageOptions), typeof(TalkBotHost) }
            .SelectMany(type => type.Assembly.GetTypes())
            .Select(type => (type.GetField("Section") is { IsLiteral: true } field ? field.GetRawConstantValue() as string : null, type))
            .Where(section => section.Item1 is not null);

        Assert.Equivalent(sections, TalkBotHost.Sections, strict: true);
    }

    [Fact]
    public void The_settings_file_holds_the_default_of_every_key()
    {
        var file = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build();

        foreach (var (name, type) in TalkBotHost.Sections)
            AssertDefaults(file, name, Activator.CreateInstance(type)!);
    }

    [Fact]
    public void What_sounds_like_a_secret_is_marked_as_one() => Assert.Equal(
        [],
        TalkBotHost.Sections.SelectMany(section => SettingKey.Of(section.Name, section.Options)).Where(key => SoundsSecret(key.Property.Name) && !key.IsSecret).Select(key => key.Key));

    private static bool SoundsSecret(string name) => name.EndsWith("Token", StringComparison.Ordinal) || name.EndsWith("Key", StringComparison.Ordinal)
        || name.EndsWith("Secret", StringComparison.Ordinal) || name.EndsWith("Password", StringComparison.Ordinal) || name.EndsWith("ConnectionString", StringComparison.Ordinal);

    private static void AssertDefaults(IConfiguration file, string section, object defaults)
    {
        foreach (var property in defaults.GetType().GetProperties().Where(property => property.CanWrite))
        {
            var key = $"{section}:{property.Name}";
            if (property.IsDefined(typeof(ValidateObjectMembersAttribute), inherit: true))
                AssertDefaults(file, key, property.GetValue(defaults)!);
            else if (property.GetValue(defaults) is IList<string> list)
                Assert.Equal((key, list.Count), (key, file.GetSection(key).GetChildren().Count()));
            else
                Assert.Equal((key, property.GetValue(defaults)), (key, file.GetValue(property.PropertyType, key)));
        }
    }

    private static List<string> Find(params (string Key, string Value)[] settings) =>
    [
        .. SettingsCheck.FindMistakes(
            new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, string? (setting) => setting.Value)).Build(),
            "Sample",
            typeof(Sample)),
    ];

    private sealed class Sample
    {
        [Range(1, 10)]
        public int Count { get; set; }

        public double Share { get; set; }

        [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
        public TimeSpan Wait { get; set; }

        [Required]
        public string Path { get; set; } = "";

        [AllowedValues("a", "b")]
        public string Kind { get; set; } = "a";

        [ValidateObjectMembers]
        public SamplePart Part { get; set; } = new();

        [PasswordPropertyText(true)]
        [MinLength(20, ErrorMessage = "it must be long")]
        public string Key { get; set; } = "01234567890123456789";

        public IList<string> Ids { get; init; } = [];
    }

    private sealed class SamplePart
    {
        [Range(1, 10)]
        public int Count { get; set; }
    }
}
