using Microsoft.Extensions.Time.Testing;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Channels;
using TalkBot.Core.Chat.Keeping;
using TalkBot.Core.Checking;
using TalkBot.Core.Conversations;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Moderation;
using TalkBot.Core.Watching;
using TalkBot.Testing;

namespace TalkBot.Tests.Chat;

/// <summary>The chat core over one short document: what is said to it, and what it says.</summary>
internal sealed class Conversing
{
    public const string Server = "2000";
    public const string Sentence = "The talks were held in Riyadh.";
    public static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private static readonly Document Talks = new("talks", "Talks", $"Two envoys came. They waited. They were called in. {Sentence} Both sides agreed. They will meet again. Nobody said when.") { Source = "https://news.example/talks" };

    private readonly MessageHandler _handler;

    public Conversing(AccessRules? rules = null, IReadOnlyList<DraftPart>? draft = null, CheckingOptions? checking = null, ChannelSettings? channel = null, Platform platform = Platform.Discord)
    {
        checking ??= new CheckingOptions();
        Composer = new ScriptedComposer(draft ?? Draft.Of(new DraftStatement([new Quotation(Talks.Id, Sentence)])));
        var index = new FakeDocumentIndex(Talks);
        var channels = new ChannelBook(Channels, channel ?? new ChannelSettings());
        var answering = new AnsweringOptions { MaxQuestionLength = 100 };
        var forgetting = new ForgetActions(Records, Records, Audit, Time);
        var keeping = new LibraryActions(Library, new AttachmentReceiver([Files], Library, new UploadOptions { MaxBytes = 100 }), Records, Audit, Time);
        _handler = new MessageHandler(
            Draft.Answerer(index, answering, Composer),
            new ClaimChecker(index, new ClaimsByWordsAlone(), checking),
            new ModeratorActions(index, Library, new ModeratorReports(Records, Records), new AgedAnswers(Records, index), Audit, Time),
            new ButtonActions(Store, index, Time),
            forgetting,
            keeping,
            new ConfirmActions(Records, forgetting, keeping, Audit, Time),
            new ChannelActions(channels, index, Audit, Time),
            new WatchActions(Watches, Draft.Answerer(index, answering, Composer), [new ScriptedAdapter()], channels, answering, Watching, Audit, Time),
            channels,
            new AccessBook(new Dictionary<Platform, AccessRules> { [platform] = rules ?? new AccessRules() }),
            answering,
            checking,
            Time);
    }

    public ScriptedComposer Composer { get; }

    public FakeTimeProvider Time { get; } = new(Now);

    public FakeDocumentLibrary Library { get; } = new(Talks) { Steps = [new IndexingProgress(IndexingStage.Reading, 1, 2)] };

    public FakeAttachments Files { get; } = new();

    /// <summary>The lines on how far work has come.</summary>
    public List<string> Progress { get; } = [];

    public MemoryChannels Channels { get; } = new();

    public MemoryWatches Watches { get; } = new();

    public WatchOptions Watching { get; } = new() { PerChannel = 2 };

    public MemoryRecords Records { get; } = new();

    public MemoryMessageStore Store { get; } = new();

    public RecordingAuditLog Audit { get; } = new();

    /// <summary>What a member of the server says in a channel.</summary>
    public static IncomingMessage Said(string text) => new(
        new MessageKey(Platform.Discord, "3000", "1"),
        new ConversationKey(Platform.Discord, Server, "1"),
        new Author("4000", new AuthorityFacts { SpaceId = Server, ChannelId = "3000", UserId = "4000", IsMember = true, RoleIds = [], ManagesSpace = false }),
        MessageIntent.Talk,
        text,
        "{}",
        Now);

    public Task<Handled> HearAsync(IncomingMessage message, params IEnumerable<Turn> before) =>
        _handler.HandleAsync(message, Conversation.Of(before), progress: null, new ProgressList(Progress), TestContext.Current.CancellationToken);

    /// <summary>Has a question answered, and its answer kept.</summary>
    public async Task<StoredAnswer> AskAsync(string question = "Where were the talks held?")
    {
        var message = Said(question);
        var handled = await HearAsync(message);
        await Store.AddAsync([message], TestContext.Current.CancellationToken);
        await Store.CompleteAsync(new Completion(message, handled.Turns, handled.Answer, []), TestContext.Current.CancellationToken);
        return handled.Answer!;
    }

    internal sealed class FakeAttachments : IAttachmentSource
    {
        public Platform Platform => Platform.Discord;

        /// <summary>What is to be had, by address.</summary>
        public Dictionary<string, FetchedAttachment> Files { get; } = [];

        public Task<FetchedAttachment> FetchAsync(Attachment attachment, long most, CancellationToken cancellationToken) => Task.FromResult(Files[attachment.Url]);
    }

    private sealed class ProgressList(List<string> lines) : IProgress<string>
    {
        public void Report(string value) => lines.Add(value);
    }

    internal sealed class RecordingAuditLog : IAuditLog
    {
        public List<AuditEntry> Entries { get; } = [];

        public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
        {
            Entries.Add(entry);
            return Task.CompletedTask;
        }
    }
}
