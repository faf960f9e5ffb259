using System.Text;
using TalkBot.Core;
using TalkBot.Search.Reading;
using TalkBot.Search.Reading.Files;

namespace TalkBot.Tests.Reading;

public class DocumentFolderTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Documents_come_in_the_ordinal_order_of_their_paths_with_ids_made_from_them()
    {
        using var documents = new DocumentsUnderTest();
        documents.Add("b.txt", "text");
        documents.Add("a/Some Talk.MD", "text");
        documents.Add("a.html", "<p>text");
        documents.Add("Z.text", "text");
        documents.Add("a/v1.2 notes.markdown", "text");

        Assert.Equal(["Z", "a", "a/Some Talk", "a/v1.2 notes", "b"], documents.ReadDocuments().Select(document => document.Id));
        Assert.Equal(5, documents.Folder.FileCount);
    }

    [Fact]
    public void Files_that_differ_in_the_extension_alone_keep_it_in_their_ids()
    {
        using var documents = new DocumentsUnderTest();
        documents.Add("x.txt", "text");
        documents.Add("x.md", "text");
        documents.Add("y.txt.md", "text");
        documents.Add("y.txt", "text");
        documents.Add("z.txt", "text");
        documents.Add("z.png", "no document");

        Assert.Equal(["x.md", "x.txt", "y", "y.txt.md", "z"], documents.ReadDocuments().Select(document => document.Id));
    }

    [Fact]
    public void Hidden_files_and_synonyms_are_no_documents()
    {
        using var documents = new DocumentsUnderTest();
        documents.Add(".git/notes.txt", "text");
        documents.Add(".hidden.txt", "text");
        documents.Add("synonyms.txt", "talks, negotiations");
        documents.Add("a/.cache/b.md", "text");
        documents.Add("a/b.md", "text");

        Assert.Equal(["a/b"], documents.ReadDocuments().Select(document => document.Id));
        Assert.Empty(documents.ReadFailures());
    }

    [Fact]
    public void One_file_is_a_folder_of_one()
    {
        using var documents = new DocumentsUnderTest();
        documents.Add("other.txt", "other");
        var folder = new DocumentFolder(new DocumentsOptions { Path = documents.Add("sub/Talk.txt", "text") });

        var read = Assert.IsType<ReadResult.Read>(Assert.Single(folder.Read(Cancellation)));

        Assert.Equal("Talk", read.Document.Id);
        Assert.Equal(1, folder.FileCount);
    }

    [Fact]
    public void A_path_that_leads_nowhere_is_named_with_the_way_to_mend_it()
    {
        using var documents = new DocumentsUnderTest();
        var path = Path.Combine(documents.Root, "no such folder");
        var folder = new DocumentFolder(new DocumentsOptions { Path = path });

        AssertFault(Fault.DocumentsMissing, path, () => folder.Read(Cancellation));
        AssertFault(Fault.DocumentsMissing, path, () => folder.Fingerprint(Cancellation));
        AssertFault(Fault.DocumentsMissing, path, () => folder.FileCount);
    }

    [Fact]
    public void A_folder_with_nothing_to_read_is_named_with_the_way_to_mend_it()
    {
        using var documents = new DocumentsUnderTest();
        AssertFault(Fault.NoDocuments, documents.Root, () => documents.Read());

        documents.Add("picture.png", "text");
        AssertFault(Fault.NoDocuments, documents.Root, () => documents.Read());
    }

    [Theory]
    [InlineData("seeds", "work/seeds", "seeds")]
    [InlineData("seeds", "program/seeds", "program/seeds")]
    [InlineData("seeds", "elsewhere/seeds", null)]
    [InlineData("", "program/seeds", null)]
    public void A_relative_path_starts_at_the_working_directory_then_at_the_program(string path, string existing, string? expected)
    {
        using var documents = new DocumentsUnderTest();
        documents.Add(existing + "/a.txt", "text");
        Directory.CreateDirectory(Path.Combine(documents.Root, "work"));

        var found = DocumentsPath.Find(path, Path.Combine(documents.Root, "work"), Path.Combine(documents.Root, "program"));

        Assert.Equal(expected == path || expected is null ? expected : Path.Combine(documents.Root, expected), found);
    }

    [Fact]
    public void A_bad_file_fails_alone()
    {
        using var documents = new DocumentsUnderTest();
        documents.Add("a.txt", "first");
        var bad = documents.Add("b.txt", [0xD1, 0xF2]);
        var picture = documents.Add("c.png", "picture");
        documents.Add("d.txt", "last");

        var results = documents.Read();

        Assert.Equal([false, true, true, false], results.Select(result => result is ReadResult.Failed));
        Assert.Equal([bad, picture], documents.ReadFailures().Select(failure => failure.File));
        Assert.Equal("this kind of file is not read; convert it to text, Markdown or HTML", documents.ReadFailures()[1].Reason);
    }

    [Fact]
    public void What_the_program_writes_is_left_out()
    {
        using var documents = new DocumentsUnderTest();
        documents.Add("talk.txt", "text");
        documents.Add("data/index/CURRENT", "1");
        var folder = new DocumentFolder(new DocumentsOptions { Path = documents.Root, OwnFolders = [Path.Combine(documents.Root, "data")] });

        Assert.IsType<ReadResult.Read>(Assert.Single(folder.Read(Cancellation)));
        Assert.Equal(1, folder.FileCount);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_by_its_length_alone()
    {
        using var documents = new DocumentsUnderTest();
        var path = Path.Combine(documents.Root, "big.txt");
        using (var file = File.Create(path))
            file.SetLength(5_000_000_000);
        documents.Add("just.txt", "0123456789");
        var folder = new DocumentFolder(new DocumentsOptions { Path = documents.Root, MaxFileBytes = 10 });

        var results = folder.Read(Cancellation).ToList();

        Assert.Equal("is 5,000,000,000 bytes, over the limit of 10; split it, or raise Documents:MaxFileBytes", Assert.IsType<ReadResult.Failed>(results[0]).Failure.Reason);
        Assert.IsType<ReadResult.Read>(results[1]);
        Assert.Equal(64, folder.Fingerprint(Cancellation).Length);
    }

    [Fact]
    public void Links_to_files_are_followed_and_circles_are_harmless()
    {
        using var documents = new DocumentsUnderTest();
        var target = documents.Add("a.txt", "text");
        File.CreateSymbolicLink(Path.Combine(documents.Root, "b.txt"), target);
        File.CreateSymbolicLink(Path.Combine(documents.Root, "dead.txt"), Path.Combine(documents.Root, "gone.txt"));
        File.CreateSymbolicLink(Path.Combine(documents.Root, "self.txt"), Path.Combine(documents.Root, "self.txt"));
        Directory.CreateSymbolicLink(Path.Combine(documents.Root, "circle"), documents.Root);

        Assert.Equal(["a", "b"], documents.ReadDocuments().Select(document => document.Id));
        Assert.Equal(["circle", "dead.txt", "self.txt"], documents.ReadFailures().Select(failure => Path.GetFileName(failure.File)));
        Assert.Equal("is gone, or is a link that leads nowhere", documents.ReadFailures()[1].Reason);
        Assert.Equal(64, documents.Fingerprint.Length);
    }

    [Fact]
    public void A_link_counts_by_the_length_of_what_it_leads_to()
    {
        using var documents = new DocumentsUnderTest();
        var target = documents.Add("a.txt", new string('x', 1_000));
        File.CreateSymbolicLink(Path.Combine(documents.Root, "b.txt"), target);
        var folder = new DocumentFolder(new DocumentsOptions { Path = documents.Root, MaxFileBytes = 999 });

        Assert.All(folder.Read(Cancellation), result => Assert.IsType<ReadResult.Failed>(result));
    }

    [Fact]
    public void What_this_user_may_not_read_fails_alone()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("Rights are taken away by Unix modes, which a privileged user is not held by.");
            return;
        }

        using var documents = new DocumentsUnderTest();
        documents.Add("a.txt", "text");
        var folder = Path.GetDirectoryName(documents.Add("locked/b.txt", "text"))!;
        var file = documents.Add("c.txt", "text");
        File.SetUnixFileMode(folder, UnixFileMode.None);
        File.SetUnixFileMode(file, UnixFileMode.None);
        try
        {
            Assert.Equal(["a"], documents.ReadDocuments().Select(document => document.Id));
            Assert.Equal([file, folder], documents.ReadFailures().Select(failure => failure.File));
            Assert.All(documents.ReadFailures(), failure => Assert.Equal("may not be read; give this user the right to read it", failure.Reason));
        }
        finally
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void Results_are_read_as_they_are_taken()
    {
        using var documents = new DocumentsUnderTest();
        documents.Add("a.txt", "text");
        var later = documents.Add("b.txt", "old");
        using var results = documents.Folder.Read(Cancellation).GetEnumerator();

        Assert.True(results.MoveNext());
        File.WriteAllText(later, "new");

        Assert.True(results.MoveNext());
        Assert.Equal("new", Assert.IsType<ReadResult.Read>(results.Current).Document.Text);
    }

    [Fact]
    public void Reading_stops_when_cancelled()
    {
        using var documents = new DocumentsUnderTest();
        documents.Add("a.txt", "text");
        documents.Add("b.txt", "text");
        using var source = new CancellationTokenSource();
        using var results = documents.Folder.Read(source.Token).GetEnumerator();
        Assert.True(results.MoveNext());

        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => results.MoveNext());
        Assert.Throws<OperationCanceledException>(() => documents.Folder.Fingerprint(source.Token));
    }

    [Fact]
    public void The_fingerprint_changes_with_a_path_or_a_content_and_with_nothing_else()
    {
        using var documents = new DocumentsUnderTest();
        var path = documents.Add("a.txt", "one");
        documents.Add("b.txt", "two");
        var before = documents.Fingerprint;

        File.SetLastWriteTimeUtc(path, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        documents.Add(".hidden", "three");
        Assert.Equal(before, documents.Fingerprint);
        Assert.Matches("^[0-9a-f]{64}$", before);

        documents.Add("a.txt", "One");
        var changed = documents.Fingerprint;
        documents.Add("a.txt", "one");
        Assert.NotEqual(before, changed);
        Assert.Equal(before, documents.Fingerprint);

        File.Move(path, Path.Combine(documents.Root, "c.txt"));
        Assert.NotEqual(before, documents.Fingerprint);
    }

    [Fact]
    public void The_fingerprint_tells_where_one_file_ends_and_the_next_begins()
    {
        using var one = new DocumentsUnderTest();
        one.Add("a.txt", "x");
        one.Add("b.txt", "yz");
        using var other = new DocumentsUnderTest();
        other.Add("a.txt", "xy");
        other.Add("b.txt", "z");

        Assert.NotEqual(one.Fingerprint, other.Fingerprint);
    }

    [Fact]
    public void The_fingerprint_of_the_same_documents_elsewhere_is_the_same()
    {
        using var one = new DocumentsUnderTest();
        one.Add("a/b.txt", "text");
        using var other = new DocumentsUnderTest();
        other.Add("a/b.txt", Encoding.UTF8.GetBytes("text"));

        Assert.Equal(one.Fingerprint, other.Fingerprint);
    }

    private static void AssertFault(Fault fault, string path, Func<object> act)
    {
        var exception = Assert.Throws<TalkBotException>(act);
        Assert.Equal(fault, exception.Fault);
        Assert.Contains($"\"{path}\"", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Documents:Path or --documents", exception.Message, StringComparison.Ordinal);
    }
}
