namespace TalkBot.EndToEndTests.Parity;

/// <summary>The same where others are, too: in private, and who may not.</summary>
public abstract class SharedParityTests<TPlatform>(TPlatform platform) : ParityTests<TPlatform>(platform)
    where TPlatform : SharedPlatform
{
    private const string Refused = "You may not do that here.";

    [Fact]
    public async Task What_is_asked_in_private_is_for_the_asker_until_they_share_it()
    {
        var answer = await Platform.AskInPrivateAsync(Workspace.Answerable);
        var passages = await Platform.PressAsync(answer, Buttons.ShowPassages);
        var shared = await Platform.PressAsync(answer, Buttons.Share);

        Holds(answer, Quoted);
        Holds(shared, Quoted);
        Assert.Equal((true, true, false), (Platform.IsPrivate(answer), Platform.IsPrivate(passages), Platform.IsPrivate(shared)));
    }

    [Theory]
    [InlineData("status")]
    [InlineData("documents")]
    [InlineData("reindex")]
    [InlineData("undo")]
    [InlineData("changes")]
    [InlineData("unanswered")]
    [InlineData("feedback")]
    [InlineData("channel off")]
    [InlineData("watch Who came?")]
    [InlineData("unwatch 1")]
    [InlineData("audit")]
    public async Task Who_does_not_moderate_is_refused_and_the_log_says_so(string command)
    {
        var refused = await Platform.AskAsStrangerAsync(command);

        Holds(refused, Refused);
        Assert.True(Platform.IsPrivate(refused));
        Holds(await Platform.CommandAsync("audit"), "refused (NotAModerator)");
    }

    [Fact]
    public async Task A_question_is_watched_listed_and_let_go()
    {
        var begun = await Platform.AskAsync($"watch {Workspace.Answerable}");
        var listed = await Platform.AskAsync("watch");
        var ended = await Platform.AskAsync("unwatch 1");

        Holds(begun, Quoted);
        Holds(listed, Workspace.Answerable);
        Lacks(ended, Quoted);
    }

    [Fact]
    public async Task Nobody_forgets_for_another()
    {
        var question = await Platform.CommandAsync("forget-me");

        Holds(await Platform.PressAsStrangerAsync(question, Buttons.Confirm), Refused);
    }
}
