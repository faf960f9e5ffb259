using TalkBot.Core.Chat;
using TalkBot.Core.Conversations;
using TalkBot.Testing;

namespace TalkBot.Tests.Storage;

public sealed class SqliteCompletionTests() : CompletionTests(null);

public sealed class PostgreSqlCompletionTests(PostgresServer server) : CompletionTests(server);

public abstract class CompletionTests(PostgresServer? server) : StorageTests(server)
{
    private const int MostSteps = 50;

    [Fact]
    public async Task A_completion_leaves_turns_an_answer_and_messages_to_send()
    {
        await AddAsync("1");

        Assert.True(await Storage.Open().Messages.CompleteAsync(Sample.Completion(Sample.Message("1")), Cancel));

        await AssertCompletedOnceAsync("1", Sample.Secret);
    }

    [Fact]
    public async Task A_second_completion_changes_nothing()
    {
        await AddAsync("1");
        await Storage.Open().Messages.CompleteAsync(Sample.Completion(Sample.Message("1")), Cancel);

        Assert.False(await Storage.Open().Messages.CompleteAsync(Sample.Completion(Sample.Message("1"), "something else"), Cancel));

        await AssertCompletedOnceAsync("1", Sample.Secret);
    }

    [Fact]
    public async Task A_message_that_was_never_taken_in_cannot_be_completed()
    {
        Assert.False(await Storage.Open().Messages.CompleteAsync(Sample.Completion(Sample.Message("1")), Cancel));
        Assert.Empty(await Storage.Open().Messages.UnsentAsync(Cancel));
    }

    [Fact]
    public async Task Of_sixteen_completions_at_once_one_counts()
    {
        await AddAsync("1");
        OpenStorage[] processes = [Storage.Open(), Storage.Open()];

        var ended = await AtOnceAsync(16, number => processes[number % 2].Messages.CompleteAsync(Sample.Completion(Sample.Message("1"), $"{number}"), Cancel));

        await AssertCompletedOnceAsync("1", $"{Array.IndexOf(ended, true)}");
        Assert.Single(ended, isFirst => isFirst);
    }

    [Fact]
    public async Task Completions_at_once_in_one_conversation_lose_no_turn()
    {
        var ids = Enumerable.Range(10, 16).Select(id => $"{id}").ToArray();
        await AddAsync(ids);
        OpenStorage[] processes = [Storage.Open(), Storage.Open()];

        await AtOnceAsync(16, number => processes[number % 2].Messages.CompleteAsync(Sample.Completion(Sample.Message(ids[number], ids[number])), Cancel));

        var turns = (await Storage.Open().Messages.ConversationAsync(Sample.Conversation, Cancel)).Turns;
        Assert.Equal(ids, turns.Where(turn => turn.Speaker == Speaker.Person).Select(turn => turn.Text).Order());
    }

    [Fact]
    public async Task A_kill_at_whatever_step_leaves_all_or_nothing()
    {
        await AddAsync("0", "1");
        await Storage.Open().Messages.CompleteAsync(Sample.Completion(Sample.Message("0")) with { Outgoing = [] }, Cancel);
        var steps = 0;

        while (await IsKilledAsync(steps + 1))
        {
            Assert.True(++steps < MostSteps);
            var store = Storage.Open().Messages;
            Assert.Equal("1", Assert.Single(await store.UnfinishedAsync(Cancel)).Key.Id);
            Assert.Equal(2, (await store.ConversationAsync(Sample.Conversation, Cancel)).Turns.Count);
            Assert.Null(await store.AnswerAsync("1", Cancel));
            Assert.Empty(await store.UnsentAsync(Cancel));
        }

        Assert.True(steps >= 6, "The inbox, the turns, the answer, the outbox and the commit are steps of their own.");
        Assert.Equal(4, (await Storage.Open().Messages.ConversationAsync(Sample.Conversation, Cancel)).Turns.Count);
        Assert.Equal(2, (await Storage.Open().Messages.UnsentAsync(Cancel)).Count);
    }

    [Fact]
    public async Task A_message_that_came_again_after_it_was_forgotten_is_answered_anew()
    {
        await AddAsync("1");
        await Storage.Open().Messages.CompleteAsync(Sample.Completion(Sample.Message("1")), Cancel);
        await Storage.ExecuteAsync("DELETE FROM inbox");
        await Storage.ExecuteAsync("DELETE FROM outbox");
        await AddAsync("1");

        Assert.True(await Storage.Open().Messages.CompleteAsync(Sample.Completion(Sample.Message("1")), Cancel));
        Assert.NotNull(await Storage.Open().Messages.AnswerAsync("1", Cancel));
    }

    private async Task<bool> IsKilledAsync(int atStep)
    {
        try
        {
            await Storage.Open(new Kill(atStep)).Messages.CompleteAsync(Sample.Completion(Sample.Message("1")), Cancel);
            return false;
        }
        catch (Exception exception) when (exception is KilledException || exception.InnerException is KilledException)
        {
            return true;
        }
    }

    private Task<IReadOnlyList<IncomingMessage>> AddAsync(params string[] ids) => Storage.Open().Messages.AddAsync([.. ids.Select(id => Sample.Message(id))], Cancel);

    private async Task AssertCompletedOnceAsync(string id, string answer)
    {
        var store = Storage.Open().Messages;
        Assert.Empty(await store.UnfinishedAsync(Cancel));
        Assert.Equal(Sample.Turns(Sample.Secret, answer), (await store.ConversationAsync(Sample.Conversation, Cancel)).Turns);
        Assert.Equal(Sample.Answer(id), await store.AnswerAsync(id, Cancel));
        Assert.Equal(
            [Sample.Outgoing($"{id}-1", answer), Sample.Outgoing($"{id}-2", answer)], (await store.UnsentAsync(Cancel)).Select(pending => pending.Message));
    }
}
