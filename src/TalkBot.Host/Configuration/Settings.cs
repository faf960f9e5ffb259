using System.Collections;
using Microsoft.Extensions.Configuration;
using TalkBot.Host.Commands;

namespace TalkBot.Host.Configuration;

/// <summary>Where settings come from, weakest first: the file beside the program, the environment, secrets in files, the command line.</summary>
internal static class Settings
{
    public const string File = "appsettings.json";

    /// <returns>A sentence for each source that cannot be read.</returns>
    /// <exception cref="UsageException">The settings file is no settings file, and so nothing else can be judged.</exception>
    public static IReadOnlyList<string> AddTo(IConfigurationBuilder configuration, IReadOnlyDictionary<string, string?> overrides, IDictionary environment)
    {
        var secrets = SecretFiles.Read(environment, [.. TalkBotHost.Sections.Select(section => section.Name)]);
        try
        {
            configuration.AddJsonFile(File, optional: true, reloadOnChange: false);
        }
        catch (InvalidDataException exception)
        {
            throw new UsageException($"{File} beside the program is not valid JSON ({PlaceOf(exception)}); mend it, or put the one that came with the program in its place");
        }

        configuration.AddEnvironmentVariables().Add(new SecretFilesSource(secrets.Settings)).AddInMemoryCollection(overrides);
        return secrets.Mistakes;
    }

    /// <summary>The line, but not what stands there: it may be a key.</summary>
    private static string PlaceOf(Exception? exception)
    {
        while (exception is not null and not System.Text.Json.JsonException)
            exception = exception.InnerException;
        return exception is System.Text.Json.JsonException { LineNumber: { } line } ? FormattableString.Invariant($"line {line + 1}") : "it cannot be read";
    }

    private sealed class SecretFilesSource(IReadOnlyDictionary<string, string?> settings) : IConfigurationSource
    {
        public IConfigurationProvider Build(IConfigurationBuilder builder) => new SecretFilesProvider(settings);
    }
}

/// <summary>The settings that were read from files of their own.</summary>
internal sealed class SecretFilesProvider : ConfigurationProvider
{
    public SecretFilesProvider(IReadOnlyDictionary<string, string?> settings) =>
        Data = new Dictionary<string, string?>(settings, StringComparer.OrdinalIgnoreCase);
}
