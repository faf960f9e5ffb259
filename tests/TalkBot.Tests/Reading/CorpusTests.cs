using TalkBot.Core.Knowledge;
using TalkBot.Search.Reading;

namespace TalkBot.Tests.Reading;

public class CorpusTests
{
    [Fact]
    public void A_line_is_a_document()
    {
        var document = DocumentsUnderTest.ReadOnly("corpus.jsonl", """{"id":"a/1","title":"Talks","text":"one\r\ntwo\rthree","date":"2025-02-18","source":"AP","other":[{}]}""");

        Assert.Equal(("a/1", "Talks", "one\ntwo\nthree", "AP", new DateOnly(2025, 2, 18)), (document.Id, document.Title, document.Text, document.Source, document.PublishedAt));
    }

    [Fact]
    public void All_but_the_text_may_be_missing_or_blank()
    {
        using var documents = new DocumentsUnderTest();
        documents.Add("a/corpus.jsonl", "{\"text\":\"four\\nhours\"}\r\n\r\n{\"id\":\"\",\"title\":\" \",\"date\":\"\",\"source\":null,\"text\":\"more\"}\n");

        var read = documents.ReadDocuments();

        Assert.Equal(["a/corpus-1", "a/corpus-3"], read.Select(document => document.Id));
        Assert.Equal(["four", "more"], read.Select(document => document.Title));
        Assert.All(read, document => Assert.Null(document.Source));
    }

    [Theory]
    [InlineData("{\"title\":", "is not valid JSON (at byte 9); write one whole object on the line")]
    [InlineData("[1]", "is not a JSON object; write one on each line, as {\"text\": \"…\"}")]
    [InlineData("{\"title\":\"a\"}", "has no \"text\"; put the document's text in a field of that name")]
    [InlineData("{\"text\":null}", "has no \"text\"; put the document's text in a field of that name")]
    [InlineData("{\"text\":\"  \"}", "has no \"text\"; put the document's text in a field of that name")]
    [InlineData("{\"text\":{}}", "has no \"text\"; put the document's text in a field of that name")]
    [InlineData("{\"text\":\"half \\ud800\"}", "holds half a character (a lone surrogate escape); write both halves, or neither")]
    [InlineData("{\"text\":\"a\",\"title\":\"\\udc00\"}", "holds half a character (a lone surrogate escape); write both halves, or neither")]
    [InlineData("{\"text\":\"a\\u0000b\"}", "holds a NUL character in its text; take it out")]
    [InlineData("{\"text\":\"a\",\"id\":\"a\\nb\"}", "has an id longer than 500 characters, or with control characters in it; give it a plain one")]
    public void A_bad_line_fails_alone_with_its_number(string line, string reason)
    {
        using var documents = new DocumentsUnderTest();
        var path = documents.Add("corpus.jsonl", $"{{\"text\":\"first\"}}\n\n{line}\n{{\"text\":\"last\"}}");

        var results = documents.Read();

        Assert.Equal(3, results.Count);
        Assert.Equal(new DocumentFailure(path, 3, reason), Assert.IsType<ReadResult.Failed>(results[1]).Failure);
        Assert.Equal(["first", "last"], documents.ReadDocuments().Select(document => document.Text));
    }

    [Fact]
    public void A_file_of_another_kind_does_not_drown_the_report()
    {
        using var documents = new DocumentsUnderTest();
        documents.Add("queries.jsonl", string.Concat(Enumerable.Repeat("{\"question\":\"who?\"}\n", 1_007)) + "{\"text\":\"found\"}");

        var failures = documents.ReadFailures();

        Assert.Equal([1, 2, 3, 4, 5, null], failures.Select(failure => failure.Line));
        Assert.Equal("and 1,002 more lines could not be read", failures[^1].Reason);
        Assert.Single(documents.ReadDocuments());
    }

    [Fact]
    public void The_later_of_two_documents_with_one_id_fails()
    {
        using var documents = new DocumentsUnderTest();
        var first = documents.Add("a.jsonl", "{\"id\":\"x\",\"text\":\"one\"}\n{\"id\":\"x\",\"text\":\"two\"}\n");
        documents.Add("b.jsonl", "{\"id\":\"x\",\"text\":\"three\"}\n{\"id\":\"c\",\"text\":\"four\"}\n");
        documents.Add("c.txt", "five");

        Assert.Equal(["one", "four"], documents.ReadDocuments().Select(document => document.Text));
        Assert.Equal(
            [$"has the id \"x\", which a document of {first} already has; give it another", $"has the id \"x\", which a document of {first} already has; give it another"],
            documents.ReadFailures().Take(2).Select(failure => failure.Reason));
        Assert.StartsWith("would have the id \"c\"", documents.ReadFailures()[2].Reason, StringComparison.Ordinal);
    }
}
