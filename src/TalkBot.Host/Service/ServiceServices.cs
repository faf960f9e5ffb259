using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using TalkBot.Chat.Discord;
using TalkBot.Core.Chat;
using TalkBot.Core.Moderation;
using TalkBot.Storage;

namespace TalkBot.Host.Service;

/// <summary>What the service needs beyond what a single command does.</summary>
internal static class ServiceServices
{
    /// <summary>Whether the settings name a chat platform to go to.</summary>
    public static bool HasPlatform(IServiceProvider services) => services.GetServices<IChatAdapter>().Any();

    public static void AddService(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddStorage();
        services.AddDiscord(configuration);
        services.AddOptions<ServiceOptions>().BindConfiguration(ServiceOptions.Section);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ServiceOptions>>().Value);
        services.AddSingleton(provider => new AccessBook(new Dictionary<Platform, AccessRules>
        {
            [Platform.Discord] = provider.GetRequiredService<DiscordOptions>().ToAccessRules(),
        }));
        services.AddSingleton<MessageHandler>();
        services.AddSingleton<ModeratorActions>();
        services.AddSingleton<ButtonActions>();
        services.AddSingleton<Inbox>();
        services.AddSingleton<MessageWorker>();
        services.AddSingleton(provider => provider.GetServices<IChatAdapter>().Select(adapter => ActivatorUtilities.CreateInstance<Outbox>(provider, adapter)).ToList());
        services.AddSingleton<IEnumerable<Outbox>>(provider => provider.GetRequiredService<List<Outbox>>());
        services.AddHostedService<ChatService>();
        services.AddHostedService<DeletionService>();
        services.AddOptions<HostOptions>().Configure<ServiceOptions>((host, service) => host.ShutdownTimeout = service.DrainTimeout + TimeSpan.FromSeconds(5));
    }
}
