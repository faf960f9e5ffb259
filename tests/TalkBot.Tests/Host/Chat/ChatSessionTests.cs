using TalkBot.Core;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Channels;
using TalkBot.Core.Chat.Keeping;
using TalkBot.Core.Checking;
using TalkBot.Core.Conversations;
using TalkBot.Core.Moderation;
using TalkBot.Core.Watching;
using TalkBot.Host.Chat;
using TalkBot.Host.Moderating;
using TalkBot.Storage;
using TalkBot.Testing;
using TalkBot.Tests.Chat;

namespace TalkBot.Tests.Host.Chat;

public class ChatSessionTests
{
    private readonly MemoryWatches _watches = new();
    private readonly MemoryRecords _records = new();
    private readonly MemoryMessageStore _store = new();
    private readonly NoStorage _storage = new();
    private readonly ScriptedComposer _composer = new(question => question.Text switch
    {
        "fail" => throw new InvalidOperationException("secret words"),
        "fault" => throw new TalkBotException(Fault.IndexDamaged, "The index is damaged; build it again."),
        "nothing" => Draft.Decline(ReasonCode.NoMatch),
        _ => Draft.Of([new DraftStatement([new Quotation(Some.Report.Id, "Rubio led the U.S. side.")])]),
    });

    [Fact]
    public async Task Piped_questions_are_answered_one_a_line()
    {
        var session = await RunAsync("Who led?\n\n  nothing  \n");

        Assert.StartsWith("> Who led?\n\"Rubio led the U.S. side.\" [1]\n\nSources\n", session.Output, StringComparison.Ordinal);
        Assert.Contains("\n\n> nothing\nThe documents do not say", session.Output, StringComparison.Ordinal);
        Assert.Empty(session.Error);
    }

    [Fact]
    public async Task The_conversation_remembers_questions_and_whole_answers()
    {
        await RunAsync("Who led?\nAnd whom did he meet?\n");

        Assert.Empty(_composer.Questions[0].Conversation.Turns);
        Assert.Equal(
            [new Turn(Speaker.Person, "Who led?"), new Turn(Speaker.Bot, "Rubio led the U.S. side. [1]")],
            _composer.Questions[1].Conversation.Turns);
    }

    [Theory]
    [InlineData("fail", "talkbot: unexpected InvalidOperationException; run the command again with --verbose to see more\n")]
    [InlineData("fault", "talkbot: The index is damaged; build it again\n")]
    [InlineData("/nonsense", "talkbot: there is no command /nonsense; /help names those there are\n")]
    [InlineData("/channel sideways", "talkbot: there is no command /channel sideways; /help names those there are\n")]
    [InlineData("/check", "talkbot: there is no command /check; /help names those there are\n")]
    public async Task A_question_that_fails_does_not_end_the_chat(string line, string error)
    {
        var session = await RunAsync($"{line}\nWho led?\n");

        Assert.Equal(error, session.Error);
        Assert.Contains("Rubio led", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_is_too_long_does_not_end_the_chat()
    {
        var session = await RunAsync($"{new string('a', 100_000)}\nWho led?\n");

        Assert.Contains("has 100,000 characters", session.Error, StringComparison.Ordinal);
        Assert.Contains("Rubio led", session.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/quit\nWho led?\n")]
    [InlineData(" /exit \nWho led?\n")]
    [InlineData("")]
    public async Task It_ends_when_asked_to_or_when_the_input_ends(string input)
    {
        await RunAsync(input);

        Assert.Empty(_composer.Questions);
    }

    [Fact]
    public async Task The_sources_of_the_last_answer_are_given_in_full()
    {
        var session = await RunAsync("/sources\nWho led?\n/sources\n");

        Assert.Contains("> /sources\nNothing has been asked yet.\n", session.Output, StringComparison.Ordinal);
        Assert.Contains("> /sources\n[1] \"Rubio led the U.S. side.\" — Talks in Riyadh, 18 February 2025, example.org\n", session.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/unanswered", "Questions that the documents did not answer, page 1 of 1:\n1 × Who paid? (last 18 February 2025)\n")]
    [InlineData("/unanswered 2", "There is no page 2; the last one is 1.\n")]
    [InlineData("/feedback", "Nobody has said anything of an answer.\n")]
    [InlineData("/audit", "The audit log is empty.\nThe chain holds: 0 lines are as they were written.\n")]
    public async Task What_moderators_read_can_be_read_here_of_all_places(string line, string shown)
    {
        _records.Questions.Add(new UnansweredQuestion("Who paid?", new DateTimeOffset(2025, 2, 18, 0, 0, 0, TimeSpan.Zero)));

        var session = await RunAsync($"{line}\n");

        Assert.Equal($"> {line}\n{shown}\n", session.Output);
        Assert.Null(_records.Scope);
    }

    [Theory]
    [InlineData("/status", "Index generation 3: 1 document in 2 passages.\n")]
    [InlineData("status", "Index generation 3: 1 document in 2 passages.\n")]
    [InlineData("/documents", "Documents, page 1 of 1:\nriyadh — Talks in Riyadh\n")]
    [InlineData("/channel private", "This channel: on; mentions are answered; for the asker alone; from all documents.\n")]
    [InlineData("/passages", "Nothing has been asked yet.\n")]
    [InlineData("/helpful", "Nothing has been asked yet.\n")]
    [InlineData("/yes", "There is nothing to confirm.\n")]
    public async Task Who_runs_the_program_may_what_moderators_may(string line, string shown)
    {
        var session = await RunAsync($"{line}\n");

        Assert.Equal($"> {line}\n{shown}\n", session.Output);
        Assert.Empty(session.Error);
    }

    [Fact]
    public async Task What_changed_of_a_watched_question_is_told_once_before_the_next_line()
    {
        await RunAsync("/watch Who led?\n");
        var index = new FakeDocumentIndex { Generation = 4 };

        var told = await RunAsync("/watch\n", index: index);
        var again = await RunAsync("/watch\n", index: index);

        Assert.StartsWith("The documents have changed, and so has what they say to a question this channel watches: Who led?\nBefore: a sentence of \"Talks in Riyadh\", which was taken out.\n", told.Output, StringComparison.Ordinal);
        Assert.Contains("1. Who led? (not answered, 1 change told)", told.Output, StringComparison.Ordinal);
        Assert.StartsWith("> /watch\n", again.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/check Rubio led the U.S. side.")]
    [InlineData("check: Rubio led the U.S. side.")]
    public async Task A_claim_is_held_against_the_documents(string line)
    {
        var session = await RunAsync($"{line}\n");

        Assert.StartsWith($"> {line}\nRubio led the U.S. side.\n  ", session.Output, StringComparison.Ordinal);
        Assert.Contains("in the documents", session.Output, StringComparison.Ordinal);
        Assert.Empty(_composer.Questions);
    }

    [Fact]
    public async Task An_answer_can_be_judged_and_its_passages_seen()
    {
        var session = await RunAsync("Who led?\n/passages\n/not-helpful too short\n");

        Assert.Contains("> /passages\n[1] \"", session.Output, StringComparison.Ordinal);
        Assert.Contains("> /not-helpful too short\nThank you, noted.\n", session.Output, StringComparison.Ordinal);
        Assert.Equal((false, "too short"), Assert.Single(_store.Feedback) is var feedback ? (feedback.IsHelpful, feedback.Reason) : default);
    }

    [Fact]
    public async Task Without_a_database_questions_are_answered_and_nothing_is_kept()
    {
        _storage.IsAway = true;

        var session = await RunAsync("Who led?\n/sources\n");

        Assert.Equal("Nothing of this conversation is kept. The database is away; start it.\n", session.Error);
        Assert.Contains("Rubio led", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_forgotten_is_asked_first_and_the_conversation_begins_anew()
    {
        var session = await RunAsync("Who led?\n/forget-me\n/no\nWhom did he meet?\n/forget-me\n/yes\n/sources\nAnd then?\n");

        Assert.Contains("  /yes — Delete my data\n  /no — leave it\n", session.Output, StringComparison.Ordinal);
        Assert.Contains("> /no\nNothing was deleted.\n", session.Output, StringComparison.Ordinal);
        Assert.Contains("> /yes\nDeleted: ", session.Output, StringComparison.Ordinal);
        Assert.Contains("> /sources\nNothing has been asked yet.\n", session.Output, StringComparison.Ordinal);
        Assert.Equal([0, 2, 0], _composer.Questions.Select(question => question.Conversation.Turns.Count));
    }

    [Fact]
    public async Task A_person_is_greeted_with_the_titles_and_prompted()
    {
        var session = await RunAsync("", isInteractive: true);

        Assert.StartsWith("Hello.", session.Output, StringComparison.Ordinal);
        Assert.Contains("\n  Talks in Riyadh\n", session.Output, StringComparison.Ordinal);
        Assert.Contains("/quit ends.\n\n> ", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_documents_are_named_in_part_and_counted()
    {
        var documents = Enumerable.Range(1, 1200).Select(at => new Core.Knowledge.Document($"d{at}", $"Title {at}", "Text."));

        var session = await RunAsync("", isInteractive: true, new FakeDocumentIndex([.. documents]));

        Assert.Contains("\n  Title 5\n  and 1,195 more\n", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Being_stopped_is_a_good_end()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        var recorder = new TerminalRecorder("Who led?\n");

        var session = await SessionAsync(recorder, new FakeDocumentIndex(Some.Report));
        await session.RunAsync(stop.Token);

        Assert.Empty(recorder.Error);
    }

    private async Task<TerminalRecorder> RunAsync(string input, bool isInteractive = false, FakeDocumentIndex? index = null)
    {
        var recorder = new TerminalRecorder(input, isInteractive);
        var session = await SessionAsync(recorder, index ?? new FakeDocumentIndex(Some.Report));
        await session.RunAsync(TestContext.Current.CancellationToken);
        return recorder;
    }

    private async Task<ChatSession> SessionAsync(TerminalRecorder recorder, FakeDocumentIndex index)
    {
        var (answering, checking, time) = (new AnsweringOptions(), new CheckingOptions(), TimeProvider.System);
        var channels = new ChannelBook(new MemoryChannels(), new ChannelSettings());
        var reports = new ModeratorReports(_records, _records);
        var audit = new Conversing.RecordingAuditLog();
        var answerer = Draft.Answerer(index, answering, _composer);
        var library = new FakeDocumentLibrary(Some.Report);
        var forgetting = new ForgetActions(new ForgettingStore(_store), _records, audit, time);
        var keeping = new LibraryActions(library, new AttachmentReceiver([], library, new UploadOptions()), _records, audit, time);
        var handler = new MessageHandler(
            answerer,
            new ClaimChecker(index, new ClaimsByWordsAlone(), checking),
            new ModeratorActions(index, library, reports, new AgedAnswers(_records, index), audit, time),
            new ButtonActions(_store, index, time),
            forgetting,
            keeping,
            new ConfirmActions(_records, forgetting, keeping, audit, time),
            new ChannelActions(channels, index, audit, time),
            new WatchActions(_watches, answerer, [], channels, answering, new WatchOptions(), audit, time),
            channels,
            new AccessBook(new Dictionary<Platform, AccessRules> { [Platform.Terminal] = TerminalPerson.Rules }),
            answering,
            checking,
            time);
        var records = new ChatRecords(_store, _storage, channels, recorder.Terminal);
        await records.OpenAsync(TestContext.Current.CancellationToken);
        return new ChatSession(
            new ChatTalk(handler, records, recorder.Terminal, time), new ChatNews(_watches, new WatchedQuestions(answerer, index, new FakeDocumentLibrary(), channels, time), records, recorder.Terminal), index, new TerminalReports(reports, _storage, recorder.Terminal), answering, checking, recorder.Terminal);
    }

    private sealed class ForgettingStore(MemoryMessageStore store) : IPersonalData
    {
        public Task<ForgottenData> ForgetAsync(Platform platform, string userId, MessageKey current, CancellationToken cancellationToken)
        {
            store.ForgetAnswers();
            return Task.FromResult(new ForgottenData(1, 0, 0, 0, 0));
        }
    }

    private sealed class NoStorage : IStorageMaintenance
    {
        public bool IsAway { get; set; }

        public bool IsLasting => true;

        public Task MigrateAsync(CancellationToken cancellationToken) =>
            IsAway ? throw new TalkBotException(Fault.StorageUnavailable, "The database is away; start it.") : Task.CompletedTask;

        public Task PingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<int> DeleteExpiredAsync(CancellationToken cancellationToken) => Task.FromResult(0);
    }
}
