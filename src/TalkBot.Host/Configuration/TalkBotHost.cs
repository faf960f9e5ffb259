using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using TalkBot.Chat.Discord;
using TalkBot.Chat.Slack;
using TalkBot.Composition;
using TalkBot.Composition.Embedding;
using TalkBot.Composition.Models;
using TalkBot.Core;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat.Channels;
using TalkBot.Core.Chat.Keeping;
using TalkBot.Core.Checking;
using TalkBot.Core.Watching;
using TalkBot.Host.Chat;
using TalkBot.Host.Commands;
using TalkBot.Host.Health;
using TalkBot.Host.Indexing;
using TalkBot.Host.Limits;
using TalkBot.Host.Observing;
using TalkBot.Host.Rendering;
using TalkBot.Host.Service;
using TalkBot.Host.Web;
using TalkBot.Search;
using TalkBot.Search.Analysis;
using TalkBot.Search.Indexing;
using TalkBot.Search.Reading;
using TalkBot.Storage;

namespace TalkBot.Host.Configuration;

/// <summary>Puts the program together: settings, logging, and what each project adds.</summary>
internal static class TalkBotHost
{
    /// <summary>Every section of the settings that the program itself reads, with the class that holds it.</summary>
    public static readonly IReadOnlyList<(string Name, Type Options)> Sections =
    [
        (DocumentsOptions.Section, typeof(DocumentsOptions)),
        (DataOptions.Section, typeof(DataOptions)),
        (IndexOptions.Section, typeof(IndexOptions)),
        (RankingOptions.Section, typeof(RankingOptions)),
        (AnsweringOptions.Section, typeof(AnsweringOptions)),
        (CheckingOptions.Section, typeof(CheckingOptions)),
        (ModelOptions.Section, typeof(ModelOptions)),
        (EmbeddingOptions.Section, typeof(EmbeddingOptions)),
        (DiscordOptions.Section, typeof(DiscordOptions)),
        (SlackOptions.Section, typeof(SlackOptions)),
        (StorageOptions.Section, typeof(StorageOptions)),
        (RetentionOptions.Section, typeof(RetentionOptions)),
        (ServiceOptions.Section, typeof(ServiceOptions)),
        (ChannelOptions.Section, typeof(ChannelOptions)),
        (UploadOptions.Section, typeof(UploadOptions)),
        (WatchOptions.Section, typeof(WatchOptions)),
        (LimitOptions.Section, typeof(LimitOptions)),
        (HealthOptions.Section, typeof(HealthOptions)),
        (TelemetryOptions.Section, typeof(TelemetryOptions)),
    ];

    /// <summary>Settings come from where <see cref="Settings"/> says, and <paramref name="overrides"/> from the command line.</summary>
    /// <exception cref="UsageException">Some settings cannot be used.</exception>
    public static IHost Build(Terminal terminal, IReadOnlyDictionary<string, string?> overrides)
    {
        // The empty builder: the usual one watches files, reads user secrets and registers loggers that nobody asked for.
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        AddProgram(builder, terminal, overrides);
        return builder.Build();
    }

    /// <summary>The same with the database, the chat platforms and the web endpoints, to be started.</summary>
    /// <exception cref="UsageException">Some settings cannot be used.</exception>
    public static WebApplication BuildService(Terminal terminal, IReadOnlyDictionary<string, string?> overrides)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        AddProgram(builder, terminal, overrides);
        builder.AddService();
        var app = builder.Build();
        app.MapEndpoints();
        return app;
    }

    /// <summary>Reads the settings and looks through them, and does nothing else.</summary>
    /// <exception cref="UsageException">Some settings cannot be used.</exception>
    public static void Check(IReadOnlyDictionary<string, string?> overrides)
    {
        using var configuration = new ConfigurationManager();
        configuration.SetBasePath(AppContext.BaseDirectory);
        Read(configuration, overrides);
    }

    private static void AddProgram(IHostApplicationBuilder builder, Terminal terminal, IReadOnlyDictionary<string, string?> overrides)
    {
        var (model, embedding) = Read(builder.Configuration, overrides);
        AddLogging(builder);

        builder.Services.AddSingleton(terminal);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddOptions<AnsweringOptions>().BindConfiguration(AnsweringOptions.Section);
        builder.Services.AddSingleton(provider => provider.GetRequiredService<IOptions<AnsweringOptions>>().Value);
        builder.Services.AddOptions<CheckingOptions>().BindConfiguration(CheckingOptions.Section);
        builder.Services.AddSingleton(provider => provider.GetRequiredService<IOptions<CheckingOptions>>().Value);
        builder.Services.AddStorage();
        builder.Services.AddSearch();
        builder.Services.AddComposition(model);
        builder.Services.AddEmbedding(embedding);
        builder.Services.AddSingleton<QuestionAnswerer>();
        builder.Services.AddSingleton<ClaimChecker>();
        builder.Services.AddSingleton<IndexUpdater>();
        builder.AddChat();
    }

    /// <summary>Finds every mistake at once, but for those that hide behind another.</summary>
    /// <returns>The settings of the models, which decide what is put together.</returns>
    private static (ModelOptions Model, EmbeddingOptions Embedding) Read(IConfigurationManager configuration, IReadOnlyDictionary<string, string?> overrides)
    {
        List<string> mistakes = [.. Settings.AddTo(configuration, overrides, Environment.GetEnvironmentVariables())];
        mistakes.AddRange(Sections.SelectMany(section => SettingsCheck.FindMistakes(configuration, section.Name, section.Options)));
        mistakes.AddRange(LogLevelCheck.FindMistakes(configuration));
        var checkedOptions = (
            Bind<ModelOptions>(ModelOptions.Section, ModelCheck.FindMistakes), Bind<EmbeddingOptions>(EmbeddingOptions.Section, EmbeddingCheck.FindMistakes));
        Bind<DiscordOptions>(DiscordOptions.Section, DiscordCheck.FindMistakes);
        Bind<SlackOptions>(SlackOptions.Section, options => [.. SlackCheck.FindMistakes(options), .. WebAddress.FindMistakes($"{SlackOptions.Section}:{nameof(SlackOptions.Url)}", options.Url)]);
        Bind<StorageOptions>(StorageOptions.Section, StorageCheck.FindMistakes);
        Bind<HealthOptions>(HealthOptions.Section, options => WebAddress.FindMistakes($"{HealthOptions.Section}:{nameof(HealthOptions.Url)}", options.Url));
        Bind<TelemetryOptions>(TelemetryOptions.Section, TelemetryOptions.FindMistakes);
        return mistakes.Count > 0 ? throw new UsageException(mistakes) : checkedOptions;

        TOptions Bind<TOptions>(string section, Func<TOptions, IEnumerable<string>> findMistakes)
            where TOptions : new()
        {
            var options = new TOptions();
            if (mistakes.Exists(mistake => mistake.StartsWith($"{section}:", StringComparison.Ordinal)))
                return options;
            configuration.GetSection(section).Bind(options);
            mistakes.AddRange(findMistakes(options));
            return options;
        }
    }

    private static void AddLogging(IHostApplicationBuilder builder)
    {
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));

        // It tells again, with a stack, what the command ends with.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Logging.AddConsole(options =>
        {
            options.FormatterName = builder.Configuration[$"{TelemetryOptions.Section}:{nameof(TelemetryOptions.LogFormat)}"] == "json" ? JsonFormatter.FormatterName : LineFormatter.FormatterName;
            options.LogToStandardErrorThreshold = LogLevel.Trace;
        });
        builder.Logging.AddConsoleFormatter<LineFormatter, ConsoleFormatterOptions>();
        builder.Logging.AddConsoleFormatter<JsonFormatter, ConsoleFormatterOptions>();
    }
}
