using System.Globalization;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Keeping;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Moderation;
using TalkBot.Testing;

namespace TalkBot.Tests.Chat;

/// <summary>Which earlier answers quoted what the documents no longer hold.</summary>
public sealed class AgedAnswersTests : IDisposable
{
    private const string Held = "The talks were held in Riyadh.";

    private static readonly Provenance Provenance = new("c", new IndexInfo(1, 1, 1), 1, 1);

    private readonly MemoryRecords _records = new();
    private readonly FakeDocumentIndex _index = new(new Document("talks", "Talks", Held));

    public static TheoryData<string, Answer, bool> Answers => new()
    {
        { "what is quoted stands", Quoting("talks", Held), false },
        { "the document says it otherwise", Quoting("talks", "The talks were held in Jeddah."), true },
        { "the document is gone", Quoting("gone", Held), true },
        { "nothing is quoted", new Answer.NotFound(ReasonCode.BelowThreshold, [Excerpt("gone", Held)], Provenance), false },
    };

    public void Dispose() => _index.Dispose();

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_answer_has_aged_when_a_quotation_of_it_is_gone(string why, Answer answer, bool hasAged)
    {
        _records.Answers.Add(new StoredAnswer("a", "Where?", answer, new DateTimeOffset(2025, 2, 18, 12, 0, 0, TimeSpan.Zero)));

        var lines = await ReadAsync();

        string[] expected = hasAged ? ["Answers that quote a passage that is gone, 1:", "Where? (18 February 2025)"] : ["No answer that is kept quotes a passage that is gone."];
        Assert.True(expected.SequenceEqual(lines), why);
    }

    [Fact]
    public async Task All_are_counted_and_the_newest_ten_are_named_without_what_could_be_taken_for_markup()
    {
        foreach (var number in Enumerable.Range(1, 12))
            _records.Answers.Add(new StoredAnswer($"a{number}", string.Create(CultureInfo.InvariantCulture, $"Question\u202e {number}?"), Quoting("gone", Held), DateTimeOffset.UnixEpoch));

        var lines = await ReadAsync();

        Assert.Equal("Answers that quote a passage that is gone, 12:", lines[0]);
        Assert.Equal(Enumerable.Range(1, 10).Select(number => string.Create(CultureInfo.InvariantCulture, $"Question {number}? (1 January 1970)")), lines.Skip(1));
    }

    [Fact]
    public async Task Moderators_are_told_of_their_own_server_alone()
    {
        var scope = new ReportScope(Platform.Discord, "2000");

        await new AgedAnswers(_records, _index).ReadAsync(scope, TestContext.Current.CancellationToken);

        Assert.Equal(scope, _records.Scope);
    }

    private Task<IReadOnlyList<string>> ReadAsync() => new AgedAnswers(_records, _index).ReadAsync(scope: null, TestContext.Current.CancellationToken);

    private static Answer.Grounded Quoting(string document, string quote) => new([new Statement(quote, null, [1])], [new Citation(1, Excerpt(document, quote))], Provenance);

    private static Excerpt Excerpt(string document, string quote) => new(document, document, null, null, new TextSpan(0, quote.Length), quote);
}
