using Microsoft.Extensions.Logging;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Checking;
using TalkBot.Core.Knowledge;
using TalkBot.Host.Service;
using TalkBot.Testing;
using TalkBot.Tests.Storage;

namespace TalkBot.Tests.Host.Service;

/// <summary>A reply that waits to be sent quotes nothing of a document that is removed meanwhile.</summary>
public sealed class WithdrawalTests : IAsyncLifetime
{
    private const string Quote = "Envoys met.";

    private static readonly Excerpt Quoted = Excerpt.Of(new Document("talks", "Talks", Quote), new TextSpan(0, Quote.Length));
    private static readonly Provenance Provenance = new("c", new IndexInfo(1, 1, 1), 1, 1);

    private readonly FakeDocumentIndex _index = new(new Document("talks", "Talks", Quote), new Document("other", "Other", "It rained."));
    private readonly ScriptedAdapter _adapter = new();
    private readonly RecordedLog _log = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Outbox _outbox;
    private Task _running = Task.CompletedTask;

    public WithdrawalTests() => _outbox = new Outbox(
        _adapter, new MemoryMessageStore(), _index, new ServiceOptions { SendWithin = TimeSpan.MaxValue }, TimeProvider.System, _log.CreateLogger<Outbox>());

    public static TheoryData<Reply> Quoting =>
    [
        new Reply.Answered("a", "Who?", new Answer.Grounded([new Statement(Quote, null, [1])], [new Citation(1, Quoted)], Provenance)),
        new Reply.Answered("a", "Who?", new Answer.NotFound(ReasonCode.BelowThreshold, [Quoted], Provenance)),
        new Reply.Answered("a", "Who?", new Answer.NotFound(ReasonCode.NoMatch, [], Provenance)) { Notes = [$"Before: \"{Quote}\""], QuotedInNotes = ["talks"], WithdrawnText = "It has changed." },
        new Reply.Passages("Who?", [new Citation(1, Quoted)]),
        new Reply.Checked(new CheckedText([new CheckedClaim("They met.", ClaimVerdict.Supported, 1, [Quoted])], [], new IndexInfo(1, 1, 1))),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        _log.Dispose();
    }

    [Theory]
    [MemberData(nameof(Quoting))]
    public async Task A_reply_whose_document_is_removed_before_it_is_sent_says_that_instead(Reply reply)
    {
        var waiting = Render(reply);

        _index.Documents = [new Document("other", "Other", "It rained.")];
        await SendAsync(waiting);

        Assert.Equal((waiting.Id, Assert.Single(((Reply.Notice)reply.Withdrawn).Lines)), (_adapter.Attempts[0].Message.Id, _adapter.Attempts[0].Message.Payload));
    }

    [Theory]
    [MemberData(nameof(Quoting))]
    public async Task A_reply_whose_documents_serve_is_sent_as_it_is(Reply reply)
    {
        var waiting = Render(reply);

        _index.Documents = [new Document("talks", "Talks", Quote)];
        await SendAsync(waiting);

        Assert.Equal(reply.GetType().Name, _adapter.Attempts[0].Message.Payload);
    }

    [Fact]
    public async Task Further_parts_of_a_reply_that_was_withdrawn_are_not_sent()
    {
        var first = Render(new Reply.Passages("Who?", [new Citation(1, Quoted)]));

        _index.Documents = [];
        Add(first with { Id = "second", Withdrawal = first.Withdrawal! with { Payload = null } });
        await SendAsync(new OutgoingMessage("last", Platform.Discord, "place", "last"));

        Assert.Equal(["last"], _adapter.Attempts.Select(attempt => attempt.Message.Id));
        Assert.Contains(_log.Warnings, line => line.Contains("withdrawn", StringComparison.Ordinal));
    }

    private OutgoingMessage Render(Reply reply) => Assert.Single(_outbox.Render(reply, ServiceUnderTest.Message("1")));

    private void Add(OutgoingMessage message) => _outbox.Add(new PendingMessage(message, ServiceUnderTest.Message("1").Conversation, TimeProvider.System.GetUtcNow()));

    private async Task SendAsync(OutgoingMessage message)
    {
        Add(message);
        _running = _outbox.RunAsync(_stop.Token, _stop.Token);
        await _adapter.AttemptedAsync(Token);
    }
}
