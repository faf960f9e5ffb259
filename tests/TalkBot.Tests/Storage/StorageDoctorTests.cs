using TalkBot.Core;
using TalkBot.Core.Health;
using TalkBot.Storage;

namespace TalkBot.Tests.Storage;

/// <summary>What the doctor says where there is no database of ours, and of the folder that it is in.</summary>
public sealed class StorageDoctorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("talkbot-doctor-").FullName;

    private string Data => Path.Combine(_folder, "data");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_database_that_is_not_there_yet_is_not_made()
    {
        Directory.CreateDirectory(Data);
        var found = await ExamineDatabaseAsync();

        Assert.Equal(DiagnosisOutcome.Ok, found.Outcome);
        Assert.Contains("no database", found.Found, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Data));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told()
    {
        Directory.CreateDirectory(Data);
        await File.WriteAllTextAsync(Path.Combine(Data, "talkbot.db"), new string('x', 5000), TestContext.Current.CancellationToken);

        var found = await ExamineDatabaseAsync();

        Assert.Equal(DiagnosisOutcome.Failed, found.Outcome);
        Assert.Contains("no database", found.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=d;Username=u;Password=secret")]
    [InlineData("no connection string with a secret")]
    public async Task A_server_that_cannot_be_used_is_told_without_its_password(string connectionString)
    {
        var found = Assert.Single(await new DatabaseDoctor(new StorageOptions { ConnectionString = connectionString }, new DataOptions { Path = Data }).ExamineAsync(TestContext.Current.CancellationToken));

        Assert.Equal(DiagnosisOutcome.Failed, found.Outcome);
        Assert.Contains("Storage:ConnectionString", found.Found, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", $"{found}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_folder_that_can_be_written_is_left_as_it_was(bool exists)
    {
        if (exists)
            Directory.CreateDirectory(Data);

        Assert.Equal(DiagnosisOutcome.Ok, (await ExamineFolderAsync(Data)).Outcome);
        Assert.Equal(exists, Directory.Exists(Data));
        Assert.Empty(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_folder_is_told()
    {
        await File.WriteAllTextAsync(Data, "", TestContext.Current.CancellationToken);

        var found = await ExamineFolderAsync(Path.Combine(Data, "below"));

        Assert.Equal(DiagnosisOutcome.Failed, found.Outcome);
        Assert.Contains("Data:Path", found.Remedy, StringComparison.Ordinal);
    }

    private async Task<Diagnosis> ExamineDatabaseAsync() =>
        Assert.Single(await new DatabaseDoctor(new StorageOptions(), new DataOptions { Path = Data }).ExamineAsync(TestContext.Current.CancellationToken));

    private static async Task<Diagnosis> ExamineFolderAsync(string path) =>
        Assert.Single(await new DataFolderDoctor(new DataOptions { Path = path }).ExamineAsync(TestContext.Current.CancellationToken));
}
