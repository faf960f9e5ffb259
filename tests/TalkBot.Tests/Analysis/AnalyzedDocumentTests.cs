using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;

namespace TalkBot.Tests.Analysis;

public class AnalyzedDocumentTests
{
    private readonly AnalyzedDocument _document = new(new Document("talks", "Talks in Riyadh", "The envoys met. They led talks."));

    [Fact]
    public void The_title_and_each_sentence_are_analysed()
    {
        Assert.Equal(["riyadh", "talk"], _document.Title.Terms.Order(StringComparer.Ordinal));
        Assert.Equal("They led talks.", _document.Sentence(1).Text);
        Assert.Superset(new HashSet<string> { "lead", "talk" }, _document.Sentence(1).Terms.ToHashSet());
    }

    [Fact]
    public void Nothing_is_analysed_twice()
    {
        Assert.Same(_document.Title, _document.Title);
        Assert.Same(_document.Sentence(0), _document.Sentence(0));
    }
}
