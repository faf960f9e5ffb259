using CsCheck;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Knowledge;
using TalkBot.Storage.Json;

namespace TalkBot.Tests.Storage;

public class StorageJsonLaws
{
    // Halves of characters are none, and are not kept.
    private static readonly Gen<string> Text = Gen.String[Gen.OneOf(Gen.Char['\0', '\uD7FF'], Gen.Char['\uE000', '\uFFFF'], Gen.Char[' ', '~']), 0, 20];

    private static readonly Gen<string?> Perhaps = Gen.OneOf(Text.Select(text => (string?)text), Gen.Const((string?)null));

    private static readonly Gen<Excerpt> Excerpts =
        from names in Gen.Select(Text, Text, Perhaps, Text, Perhaps)
        from date in Gen.OneOf(Gen.Int[0, 3_000_000].Select(day => (DateOnly?)DateOnly.FromDayNumber(day)), Gen.Const((DateOnly?)null))
        from span in Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 1_000])
        from place in Gen.Select(Gen.OneOf(Gen.Int[1, 900].Select(page => (int?)page), Gen.Const((int?)null)), Perhaps, (page, heading) => page is null && heading is null ? null : new Place(page, heading))
        select new Excerpt(names.Item1, names.Item2, names.Item3, date, new TextSpan(span.Item1, span.Item2), names.Item4) { DocumentHash = names.Item5, Place = place };

    private static readonly Gen<Provenance> Provenances =
        from composer in Text
        from numbers in Gen.Int[0, 1_000_000].Array[6]
        from fallback in Gen.OneOf(Gen.Enum<ReasonCode>().Select(code => (ReasonCode?)code), Gen.Const((ReasonCode?)null))
        select new Provenance(composer, new IndexInfo(numbers[0], numbers[1], numbers[2]), numbers[3], numbers[4]) { Fallback = fallback, StatementsDropped = numbers[5] };

    private static readonly Gen<Statement> Statements = Gen.Select(Text, Perhaps, Gen.Int[1, 9].Array[1, 3], (text, speaker, marks) => new Statement(text, speaker, marks));

    private static readonly Gen<Answer> Answers = Gen.OneOf(
        Gen.Select(Statements.Array[1, 3], Excerpts.Array[1, 3], Provenances, (statements, excerpts, provenance) =>
            (Answer)new Answer.Grounded(statements, [.. excerpts.Select((excerpt, at) => new Citation(at + 1, excerpt))], provenance)
            {
                Disagreements = [.. statements.Skip(1).Select((statement, at) => new Disagreement(new(0, statements[0].Speaker), new(at + 1, statement.Speaker)))],
            }),
        Gen.Select(Gen.Enum<ReasonCode>(), Excerpts.Array[0, 2], Provenances, (reason, nearest, provenance) =>
            (Answer)new Answer.NotFound(reason, nearest, provenance)),
        Text.Select(reason => (Answer)new Answer.Unavailable(reason)));

    [Fact]
    public void An_answer_is_read_as_it_was_written() => Gen.Select(Answers, Text).Sample((answer, question) =>
    {
        var json = StorageJson.Write(AnswerContent.Of(question, answer), StorageJson.Default.VersionedAnswerContent);
        var read = StorageJson.Read(json, StorageJson.Default.VersionedAnswerContent)!;

        Assert.All(json, character => Assert.InRange(character, ' ', '~'));
        Assert.Equal(question, read.Question);
        Assert.Equal(answer.GetType(), read.Answer!.GetType());
        Assert.Equivalent(answer, read.Answer, strict: true);
        Assert.Equal(json, StorageJson.Write(read, StorageJson.Default.VersionedAnswerContent));
    }, iter: 2_000);

    [Fact]
    public void Anything_else_is_read_as_nothing() => Gen.OneOf(Text, Text.Select(text => $"{{\"version\":1,\"value\":{{\"{text}\":1}}}}")).Sample(
        text => Assert.Null(StorageJson.Read(text, StorageJson.Default.VersionedIncomingMessage)), iter: 1_000);

    [Fact]
    public void What_becomes_of_a_message_whose_document_is_removed_outlives_the_process()
    {
        var message = new OutgoingMessage("1", Platform.Slack, "a", "p") { Withdrawal = new Withdrawal(["d"], "gone") };

        var read = StorageJson.Read(StorageJson.Write(message, StorageJson.Default.VersionedOutgoingMessage), StorageJson.Default.VersionedOutgoingMessage)!;

        Assert.Equivalent(message.Withdrawal, read.Withdrawal, strict: true);
    }

    /// <summary>What the first version wrote must be readable for as long as it may be on somebody's disk.</summary>
    [Theory]
    [InlineData(FirstVersion.Answer, typeof(Answer.Grounded))]
    [InlineData("""{"version":1,"value":{"question":"Who?","notFound":{"reason":"BelowThreshold","nearest":[],"provenance":{"composer":"extractive","index":{"generation":1,"documents":2,"passages":3},"quotationsFound":0,"quotationsChecked":0,"fallback":null,"newestSource":null,"statementsDropped":0}}}}""", typeof(Answer.NotFound))]
    [InlineData("""{"version":1,"value":{"question":"Who?","unavailable":{"reason":"No index."}}}""", typeof(Answer.Unavailable))]
    public void An_answer_of_the_first_version_stays_readable(string json, Type kind)
    {
        var read = StorageJson.Read(json, StorageJson.Default.VersionedAnswerContent)!;

        Assert.Equal(kind, read.Answer!.GetType());
        Assert.Equal(json, StorageJson.Write(read, StorageJson.Default.VersionedAnswerContent));
    }

    [Fact]
    public void Messages_of_the_first_version_stay_readable()
    {
        // What was added since has a value that changes nothing.
        var now = FirstVersion.Incoming.Replace("\"isPrivate\":false,", "\"isPrivate\":false,\"awaitsReply\":false,", StringComparison.Ordinal)
            .Replace("\"words\":null}", "\"words\":null},\"attachments\":null,\"answeredMessageId\":null", StringComparison.Ordinal);
        Assert.Equal(now, StorageJson.Write(StorageJson.Read(FirstVersion.Incoming, StorageJson.Default.VersionedIncomingMessage)!, StorageJson.Default.VersionedIncomingMessage));
        Assert.Equal(FirstVersion.Outgoing.Replace("\"p\"}", "\"p\",\"withdrawal\":null}", StringComparison.Ordinal), StorageJson.Write(StorageJson.Read(FirstVersion.Outgoing, StorageJson.Default.VersionedOutgoingMessage)!, StorageJson.Default.VersionedOutgoingMessage));
        Assert.Equal(FirstVersion.Turns, StorageJson.Write(StorageJson.Read(FirstVersion.Turns, StorageJson.Default.VersionedIReadOnlyListTurn)!, StorageJson.Default.VersionedIReadOnlyListTurn));
    }
}
