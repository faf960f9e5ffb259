using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TalkBot.Host.Commands;
using TalkBot.Host.Configuration;

namespace TalkBot.Host.Service;

/// <summary>Has the service begin anew when a secret in a file was replaced, so that a revoked token is mended without a hand on the process.</summary>
internal sealed partial class SecretsWatch(IConfiguration configuration, Restart restart, TimeProvider time, ILogger<SecretsWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var known = Read();
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var now = Read();
            if (known.SetEquals(now))
                continue;
            known = now;
            if (AreUsable())
            {
                LogReplaced();
                restart.Request();
                return;
            }
        }
    }

    /// <summary>What the secret files hold: those that are settings, and those that a setting names.</summary>
    private HashSet<(string Key, string? Value)> Read()
    {
        var files = SecretFiles.Read(Environment.GetEnvironmentVariables(), [.. TalkBotHost.Sections.Select(section => section.Name)]);
        var named = TalkBotHost.Sections.SelectMany(section => SettingKey.Of(section.Name, section.Options))
            .Where(key => key.NamesSecretFile && configuration[key.Key] is { Length: > 0 })
            .Select(key => (key.Key, TryRead(configuration[key.Key]!)));
        return [.. files.Settings.Select(setting => (setting.Key, setting.Value)), .. named];
    }

    private static string? TryRead(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is just being replaced, or will be found missing when it is needed.
            return null;
        }
    }

    private bool AreUsable()
    {
        try
        {
            TalkBotHost.Check(new Dictionary<string, string?>());
            return true;
        }
        catch (UsageException exception)
        {
            LogUnusable(exception.Message);
            return false;
        }
    }

    [LoggerMessage(161, LogLevel.Warning, "A secret was replaced; the service begins anew with it.")]
    private partial void LogReplaced();

    [LoggerMessage(162, LogLevel.Error, "A secret was replaced, but the settings cannot be used now, and the service goes on with the old ones: {Mistakes}")]
    private partial void LogUnusable(string mistakes);
}
