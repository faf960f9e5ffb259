using Microsoft.Extensions.Logging;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Channels;
using TalkBot.Core.Chat.Keeping;
using TalkBot.Core.Checking;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Moderation;
using TalkBot.Core.Watching;
using TalkBot.Host.Limits;
using TalkBot.Host.Service;
using TalkBot.Testing;
using TalkBot.Tests.Storage;

namespace TalkBot.Tests.Host.Service;

/// <summary>The service between scripted platforms and a database in memory. A greeting gets its help, so a test needs no documents.</summary>
internal sealed class ServiceUnderTest : IAsyncDisposable
{
    public const string Greeting = "hello";

    private static readonly LimitOptions Unlimited = new() { PersonPerMinute = 0, ChannelPerMinute = 0, TotalPerMinute = 0, ConversationPerHour = 0, PersonAtOnce = 0 };

    private readonly ChatService _service;

    public ServiceUnderTest(MemoryMessageStore store, ServiceOptions? settings = null, Exception? indexFault = null, LimitOptions? limits = null, params IReadOnlyList<ScriptedAdapter> adapters)
    {
        // The clock is turned faster than a busy machine works, and nothing may be too late for that.
        settings ??= new ServiceOptions { SendWithin = TimeSpan.MaxValue };
        var index = new FakeDocumentIndex(new Document("talks", "Talks", "Envoys met.")) { AcquireFault = indexFault };
        var options = new AnsweringOptions();
        var records = new MemoryRecords();
        var channels = new ChannelBook(new MemoryChannels(), new ChannelSettings());
        var library = new FakeDocumentLibrary();
        var forgetting = new ForgetActions(records, records, new NoAuditLog(), Time);
        var keeping = new LibraryActions(library, new AttachmentReceiver([], library, new UploadOptions()), records, new NoAuditLog(), Time);
        var answerer = new QuestionAnswerer(index, new QuestionsAsTyped(), [new ScriptedComposer()], options);
        var watches = new MemoryWatches();
        var handler = new MessageHandler(
            answerer,
            new ClaimChecker(index, new ClaimsByWordsAlone(), new CheckingOptions()),
            new ModeratorActions(index, library, new ModeratorReports(records, records), new AgedAnswers(records, index), new NoAuditLog(), Time),
            new ButtonActions(store, index, Time),
            forgetting,
            keeping,
            new ConfirmActions(records, forgetting, keeping, new NoAuditLog(), Time),
            new ChannelActions(channels, index, new NoAuditLog(), Time),
            new WatchActions(watches, answerer, adapters, channels, options, new WatchOptions(), new NoAuditLog(), Time),
            channels,
            new AccessBook(adapters.ToDictionary(adapter => adapter.Platform, _ => new AccessRules { AnswerDirectMessages = true })),
            options,
            new CheckingOptions(),
            Time);
        var inbox = new Inbox(store, settings, Time, Log.CreateLogger<Inbox>());
        _service = new ChatService(
            adapters.Select(adapter => new Outbox(adapter, store, index, settings, Time, Log.CreateLogger<Outbox>())),
            store,
            channels,
            inbox,
            new MessageWorker(handler, new MessageLimits(limits ?? Unlimited, Time), store, Time, Log.CreateLogger<MessageWorker>()),
            new WatchLoop(watches, new WatchedQuestions(answerer, index, new FakeDocumentLibrary(), channels, Time), new GenerationNews(), new WatchOptions(), Time, Log.CreateLogger<WatchLoop>()),
            settings,
            Time,
            Log.CreateLogger<ChatService>());
    }

    public SettableClock Time { get; } = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    public RecordedLog Log { get; } = new();

    public static IncomingMessage Message(string id, string text = Greeting, string place = "place", Platform platform = Platform.Discord) => new(
        new MessageKey(platform, place, id),
        new ConversationKey(platform, "", place),
        new Author("4000", new AuthorityFacts { ChannelId = place, UserId = "4000", IsMember = true }),
        MessageIntent.Talk,
        text,
        "{}",
        new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    public async Task<ServiceUnderTest> StartAsync()
    {
        await _service.StartAsync(TestContext.Current.CancellationToken);
        return this;
    }

    public Task StopAsync() => _service.StopAsync(TestContext.Current.CancellationToken);

    /// <summary>Turns the clock on, a little at a time, until <paramref name="condition"/> holds: timers are made as the work comes to them.</summary>
    public async Task AdvanceUntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _service.Dispose();
        Log.Dispose();
    }

    private sealed class NoAuditLog : IAuditLog
    {
        public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
