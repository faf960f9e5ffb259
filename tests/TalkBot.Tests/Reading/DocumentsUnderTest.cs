using System.Text;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Reading;

namespace TalkBot.Tests.Reading;

/// <summary>A documents folder of its own for one test, gone afterwards.</summary>
internal sealed class DocumentsUnderTest : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("talkbot-documents-").FullName;

    public DocumentFolder Folder => new(new DocumentsOptions { Path = Root });

    public string Fingerprint => Folder.Fingerprint(TestContext.Current.CancellationToken);

    public string Add(string relativePath, string text) => Add(relativePath, Encoding.UTF8.GetBytes(text));

    public string Add(string relativePath, byte[] bytes)
    {
        var path = Path.Combine(Root, relativePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public IReadOnlyList<ReadResult> Read() => [.. Folder.Read(TestContext.Current.CancellationToken)];

    public IReadOnlyList<Document> ReadDocuments() => [.. Read().OfType<ReadResult.Read>().Select(result => result.Document)];

    public IReadOnlyList<DocumentFailure> ReadFailures() => [.. Read().OfType<ReadResult.Failed>().Select(result => result.Failure)];

    public void Dispose() => Directory.Delete(Root, recursive: true);

    /// <summary>The one document of a folder with this file alone.</summary>
    public static Document ReadOnly(string fileName, string text)
    {
        using var documents = new DocumentsUnderTest();
        documents.Add(fileName, text);
        return Assert.IsType<ReadResult.Read>(Assert.Single(documents.Read())).Document;
    }

    /// <summary>Why the one file of a folder cannot be read.</summary>
    public static string ReasonAgainst(string fileName, byte[] bytes)
    {
        using var documents = new DocumentsUnderTest();
        documents.Add(fileName, bytes);
        return Assert.IsType<ReadResult.Failed>(Assert.Single(documents.Read())).Failure.Reason;
    }
}
