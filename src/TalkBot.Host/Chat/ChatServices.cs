using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Channels;
using TalkBot.Core.Chat.Keeping;
using TalkBot.Core.Moderation;
using TalkBot.Core.Watching;
using TalkBot.Host.Moderating;

namespace TalkBot.Host.Chat;

/// <summary>The bot as people talk to it, wherever they do, and the terminal as one of the places.</summary>
internal static class ChatServices
{
    public static void AddChat(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        var channels = builder.Configuration.GetSection(ChannelOptions.Section).Get<ChannelOptions>() ?? new ChannelOptions();
        services.AddSingleton(channels);
        services.AddSingleton(builder.Configuration.GetSection(WatchOptions.Section).Get<WatchOptions>() ?? new WatchOptions());
        services.AddSingleton(provider => new ChannelBook(provider.GetRequiredService<IChannelStore>(), channels.ToSettings()));
        services.AddSingleton<IChannelSettings>(provider => provider.GetRequiredService<ChannelBook>());
        services.AddSingleton(new PlatformAccess(Platform.Terminal, TerminalPerson.Rules));
        services.AddSingleton(provider => new AccessBook(provider.GetServices<PlatformAccess>().ToDictionary(access => access.Platform, access => access.Rules)));
        services.AddSingleton<MessageHandler>();
        services.AddSingleton<ModeratorActions>();
        services.AddSingleton<ModeratorReports>();
        services.AddSingleton<ButtonActions>();
        services.AddSingleton<ForgetActions>();
        services.AddSingleton(builder.Configuration.GetSection(UploadOptions.Section).Get<UploadOptions>() ?? new UploadOptions());
        services.AddSingleton<IAttachmentSource, TerminalFiles>();
        services.AddSingleton<AttachmentReceiver>();
        services.AddSingleton<LibraryActions>();
        services.AddSingleton<ConfirmActions>();
        services.AddSingleton<AgedAnswers>();
        services.AddSingleton<NameSuggestions>();
        services.AddSingleton<ChannelActions>();
        services.AddSingleton<WatchActions>();
        services.AddSingleton<WatchedQuestions>();
        services.AddSingleton<TerminalReports>();
        services.AddSingleton<TerminalLibrary>();
        services.AddSingleton<ChatRecords>();
        services.AddSingleton<ChatTalk>();
        services.AddSingleton<ChatNews>();
        services.AddSingleton<ChatSession>();
    }
}
