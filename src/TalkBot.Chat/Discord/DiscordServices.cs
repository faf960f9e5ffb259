using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using TalkBot.Chat.Discord.Commands;
using TalkBot.Chat.Discord.Examining;
using TalkBot.Chat.Discord.Gateway;
using TalkBot.Chat.Discord.Receiving;
using TalkBot.Chat.Discord.Rest;
using TalkBot.Chat.Discord.Sending;
using TalkBot.Chat.Transport;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Keeping;
using TalkBot.Core.Health;

namespace TalkBot.Chat.Discord;

/// <summary>What Discord adds to the host.</summary>
public static class DiscordServices
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Adds the settings and, where they hold a token, an <see cref="IChatAdapter"/> for Discord, which needs an <see cref="ISessionStore"/>.
    /// </summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DiscordOptions>().BindConfiguration(DiscordOptions.Section);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<DiscordOptions>>().Value);
        services.AddSingleton<IDoctor>(provider => new DiscordDoctor(provider.GetRequiredService<DiscordOptions>(), provider.GetRequiredService<IDiscordApi>));
        if (configuration.GetSection(DiscordOptions.Section).Get<DiscordOptions>() is not { IsEnabled: true })
            return services;

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(Random.Shared);

        // The factory's own log lines hold whole addresses, and those of interactions hold their tokens.
        services.AddHttpClient(DiscordApi.ClientName, (provider, client) =>
            {
                client.MaxResponseContentBufferSize = DiscordApi.MostBodyBytes;
                client.DefaultRequestHeaders.TryAddWithoutValidation(UserAgent.Header, UserAgent.Of(provider.GetRequiredService<DiscordOptions>().HomePage));
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = ConnectionLifetime,
            })
            .RemoveAllLoggers();
        services.AddSingleton(provider => provider.GetRequiredService<DiscordOptions>().TokenSetting().Read());
        services.AddSingleton<RateLimits>();
        services.AddSingleton<InvalidRequests>();
        services.AddSingleton<IDiscordApi>(provider => ActivatorUtilities.CreateInstance<DiscordApi>(
            provider, provider.GetRequiredService<DiscordOptions>().LocateApi()));
        services.AddSingleton<IAttachmentSource>(provider => ActivatorUtilities.CreateInstance<DiscordFiles>(
            provider, provider.GetRequiredService<DiscordOptions>().LocateApi()));
        services.AddSingleton<OpenWebSocket>(WebSockets.OpenAsync);
        services.AddSingleton<GatewayDirectory>();
        services.AddSingleton<BotIdentity>();
        services.AddSingleton<ThreadBook>();
        services.AddSingleton<InteractionResponses>();
        services.AddSingleton<TypingSigns>();
        services.AddSingleton<DiscordEvents>();
        services.AddSingleton<ChannelSender>();
        services.AddSingleton<DiscordSender>();
        services.AddSingleton<CommandRegistrar>();
        services.AddSingleton<DiscordAdapter>();
        services.AddSingleton<IChatAdapter>(provider => provider.GetRequiredService<DiscordAdapter>());
        return services;
    }
}
