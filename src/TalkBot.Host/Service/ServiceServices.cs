using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TalkBot.Chat.Discord;
using TalkBot.Chat.Slack;
using TalkBot.Core.Chat;
using TalkBot.Host.Chat;
using TalkBot.Host.Health;
using TalkBot.Host.Limits;
using TalkBot.Host.Observing;
using TalkBot.Host.Web;

namespace TalkBot.Host.Service;

/// <summary>What the service needs beyond what a single command does.</summary>
internal static class ServiceServices
{
    /// <summary>Whether the settings name a chat platform to go to.</summary>
    public static bool HasPlatform(IServiceProvider services) => services.GetServices<IChatAdapter>().Any();

    public static void AddService(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddDiscord(builder.Configuration);
        services.AddSlack(builder.Configuration);
        builder.AddSettings<ServiceOptions>(ServiceOptions.Section);
        var health = builder.AddSettings<HealthOptions>(HealthOptions.Section);
        var telemetry = builder.AddSettings<TelemetryOptions>(TelemetryOptions.Section);
        services.AddWatching(telemetry);
        builder.AddWebServer(health, telemetry, builder.Configuration.GetSection(SlackOptions.Section).Get<SlackOptions>() ?? new SlackOptions());
        services.AddSingleton(provider => new PlatformAccess(Platform.Discord, provider.GetRequiredService<DiscordOptions>().ToAccessRules()));
        services.AddSingleton(provider => new PlatformAccess(Platform.Slack, provider.GetRequiredService<SlackOptions>().ToAccessRules()));
        services.AddSingleton<WatchLoop>();
        builder.AddSettings<LimitOptions>(LimitOptions.Section);
        services.AddSingleton<MessageLimits>();
        services.AddSingleton<Inbox>();
        services.AddSingleton<MessageWorker>();
        services.AddSingleton(provider => provider.GetServices<IChatAdapter>().Select(adapter => ActivatorUtilities.CreateInstance<Outbox>(provider, adapter)).ToList());
        services.AddSingleton<IEnumerable<Outbox>>(provider => provider.GetRequiredService<List<Outbox>>());
        services.AddSingleton<ChatService>();
        services.AddSingleton<Restart>();
        services.AddSingleton<HealthProbe>();
        services.AddSingleton<OwnerService>();
        services.AddHostedService(provider => provider.GetRequiredService<OwnerService>());
        services.AddHostedService<SecretsWatch>();
        services.AddHostedService<DeletionService>();
        services.AddHostedService<DocumentsWatch>();
        services.AddOptions<HostOptions>().Configure<ServiceOptions>((host, service) => host.ShutdownTimeout = service.DrainTimeout + TimeSpan.FromSeconds(5));
    }

    private static TOptions AddSettings<TOptions>(this WebApplicationBuilder builder, string section)
        where TOptions : class, new()
    {
        var options = new TOptions();
        builder.Configuration.GetSection(section).Bind(options);
        builder.Services.AddSingleton(options);
        return options;
    }
}
