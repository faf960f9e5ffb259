using Microsoft.Extensions.Time.Testing;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Keeping;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Moderation;
using TalkBot.Testing;

namespace TalkBot.Tests.Chat;

public class ModeratorActionsTests
{
    private readonly RecordingAuditLog _audit = new();
    private readonly MemoryRecords _records = new();

    [Theory]
    [InlineData("status", BotAction.Status, "Index generation 3: 1 document in 2 passages.")]
    [InlineData("documents", BotAction.ListDocuments, "Documents, page 1 of 1:")]
    [InlineData("documents search TALKS", BotAction.ListDocuments, "Documents that are called so, 1:")]
    [InlineData("documents search sanctions", BotAction.ListDocuments, "No document is called so.")]
    [InlineData("changes", BotAction.ListDocuments, "Generations that are kept, newest first, page 1 of 1:")]
    [InlineData("changes 2", BotAction.ListDocuments, "There is no page 2; the last one is 1.")]
    [InlineData("unanswered", BotAction.ViewUnanswered, "No question that the documents did not answer is kept.")]
    [InlineData("feedback", BotAction.ViewFeedback, "Nobody has said anything of an answer.")]
    [InlineData("audit", BotAction.ViewAudit, "The audit log is empty.")]
    [InlineData("documents 2", BotAction.ListDocuments, "There is no page 2; the last one is 1.")]
    public async Task What_a_moderator_asks_for_is_on_record_and_shown_to_them_alone(string text, BotAction action, string first)
    {
        var notice = await RunAsync(text, action, AccessDecision.Allowed);

        Assert.Equal(first, notice.Lines[0]);
        Assert.True(notice.IsPrivate);
        var entry = Assert.Single(_audit.Entries);
        Assert.Equal((action, null, "4000"), (entry.Action, entry.Denied, entry.UserId));
    }

    [Fact]
    public async Task A_refusal_is_on_record_private_and_does_nothing()
    {
        var notice = await RunAsync("status", BotAction.Status, new AccessDecision(DenialReason.NotAModerator));

        Assert.True(notice.IsPrivate);
        Assert.Equal(["You may not do that here."], notice.Lines);
        Assert.Equal(DenialReason.NotAModerator, Assert.Single(_audit.Entries).Denied);
    }

    private async Task<Reply.Notice> RunAsync(string text, BotAction action, AccessDecision decision)
    {
        var message = new IncomingMessage(
            new MessageKey(Platform.Discord, "3000", "1"),
            new ConversationKey(Platform.Discord, "2000", "1"),
            new Author("4000", new AuthorityFacts { SpaceId = "2000", UserId = "4000" }),
            MessageIntent.Talk,
            text,
            "{}",
            DateTimeOffset.UnixEpoch);
        var talks = new Document("talks", "Talks", "Envoys met.");
        var index = new FakeDocumentIndex(talks);
        var actions = new ModeratorActions(
            index, new FakeDocumentLibrary(talks), new ModeratorReports(_records, _records), new AgedAnswers(_records, index), _audit, new FakeTimeProvider());
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
