using Microsoft.Extensions.Logging;
using TalkBot.Core;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Library;
using TalkBot.Core.Watching;
using TalkBot.Host.Service;
using TalkBot.Testing;
using TalkBot.Tests.Chat;
using TalkBot.Tests.Storage;

namespace TalkBot.Tests.Host.Service;

/// <summary>What channels watch is asked again when the documents change, and what changed is told once.</summary>
public sealed class WatchLoopTests : IAsyncLifetime
{
    private static readonly WatchOptions Options = new();

    private readonly FakeDocumentIndex _index = new(Saying("The talks were held in Riyadh."));
    private readonly GenerationNews _news = new();
    private readonly FakeDocumentLibrary _library = new();
    private readonly MemoryWatches _watches = new();
    private readonly SteppingClock _clock = new();
    private readonly ScriptedAdapter _adapter = new() { Layout = reply => reply is Reply.Notice notice ? notice.Lines[0] : string.Join('|', reply.Notes.Skip(1)) };
    private readonly RecordedLog _log = new();
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _watches.AddAsync(
        new Watch(Platform.Discord, "3000", 0, "Where?", Conversing.Said("watch Where?"), Grounded(_index.Documents[0]), _index.Generation), Token);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _running);
        _stop.Dispose();
    }

    [Fact]
    public async Task A_change_is_told_once_however_often_it_is_announced()
    {
        Start();
        Change("The talks were held in Jeddah.");
        await _adapter.AttemptedAsync(Token);

        Announce();
        Change("The talks were held in Jeddah. Both sides agreed.");
        await _clock.PassAsync(wait => wait > TimeSpan.FromMinutes(5), Token);
        await AskedUntilAsync(_index.Generation);

        Assert.Equal("Before: \"The talks were held in Riyadh.\" (Talks)|Changed: \"Talks\".|Now:", Assert.Single(_adapter.Attempts).Message.Payload);
        Assert.Single(_watches.Answers);
    }

    [Fact]
    public async Task What_changed_while_no_process_ran_is_told_at_the_start()
    {
        (_index.Documents, _index.Generation) = ([Saying("The talks were held in Jeddah.")], 9);

        Start();
        await _adapter.AttemptedAsync(Token);

        Assert.Equal((9, 1), (_watches.Kept[0].Generation, _watches.Kept[0].Told));
    }

    [Fact]
    public async Task A_channel_that_was_told_is_left_in_peace_for_a_while_and_then_told_what_has_come_together()
    {
        Start();
        Change("The talks were held in Jeddah.");
        await _adapter.AttemptedAsync(Token);
        Change("The talks were held in Doha.");
        Change("The talks were held in Cairo.");

        await _clock.PassUntilAsync(_adapter.AttemptedAsync(Token), wait => wait > TimeSpan.FromMinutes(1) && wait <= Options.Interval, Token);

        Assert.Equal(2, _adapter.Attempts.Count);
        Assert.Equal("Before: \"The talks were held in Jeddah.\" (Talks)|Changed: \"Talks\".|Now:", _adapter.Attempts[1].Message.Payload);
    }

    [Fact]
    public async Task News_that_wait_to_be_sent_quote_nothing_of_a_document_that_is_removed_meanwhile()
    {
        var later = new Document("later", "Later", "The talks were held in Doha.");
        _adapter.Outcome = pending =>
        {
            _index.Documents = [later];
            return _adapter.Attempts.Count == 1 ? new SendOutcome.Retry(TimeSpan.FromSeconds(30)) : new SendOutcome.Sent("place", pending.Message.Id);
        };
        (_index.Documents, _index.Generation) = ([later, .. _index.Documents], 4);
        _library.Records = [Record(4, new DocumentChanges(["later"], [], [])), Record(3, null)];

        Start();
        await _adapter.AttemptedAsync(Token);
        await _clock.PassUntilAsync(_adapter.AttemptedAsync(Token), wait => wait == TimeSpan.FromSeconds(30), Token);

        Assert.Equal(
            ["Before: \"The talks were held in Riyadh.\" (Talks)|Added: \"Later\".|Now:", "What the documents say to a question this channel watches has changed, but a document that I quoted was removed before I could send it. Ask it again: Where?"],
            _adapter.Attempts.Select(attempt => attempt.Message.Payload));
    }

    [Fact]
    public async Task What_cannot_be_asked_is_asked_again_after_a_minute()
    {
        var broken = new FakeDocumentIndex { AcquireFault = new TalkBotException(Fault.IndexMissing, "No index.") };
        Start(broken);

        await _clock.PassAsync(wait => wait == TimeSpan.FromMinutes(1), Token);
        await _clock.PassAsync(wait => wait == TimeSpan.FromMinutes(1), Token);

        Assert.Contains(_log.Warnings, line => line.Contains("No index.", StringComparison.Ordinal));
        Assert.Empty(_adapter.Attempts);
    }

    private void Start(FakeDocumentIndex? index = null)
    {
        index ??= _index;
        var answerer = Draft.Answerer(index, new AnsweringOptions(), new ScriptedComposer(_ => Draft.Of(new DraftStatement([new Quotation(index.Documents[0].Id, SentenceOf(index))]))));
        var outbox = new Outbox(_adapter, new MemoryMessageStore(), index, new ServiceOptions { SendWithin = TimeSpan.MaxValue }, _clock, _log.CreateLogger<Outbox>());
        var loop = new WatchLoop(_watches, new WatchedQuestions(answerer, index, _library, new MemoryChannels(), _clock), _news, Options, _clock, _log.CreateLogger<WatchLoop>());
        _running = Task.WhenAll(loop.RunAsync(new Dictionary<Platform, Outbox> { [Platform.Discord] = outbox }, _stop.Token), outbox.RunAsync(_stop.Token, _stop.Token));
    }

    private void Change(string text)
    {
        (_index.Documents, _index.Generation) = ([Saying(text)], _index.Generation + 1);
        Announce();
    }

    private void Announce()
    {
        _library.Records =
        [
            .. Enumerable.Range(4, _index.Generation - 3).Select(generation => Record(generation, new DocumentChanges([], ["talks"], []))).Reverse(),
            Record(3, null),
        ];
        _news.Announce(new NewGeneration(_index.Info, _index.Generation - 1, new DocumentChanges([], ["talks"], [])));
    }

    private static GenerationRecord Record(int generation, DocumentChanges? changes) => new(new IndexInfo(generation, 1, 1), DateTimeOffset.UnixEpoch, ChangeKind.Update, changes);

    private async Task AskedUntilAsync(int generation)
    {
        while ((await _watches.SavedAsync(Token)).Generation != generation)
        {
        }
    }

    private static string SentenceOf(FakeDocumentIndex index) => index.Documents[0].Sentences[0].In(index.Documents[0].Text);

    private static Document Saying(string text) => new("talks", "Talks", text);

    private static Answer.Grounded Grounded(Document document) => new(
        [new Statement(document.Text, null, [1])], [new Citation(1, Excerpt.Of(document, new TextSpan(0, document.Text.Length)))], new Provenance("c", new IndexInfo(3, 1, 1), 1, 1));
}
