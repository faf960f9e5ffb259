using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using TalkBot.Chat.Discord;
using TalkBot.Composition;
using TalkBot.Composition.Embedding;
using TalkBot.Composition.Models;
using TalkBot.Core;
using TalkBot.Core.Answering;
using TalkBot.Core.Checking;
using TalkBot.Host.Chat;
using TalkBot.Host.Commands;
using TalkBot.Host.Indexing;
using TalkBot.Host.Rendering;
using TalkBot.Host.Service;
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
        (StorageOptions.Section, typeof(StorageOptions)),
        (RetentionOptions.Section, typeof(RetentionOptions)),
        (ServiceOptions.Section, typeof(ServiceOptions)),
    ];

    /// <summary>
    /// Settings come from appsettings.json beside the program, then the environment (<c>Documents__Path</c>), then
    /// <paramref name="overrides"/> from the command line; the last one counts. Keys that nobody knows are no mistake.
    /// </summary>
    /// <exception cref="UsageException">Some settings cannot be used.</exception>
    public static IHost Build(Terminal terminal, IReadOnlyDictionary<string, string?> overrides) => CreateBuilder(terminal, overrides).Build();

    /// <summary>The same with the database and the chat platforms, to be started.</summary>
    /// <exception cref="UsageException">Some settings cannot be used.</exception>
    public static IHost BuildService(Terminal terminal, IReadOnlyDictionary<string, string?> overrides)
    {
        var builder = CreateBuilder(terminal, overrides);
        builder.Services.AddService(builder.Configuration);
        return builder.Build();
    }

    private static HostApplicationBuilder CreateBuilder(Terminal terminal, IReadOnlyDictionary<string, string?> overrides)
    {
        // The empty builder: the usual one watches files, reads user secrets and registers loggers that nobody asked for.
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration
            .AddJsonFile("appsettings.json", optional: true, reloadOnChange: false)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(overrides);
        var (model, embedding) = Check(builder.Configuration);
        AddLogging(builder);

        builder.Services.AddSingleton(terminal);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddOptions<AnsweringOptions>().BindConfiguration(AnsweringOptions.Section);
        builder.Services.AddSingleton(provider => provider.GetRequiredService<IOptions<AnsweringOptions>>().Value);
        builder.Services.AddOptions<CheckingOptions>().BindConfiguration(CheckingOptions.Section);
        builder.Services.AddSingleton(provider => provider.GetRequiredService<IOptions<CheckingOptions>>().Value);
        builder.Services.AddSearch();
        builder.Services.AddComposition(model);
        builder.Services.AddEmbedding(embedding);
        builder.Services.AddSingleton<QuestionAnswerer>();
        builder.Services.AddSingleton<ClaimChecker>();
        builder.Services.AddSingleton<IndexUpdater>();
        builder.Services.AddSingleton<ChatSession>();
        return builder;
    }

    /// <summary>Finds every mistake at once, but for those that hide behind another.</summary>
    /// <returns>The settings of the models, which decide what is put together.</returns>
    private static (ModelOptions Model, EmbeddingOptions Embedding) Check(ConfigurationManager configuration)
    {
        List<string> mistakes = [.. Sections.SelectMany(section => SettingsCheck.FindMistakes(configuration, section.Name, section.Options))];
        var checkedOptions = (
            Read<ModelOptions>(ModelOptions.Section, ModelCheck.FindMistakes), Read<EmbeddingOptions>(EmbeddingOptions.Section, EmbeddingCheck.FindMistakes));
        Read<DiscordOptions>(DiscordOptions.Section, DiscordCheck.FindMistakes);
        Read<StorageOptions>(StorageOptions.Section, StorageCheck.FindMistakes);
        return mistakes.Count > 0 ? throw new UsageException(mistakes) : checkedOptions;

        TOptions Read<TOptions>(string section, Func<TOptions, IEnumerable<string>> findMistakes)
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

    private static void AddLogging(HostApplicationBuilder builder)
    {
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.Logging.AddConsole(options =>
        {
            options.FormatterName = LineFormatter.FormatterName;
            options.LogToStandardErrorThreshold = LogLevel.Trace;
        });
        builder.Logging.AddConsoleFormatter<LineFormatter, ConsoleFormatterOptions>();
    }
}
