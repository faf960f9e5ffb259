using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TalkBot.Chat.Slack.Api;
using TalkBot.Chat.Slack.Examining;
using TalkBot.Chat.Slack.Http;
using TalkBot.Chat.Slack.Receiving;
using TalkBot.Chat.Slack.Sending;
using TalkBot.Chat.Slack.Socket;
using TalkBot.Chat.Transport;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Keeping;
using TalkBot.Core.Health;

namespace TalkBot.Chat.Slack;

/// <summary>What Slack adds to the host.</summary>
public static class SlackServices
{
    private const int MostBodyBytes = 16 * 1024 * 1024;

    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Adds the settings and, where they hold tokens, an <see cref="IChatAdapter"/> for Slack, which needs an <see cref="ISessionStore"/>,
    /// and a <see cref="SlackEndpoint"/>, which is to be mapped where events come over HTTP.
    /// </summary>
    public static IServiceCollection AddSlack(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SlackOptions>().BindConfiguration(SlackOptions.Section);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<SlackOptions>>().Value);
        services.AddSingleton<IDoctor>(provider => new SlackDoctor(provider.GetRequiredService<SlackOptions>(), provider.GetRequiredService<ISlackApi>));
        if (configuration.GetSection(SlackOptions.Section).Get<SlackOptions>() is not { IsEnabled: true })
            return services;

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(Random.Shared);

        // The factory's own log lines hold whole addresses, and a response_url is a key.
        services.AddHttpClient(SlackApi.ClientName, client =>
            {
                client.MaxResponseContentBufferSize = MostBodyBytes;
                client.DefaultRequestHeaders.UserAgent.ParseAdd($"TalkBot/{typeof(SlackServices).Assembly.GetName().Version?.ToString(3) ?? "0"}");
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = ConnectionLifetime,
            })
            .RemoveAllLoggers();
        services.AddSingleton(provider => TokensOf(provider.GetRequiredService<SlackOptions>()));
        services.AddSingleton(provider => new SlackHosts(new Uri(provider.GetRequiredService<SlackOptions>().ApiBaseUrl)));
        services.AddSingleton<TokenVerdict>();
        services.AddSingleton<RateLimits>();
        services.AddSingleton<ISlackApi, SlackApi>();
        services.AddSingleton<IAttachmentSource, SlackDownloads>();
        services.TryAddSingleton<OpenWebSocket>(WebSockets.OpenAsync);
        services.AddSingleton<SocketDirectory>();
        services.AddSingleton(EndpointOf);
        services.AddSingleton<BotIdentity>();
        services.AddSingleton<PeopleDirectory>();
        services.AddSingleton<ThreadBook>();
        services.AddSingleton<WorkingSigns>();
        services.AddSingleton<AgentView>();
        services.AddSingleton<SlackEvents>();
        services.AddSingleton<ReplySearch>();
        services.AddSingleton<SlackSender>();
        services.AddSingleton<SlackAdapter>();
        services.AddSingleton<IChatAdapter>(provider => provider.GetRequiredService<SlackAdapter>());
        return services;
    }

    private static SlackEndpoint EndpointOf(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<SlackOptions>();
        var time = provider.GetRequiredService<TimeProvider>();
        return new SlackEndpoint(
            options.Mode == SlackOptions.HttpMode ? new RequestVerifier(options.SigningSecretSetting().Read(), time) : null, time, provider.GetRequiredService<ILogger<SlackEndpoint>>());
    }

    private static SlackTokens TokensOf(SlackOptions options) =>
        new(options.BotTokenSetting().Read(), options.Mode == SlackOptions.SocketMode ? options.AppTokenSetting().Read() : null);
}
