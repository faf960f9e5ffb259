using TalkBot.Core.Answering;
using TalkBot.Core.Conversations;
using TalkBot.Testing.Models;
using TalkBot.Tests.Composition.Models;

namespace TalkBot.Tests.Composition;

public class ModelQuestionRewriterTests
{
    private const string Typed = "And when did he say that?";

    private static readonly Conversation Talks = Conversation.Of(
    [
        new Turn(Speaker.Person, "What did Lavrov say about the summit in Riyadh?"),
        new Turn(Speaker.Bot, "Sergey Lavrov said that no date was set for a summit. [1]"),
    ]);

    [Theory]
    [InlineData("When did Sergey Lavrov say that no date was set for a summit?", true)]
    [InlineData("\"When did Lavrov say that?\"\n", true)]
    [InlineData("<think>He is Lavrov.</think>When did Lavrov say that?", true)]
    [InlineData("When did Lavrov admit that the talks failed?", false)]
    [InlineData("When did Lavrov say that?\nHe said it on Monday.", false)]
    [InlineData("", false)]
    [InlineData("When did Lavrov say that? When did Lavrov say that? When did Lavrov say that? When did Lavrov say that? When did Lavrov say that? When did Lavrov say that? When did Lavrov say that? When did Lavrov say that? When did Lavrov say that? When did Lavrov say that? When did Lavrov say that? When did Lavrov say that? When did Lavrov say that? When did Lavrov say that? When did Lavrov say that? When did Lavrov say that?", false)]
    public async Task What_adds_nothing_to_the_conversation_is_looked_up(string rewritten, bool isTaken)
    {
        var question = await RewriteAsync(ModelReply.Completion(rewritten));

        Assert.Equal(isTaken ? rewritten[(rewritten.LastIndexOf('>') + 1)..].Trim('"', '\n') : Typed, question.Text);
        Assert.Same(Talks, question.Conversation);
        Assert.NotNull(question.BegunAt);
    }

    [Fact]
    public async Task When_the_model_fails_the_question_stays_as_it_was_typed() =>
        Assert.Equal(Typed, (await RewriteAsync(ModelReply.Error(500, "x"))).Text);

    [Fact]
    public async Task An_answer_that_gives_the_prompt_away_is_not_taken()
    {
        await using var server = await ScriptedModel.StartAsync(request => ModelReply.Completion(request.Said("user").Split('\n')[0].Split(' ')[2]));
        using var model = new ModelUnderTest(server);

        Assert.Equal(Typed, (await model.Rewriter.RewriteAsync(new Question(Typed, Talks), TestContext.Current.CancellationToken)).Text);
    }

    [Theory]
    [InlineData("Who led the American delegation in Riyadh?", false)]
    [InlineData("Who led it on the American side?", true)]
    [InlineData("And the sanctions?", true)]
    [InlineData("Why?", true)]
    public async Task Only_a_question_that_leans_on_its_conversation_costs_a_request(string typed, bool isAsked)
    {
        await using var server = await ScriptedModel.StartAsync(ModelReply.Completion(typed));
        using var model = new ModelUnderTest(server);

        await model.Rewriter.RewriteAsync(new Question(typed, Talks), TestContext.Current.CancellationToken);
        await model.Rewriter.RewriteAsync(new Question(typed), TestContext.Current.CancellationToken);

        Assert.Equal(isAsked ? 1 : 0, server.Requests.Count);
        if (isAsked)
            Assert.Contains("Bot: Sergey Lavrov said that no date was set for a summit. [1]", server.Requests[0].Said("user"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_takes_a_third_of_the_time_at_most()
    {
        var time = new ScriptedClock();
        await using var server = await ScriptedModel.StartAsync(new ModelReply { IsSilent = true });
        using var model = new ModelUnderTest(server, time);

        var rewriting = model.Rewriter.RewriteAsync(new Question(Typed, Talks), TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(Typed, (await rewriting).Text);
    }

    private static async Task<Question> RewriteAsync(ModelReply reply)
    {
        await using var server = await ScriptedModel.StartAsync(reply);
        using var model = new ModelUnderTest(server);
        return await model.Rewriter.RewriteAsync(new Question(Typed, Talks), TestContext.Current.CancellationToken);
    }
}
