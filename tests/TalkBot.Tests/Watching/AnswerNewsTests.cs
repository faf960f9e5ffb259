using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Watching;
using TalkBot.Testing;

namespace TalkBot.Tests.Watching;

/// <summary>Which change of the documents is worth a message.</summary>
public class AnswerNewsTests
{
    private const string Held = "The talks were held in Riyadh.";
    private const string Led = "Lavrov led the Russian side.";

    private static readonly FakeDocumentIndex Now = new(new Document("one", "One", Held), new Document("two", "Two", Led));
    private static readonly Answer Nothing = new Answer.NotFound(ReasonCode.NoMatch, [], Provenance);

    private static Provenance Provenance => new("c", new IndexInfo(1, 1, 1), 1, 1);

    public static TheoryData<string, Answer, Answer, DocumentChanges?, bool> Changes => new()
    {
        { "the same", Quoting(("one", Held)), Quoting(("one", Held)), null, false },
        { "the same in another order", Quoting(("one", Held), ("two", Led)), Quoting(("two", Led), ("one", Held)), null, false },
        { "still nothing", Nothing, Nothing, null, false },
        { "another choice among what stayed", Quoting(("one", Held)), Quoting(("two", Led)), DocumentChanges.None, false },
        { "fewer, and all of it stands", Quoting(("one", Held), ("two", Led)), Quoting(("one", Held)), null, false },
        { "answered now", Nothing, Quoting(("one", Held)), DocumentChanges.None, true },
        { "no longer answered", Quoting(("one", Held)), Nothing, DocumentChanges.None, true },
        { "a document is gone", Quoting(("gone", Held)), Quoting(("one", Held)), DocumentChanges.None, true },
        { "a document says it otherwise", Quoting(("one", "The talks were held in Jeddah.")), Quoting(("one", Held)), DocumentChanges.None, true },
        { "from a new document", Quoting(("one", Held)), Quoting(("one", Held), ("two", Led)), new DocumentChanges(["two"], [], []), true },
        { "from a changed document", Quoting(("one", Held)), Quoting(("two", Led)), new DocumentChanges([], ["two"], []), true },
        { "from a document of which nobody knows", Quoting(("one", Held)), Quoting(("two", Led)), null, true },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void What_the_change_made_otherwise_has_weight(string what, Answer before, Answer now, DocumentChanges? changes, bool hasWeight) =>
        Assert.True(hasWeight == AnswerNews.Of(before, now, Now, changes).HasWeight, what);

    private static Answer.Grounded Quoting(params (string Document, string Quote)[] quotations) => new(
        [.. quotations.Select((quotation, index) => new Statement(quotation.Quote, null, [index + 1]))],
        [.. quotations.Select((quotation, index) => new Citation(index + 1, new Excerpt(quotation.Document, quotation.Document, null, null, new TextSpan(0, quotation.Quote.Length), quotation.Quote)))],
        Provenance);
}
