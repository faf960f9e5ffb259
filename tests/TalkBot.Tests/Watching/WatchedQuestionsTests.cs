using Microsoft.Extensions.Time.Testing;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Channels;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Library;
using TalkBot.Core.Watching;
using TalkBot.Testing;
using TalkBot.Tests.Chat;

namespace TalkBot.Tests.Watching;

/// <summary>A watched question is asked again, and what is said of it.</summary>
public class WatchedQuestionsTests
{
    private const string Question = "Where were the talks held?";
    private const string Riyadh = "The talks were held in Riyadh.";
    private const string Jeddah = "The talks were held in Jeddah.";

    private readonly MemoryChannels _channels = new();

    [Fact]
    public async Task A_changed_document_is_told_with_what_was_and_what_is()
    {
        var result = await AskAsync(Riyadh, Jeddah, new DocumentChanges([], ["talks"], []));

        var reply = Assert.IsType<Reply.Answered>(result!.News);
        Assert.Equal(
            [
                $"The documents have changed, and so has what they say to a question this channel watches: {Question}",
                $"Before: \"{Riyadh}\" (Talks)",
                "Changed: \"Talks\".",
                "Now:",
            ],
            reply.Notes);
        Assert.Equal(Jeddah, Assert.IsType<Answer.Grounded>(reply.Answer).Citations[0].Excerpt.Quote);
        Assert.Equal((4, 1, Conversing.Now, reply.Answer), (result.Watch.Generation, result.Watch.Told, result.Watch.ToldAt, result.Watch.Answer));
        Assert.Equal(reply.AnswerId, result.Answer!.Id);
    }

    [Fact]
    public async Task News_know_which_documents_they_quote_also_in_what_was_before()
    {
        var watch = Watching(Answering(new Document("talks", "Talks", Riyadh), new Document("gone", "Gone", Riyadh)));

        var news = (await QuestionsOver(new Document("later", "Later", Jeddah), null, new Document("talks", "Talks", Riyadh)).AskAgainAsync(watch, TestContext.Current.CancellationToken))!.News!;

        Assert.Equal(["later", "talks"], news.QuotedDocuments.Order(StringComparer.Ordinal));
        Assert.Equal(
            [$"What the documents say to a question this channel watches has changed, but a document that I quoted was removed before I could send it. Ask it again: {Question}"],
            Assert.IsType<Reply.Notice>(news.Withdrawn).Lines);
    }

    [Fact]
    public async Task Nothing_is_quoted_from_a_document_that_was_taken_out()
    {
        var watch = Watching(Answering(new Document("gone", "Gone", Riyadh)));

        var result = await QuestionsOver(new Document("talks", "Talks", Jeddah), new DocumentChanges(["talks"], [], ["gone"])).AskAgainAsync(watch, TestContext.Current.CancellationToken);

        Assert.Equal(["Before: a sentence of \"Gone\", which was taken out.", "Taken out: \"Gone\".", "Added: \"Talks\".", "Now:"], result!.News!.Notes.Skip(1));
    }

    [Fact]
    public async Task Each_news_is_a_message_of_its_own_and_the_same_one_when_it_is_made_again()
    {
        var first = await AskAsync(Riyadh, Jeddah, null);
        var again = await AskAsync(Riyadh, Jeddah, null);

        Assert.Equal(first!.Answer!.Id, again!.Answer!.Id);
        Assert.NotEqual(first.Watch.NextNews.Key, Watching(Answering(new Document("talks", "Talks", Riyadh))).NextNews.Key);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_told_and_not_asked_again()
    {
        var result = await AskAsync(Riyadh, Riyadh, null);

        Assert.Null(result!.News);
        Assert.Null(result.Answer);
        Assert.Equal((4, 0), (result.Watch.Generation, result.Watch.Told));
    }

    [Fact]
    public async Task Where_the_bot_is_switched_off_nothing_is_told_until_it_is_on_again()
    {
        await _channels.SaveAsync(Platform.Discord, "3000", new ChannelSettings { IsEnabled = false }, TestContext.Current.CancellationToken);

        Assert.Null(await AskAsync(Riyadh, Jeddah, null));
    }

    private Task<WatchResult?> AskAsync(string before, string now, DocumentChanges? changes) =>
        QuestionsOver(new Document("talks", "Talks", now), changes).AskAgainAsync(Watching(Answering(new Document("talks", "Talks", before))), TestContext.Current.CancellationToken);

    private WatchedQuestions QuestionsOver(Document document, DocumentChanges? changes, params IReadOnlyList<Document> others)
    {
        var library = new FakeDocumentLibrary { Records = changes is null ? [Record(4, null)] : [Record(4, changes), Record(3, null)] };
        var index = new FakeDocumentIndex([document, .. others]) { Generation = 4 };
        return new WatchedQuestions(
            Draft.Answerer(index, new AnsweringOptions(), new ScriptedComposer(Draft.Of(new DraftStatement([new Quotation(document.Id, document.Text)])))), index, library, _channels, new FakeTimeProvider(Conversing.Now));
    }

    private static GenerationRecord Record(int generation, DocumentChanges? changes) => new(new IndexInfo(generation, 1, 1), Conversing.Now, ChangeKind.Update, changes);

    private static Answer.Grounded Answering(params IReadOnlyList<Document> documents) => new(
        [.. documents.Select((document, index) => new Statement(document.Text, null, [index + 1]))],
        [.. documents.Select((document, index) => new Citation(index + 1, Excerpt.Of(document, new TextSpan(0, document.Text.Length))))],
        new Provenance("c", new IndexInfo(3, 1, 1), 1, 1));

    private static Watch Watching(Answer answer) => new(Platform.Discord, "3000", 1, Question, Conversing.Said("watch"), answer, 3);
}
