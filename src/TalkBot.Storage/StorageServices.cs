using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using TalkBot.Core;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Channels;
using TalkBot.Core.Health;
using TalkBot.Core.Moderation;
using TalkBot.Core.Operations;
using TalkBot.Core.Watching;
using TalkBot.Storage.Leases;

namespace TalkBot.Storage;

/// <summary>What this project adds to the host.</summary>
public static class StorageServices
{
    /// <summary>Adds the stores. <see cref="IStorageMaintenance.MigrateAsync"/> comes before their first use.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddSettings<DataOptions>(DataOptions.Section);
        services.AddSettings<StorageOptions>(StorageOptions.Section);
        services.AddSettings<RetentionOptions>(RetentionOptions.Section);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<StoragePlace>();
        services.AddSingleton(provider => provider.GetRequiredService<StoragePlace>().Target);
        services.AddPooledDbContextFactory<StorageContext>((provider, builder) => builder.UseStorage(provider.GetRequiredService<StorageTarget>()));
        services.AddSingleton<Database>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<IAuditLog>(provider => provider.GetRequiredService<AuditLog>());
        services.AddSingleton<IAuditVerifier>(provider => provider.GetRequiredService<AuditLog>());
        services.AddSingleton<IMessageStore, MessageStore>();
        services.AddSingleton<IChannelStore, ChannelStore>();
        services.AddSingleton<IWatchStore, WatchStore>();
        services.AddSingleton<IReportStore, ReportStore>();
        services.AddSingleton<IPersonalData, PersonalData>();
        services.AddSingleton<IConfirmationStore, ConfirmationStore>();
        services.AddSingleton<ISessionStore, SessionStore>();
        services.AddSingleton<IStorageMaintenance, StorageMaintenance>();
        services.AddSingleton<LeaseFence>();
        services.AddSingleton<IServiceLease>(provider => provider.GetRequiredService<StorageTarget>().Kind == StorageKind.Sqlite
            ? ActivatorUtilities.CreateInstance<SqliteLease>(provider)
            : ActivatorUtilities.CreateInstance<PostgresLease>(provider));
        services.AddSingleton<IDoctor, DataFolderDoctor>();
        services.AddSingleton<IDoctor, DatabaseDoctor>();
        return services;
    }

    private static void AddSettings<TOptions>(this IServiceCollection services, string section)
        where TOptions : class
    {
        services.AddOptions<TOptions>().BindConfiguration(section);
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<TOptions>>().Value);
    }
}
