using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TalkBot.Core;
using TalkBot.Core.Chat;
using TalkBot.Core.Moderation;
using TalkBot.Storage;

namespace TalkBot.Tests.Storage;

public class StorageTargetTests
{
    private const string Password = "hunter2";

    [Fact]
    public void Without_a_connection_string_it_is_a_file_in_the_data_folder()
    {
        var target = StorageTarget.Locate(new StorageOptions(), new DataOptions { Path = "somewhere" });

        Assert.Equal((StorageKind.Sqlite, Path.GetFullPath(Path.Combine("somewhere", "talkbot.db"))), (target.Kind, target.Name));
    }

    [Fact]
    public void A_connection_string_is_PostgreSQL_and_its_password_is_not_in_the_name()
    {
        var target = StorageTarget.Locate(new StorageOptions { ConnectionString = $"Host=db;Database=talks;Username=bot;Password={Password}" }, new DataOptions());

        Assert.Equal((StorageKind.PostgreSql, "talks on db"), (target.Kind, target.Name));
    }

    [Fact]
    public async Task A_connection_string_can_stand_in_a_file()
    {
        var path = Path.GetTempFileName();
        try
        {
            var options = new StorageOptions { ConnectionStringFile = path };
            Assert.Equal(Fault.StorageUnavailable, Assert.Throws<TalkBotException>(() => StorageTarget.Locate(options, new DataOptions())).Fault);
            await File.WriteAllTextAsync(path, "Host=db;Database=talks\n", TestContext.Current.CancellationToken);
            Assert.Equal("talks on db", StorageTarget.Locate(options, new DataOptions()).Name);
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Contains(path, Assert.Throws<TalkBotException>(() => StorageTarget.Locate(new StorageOptions { ConnectionStringFile = path }, new DataOptions())).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"Host=db;Passwort={Password}")]
    [InlineData(Password)]
    [InlineData($"Host=db;Password='{Password}")]
    public void A_connection_string_that_makes_no_sense_is_not_repeated(string connectionString)
    {
        var fault = Assert.Throws<TalkBotException>(() => StorageTarget.Locate(new StorageOptions { ConnectionString = connectionString }, new DataOptions()));

        Assert.DoesNotContain(Password, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named_without_the_password()
    {
        await using var provider = Services(("Storage:ConnectionString", $"Host=127.0.0.1;Port=1;Database=talks;Username=bot;Password={Password}"));

        var fault = await Assert.ThrowsAsync<TalkBotException>(
            () => provider.GetRequiredService<IStorageMaintenance>().MigrateAsync(TestContext.Current.CancellationToken));

        Assert.Equal(Fault.StorageUnavailable, fault.Fault);
        Assert.Contains("talks on 127.0.0.1", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_connection_strings_are_one_too_many()
    {
        var options = new StorageOptions { ConnectionString = "Host=db", ConnectionStringFile = "db.txt" };

        Assert.Contains("both set", Assert.Single(StorageCheck.FindMistakes(options)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_store_is_to_be_had()
    {
        var folder = Directory.CreateTempSubdirectory("talkbot-services-").FullName;
        await using (var provider = Services(("Data:Path", folder)))
        {
            await provider.GetRequiredService<IStorageMaintenance>().MigrateAsync(TestContext.Current.CancellationToken);
            await provider.GetRequiredService<ISessionStore>().SaveAsync("a", "{}", TestContext.Current.CancellationToken);

            Assert.NotNull(provider.GetRequiredService<IMessageStore>());
            Assert.Same(provider.GetRequiredService<IAuditLog>(), provider.GetRequiredService<IAuditVerifier>());
            Assert.True(File.Exists(Path.Combine(folder, "talkbot.db")));
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Services.AddStorage();
        return builder.Services.AddSingleton<IConfiguration>(builder.Configuration).BuildServiceProvider();
    }
}
