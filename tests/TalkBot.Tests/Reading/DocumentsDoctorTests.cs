using TalkBot.Core.Health;
using TalkBot.Search.Reading;

namespace TalkBot.Tests.Reading;

public sealed class DocumentsDoctorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("talkbot-doctor-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Documents_that_can_all_be_read_are_counted()
    {
        Write("one.txt", "One\n\nIt is one.");
        Write("two.md", "# Two\n\nIt is two.");

        Assert.Equal(Diagnosis.Well("Documents", $"2 documents can be read at {_folder}."), await ExamineAsync());
    }

    [Fact]
    public async Task Files_that_cannot_be_read_are_named_and_the_rest_counts()
    {
        Write("one.txt", "One\n\nIt is one.");
        Write("two.docx", "PK");

        var found = await ExamineAsync();

        Assert.Equal(DiagnosisOutcome.Warning, found.Outcome);
        Assert.Contains("1 document can be read", found.Found, StringComparison.Ordinal);
        Assert.Contains("two.docx", found.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_documents_the_bot_has_nothing_to_say()
    {
        var found = await ExamineAsync();

        Assert.Equal(DiagnosisOutcome.Failed, found.Outcome);
        Assert.Contains("Documents:Path", found.Found, StringComparison.Ordinal);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private async Task<Diagnosis> ExamineAsync()
    {
        var options = new DocumentsOptions { Path = _folder };
        return Assert.Single(await new DocumentsDoctor(new DocumentFolder(options), options).ExamineAsync(TestContext.Current.CancellationToken));
    }
}
