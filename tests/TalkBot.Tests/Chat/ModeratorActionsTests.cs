using Microsoft.Extensions.Time.Testing;
using TalkBot.Core;
using TalkBot.Core.Chat;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Moderation;
using TalkBot.Testing;

namespace TalkBot.Tests.Chat;

public class ModeratorActionsTests
{
    private readonly RecordingAuditLog _audit = new();
    private readonly MemoryRecords _records = new();

    [Theory]
    [InlineData("reindex", BotAction.Reindex, "Done: index generation 3 with 1 document.", false)]
    [InlineData("status", BotAction.Status, "Index generation 3: 1 document in 2 passages.", true)]
    [InlineData("documents", BotAction.ListDocuments, "Documents, page 1 of 1:", true)]
    [InlineData("unanswered", BotAction.ViewUnanswered, "No question that the documents did not answer is kept.", true)]
    [InlineData("feedback", BotAction.ViewFeedback, "Nobody has said anything of an answer.", true)]
    [InlineData("audit", BotAction.ViewAudit, "The audit log is empty.", true)]
    [InlineData("documents 2", BotAction.ListDocuments, "There is no page 2; the last one is 1.", true)]
    public async Task What_a_moderator_asks_for_is_on_record_and_done(string text, BotAction action, string first, bool isPrivate)
    {
        var notice = await RunAsync(text, action, AccessDecision.Allowed);

        Assert.Equal(first, notice.Lines[0]);
        Assert.Equal(isPrivate, notice.IsPrivate);
        Assert.All(_audit.Entries, entry => Assert.Equal((action, null, "4000"), (entry.Action, entry.Denied, entry.UserId)));
        Assert.Equal(action == BotAction.Reindex ? 2 : 1, _audit.Entries.Count);
    }

    [Fact]
    public async Task A_refusal_is_on_record_private_and_does_nothing()
    {
        var notice = await RunAsync("reindex", BotAction.Reindex, new AccessDecision(DenialReason.NotAModerator));

        Assert.True(notice.IsPrivate);
        Assert.Equal(["You may not do that here."], notice.Lines);
        Assert.Equal(DenialReason.NotAModerator, Assert.Single(_audit.Entries).Denied);
    }

    [Theory]
    [InlineData(Fault.DiskFull, "The documents were not read again: the disk is full.")]
    [InlineData(Fault.IndexNotWritable, "The documents were not read again: the folder of the index may not be written.")]
    [InlineData(Fault.IndexDamaged, "The documents were not read again: the index could not be built.")]
    public async Task Where_the_documents_cannot_be_read_again_it_says_why_without_a_path(Fault fault, string said)
    {
        var notice = await RunAsync("reindex", BotAction.Reindex, AccessDecision.Allowed, new TalkBotException(fault, "/srv/secret/index cannot be written"));

        Assert.Equal(said, notice.Lines[0]);
        Assert.DoesNotContain(notice.Lines, line => line.Contains("/srv", StringComparison.Ordinal));
        Assert.True(notice.IsPrivate);
        Assert.Equal(2, _audit.Entries.Count);
    }

    private async Task<Reply.Notice> RunAsync(string text, BotAction action, AccessDecision decision, Exception? updateFault = null)
    {
        var message = new IncomingMessage(
            new MessageKey(Platform.Discord, "3000", "1"),
            new ConversationKey(Platform.Discord, "2000", "1"),
            new Author("4000", new AuthorityFacts { SpaceId = "2000", UserId = "4000" }),
            MessageIntent.Talk,
            text,
            "{}",
            DateTimeOffset.UnixEpoch);
        var actions = new ModeratorActions(new FakeDocumentIndex(new Document("talks", "Talks", "Envoys met.")) { UpdateFault = updateFault }, new ModeratorReports(_records, _records), _audit, new FakeTimeProvider());
        var handled = await actions.RunAsync(CommandParser.Parse(message), action, message, decision, TestContext.Current.CancellationToken);
        return Assert.IsType<Reply.Notice>(handled.Reply);
    }

    private sealed class RecordingAuditLog : IAuditLog
    {
        public List<AuditEntry> Entries { get; } = [];

        public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
        {
            Entries.Add(entry);
            return Task.CompletedTask;
        }
    }
}
