using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Moderation;
using TalkBot.Testing;

namespace TalkBot.Tests.Storage;

public sealed class SqlitePersonalDataTests() : PersonalDataTests(null)
{
    private const string Marker = "Wunderkammer";

    [Fact]
    public async Task No_file_of_the_database_holds_a_word_of_who_was_forgotten()
    {
        for (var number = 0; number < 200; number++)
            await AskAsync($"{number}", number % 3 == 0 ? "6" : "5", $"{(number % 3 == 0 ? "kept" : Marker)} {new string('x', number * 37 % 900)}", place: $"{number % 3}-{number % 20}");
        await JudgeAsync("1", "5", Marker);
        await Storage.Open().Messages.AddAsync([Sample.Message("waits", Marker)], Cancel);
        Assert.True(IsInAFile(Marker));

        await Storage.Open().People.ForgetAsync(Platform.Discord, "5", Current, Cancel);

        Assert.False(IsInAFile(Marker));
        Assert.True(IsInAFile("kept"));
    }

    private bool IsInAFile(string word) => Directory.EnumerateFiles(Path.GetDirectoryName(Storage.Target.Name)!).Any(path =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray().AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(word)) >= 0;
    });
}

public sealed class PostgreSqlPersonalDataTests(PostgresServer server) : PersonalDataTests(server);

public abstract class PersonalDataTests(PostgresServer? server) : StorageTests(server)
{
    private static readonly string[] Tables = ["inbox", "outbox", "conversations", "participants", "answers", "unanswered", "feedback", "confirmations"];

    private protected static MessageKey Current => new(Platform.Discord, "77", "current");

    [Fact]
    public async Task Who_is_forgotten_leaves_nothing_and_others_stay_as_they_were()
    {
        await AskAsync("1", "5", "mine", "a");
        await AskAsync("2", "6", "theirs", "b");
        await JudgeAsync("2", "5", "mine");
        await JudgeAsync("2", "6", "theirs");
        await AskAsync("3", "5", "elsewhere", "c", Platform.Slack);
        await Storage.Open().Messages.AddAsync([Sample.Message("waits", "mine"), Sample.Message("current", "forget-me")], Cancel);
        await Storage.Open().Confirmations.AddAsync(new PendingConfirmation("k", Platform.Discord, "5", BotAction.ForgetMe, Storage.Time.GetUtcNow()), Cancel);

        var forgotten = await Storage.Open().People.ForgetAsync(Platform.Discord, "5", Current, Cancel);

        // Two messages of the first answer had not been sent, and one was not answered.
        Assert.Equal(new ForgottenData(Answers: 1, Questions: 1, Feedback: 1, Conversations: 1, Messages: 3), forgotten);
        Assert.DoesNotContain(await RowsAsync(), row => row.Contains("mine", StringComparison.Ordinal));
        Assert.Equal(6, (await RowsAsync()).Count(row => row.Contains("theirs", StringComparison.Ordinal)));
        Assert.Equal(5, (await RowsAsync()).Count(row => row.Contains("elsewhere", StringComparison.Ordinal)));
        Assert.Equal(["current"], (await Storage.Open().Messages.UnfinishedAsync(Cancel)).Select(message => message.Key.Id));
    }

    [Fact]
    public async Task A_second_time_there_is_nothing_left()
    {
        await AskAsync("1", "5", "mine", "a");
        await Storage.Open().People.ForgetAsync(Platform.Discord, "5", Current, Cancel);

        Assert.Equal(new ForgottenData(0, 0, 0, 0, 0), await Storage.Open().People.ForgetAsync(Platform.Discord, "5", Current, Cancel));
    }

    [Fact]
    public async Task A_conversation_of_several_is_forgotten_as_a_whole()
    {
        await AskAsync("1", "5", "mine", "a");
        await AskAsync("2", "6", "theirs", "a");

        Assert.Equal(1, (await Storage.Open().People.ForgetAsync(Platform.Discord, "5", Current, Cancel)).Conversations);

        Assert.Equal(["0|1"], await Storage.QueryAsync("SELECT (SELECT COUNT(*) FROM conversations), (SELECT COUNT(*) FROM answers)"));
    }

    [Fact]
    public async Task A_message_that_comes_again_is_known_and_not_answered_again()
    {
        await Storage.Open().Messages.AddAsync([Sample.Message("waits")], Cancel);
        await Storage.Open().People.ForgetAsync(Platform.Discord, "5", Current, Cancel);

        Assert.Empty(await Storage.Open().Messages.AddAsync([Sample.Message("waits")], Cancel));
        Assert.False(await Storage.Open().Messages.CompleteAsync(Sample.Completion(Sample.Message("waits")), Cancel));
    }

    [Fact]
    public async Task What_is_done_and_sent_names_nobody()
    {
        await AskAsync("1", "5", "mine", "a");
        foreach (var part in (string[])["1-1", "1-2"])
            await Storage.Open().Messages.EndSendAsync(part, new SendOutcome.Sent("77", part), Cancel);

        Assert.Equal(["0|0"], await Storage.QueryAsync("SELECT (SELECT COUNT(author_id) FROM inbox), (SELECT COUNT(author_id) FROM outbox)"));
    }

    [Fact]
    public async Task Who_took_part_is_known_as_long_as_the_conversation()
    {
        await AskAsync("1", "5", "mine", "a");
        await AskAsync("2", "5", "mine", "a");
        Assert.Equal(["1"], await Storage.QueryAsync("SELECT COUNT(*) FROM participants"));

        Storage.Time.Advance(TimeSpan.FromDays(2));
        await Storage.Open().Maintenance.DeleteExpiredAsync(Cancel);

        Assert.Equal(["0"], await Storage.QueryAsync("SELECT COUNT(*) FROM participants"));
    }

    private protected async Task AskAsync(string id, string user, string text, string place, Platform platform = Platform.Discord)
    {
        var message = Sample.Message(id, text);
        message = message with
        {
            Key = message.Key with { Platform = platform },
            Conversation = new ConversationKey(platform, "900", place),
            Author = new Author(user, message.Author.Facts with { UserId = user }),
        };
        var answer = new StoredAnswer(id, text, new Answer.NotFound(ReasonCode.NoMatch, [], Sample.Provenance), Storage.Time.GetUtcNow());
        var completion = new Completion(
            message, Sample.Turns(text, text), answer, [.. Sample.Completion(message, text).Outgoing.Select(outgoing => outgoing with { Platform = platform })]);
        await Storage.Open().Messages.AddAsync([message], Cancel);
        Assert.True(await Storage.Open().Messages.CompleteAsync(completion, Cancel));
    }

    private protected Task JudgeAsync(string answerId, string user, string reason) => Storage.Open().Messages.AddFeedbackAsync(
        new Feedback(answerId, Platform.Discord, user, false, reason, Storage.Time.GetUtcNow()) { SpaceId = "900" }, Cancel);

    private async Task<IReadOnlyList<string>> RowsAsync()
    {
        List<string> rows = [];
        foreach (var table in Tables)
            rows.AddRange(await Storage.QueryAsync($"SELECT * FROM {table}"));
        return rows;
    }
}
