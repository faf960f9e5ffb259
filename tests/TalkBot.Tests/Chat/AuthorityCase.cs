using System.Text.Json;
using TalkBot.Chat.Transport;
using TalkBot.Core.Chat;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Moderation;
using TalkBot.Testing;

namespace TalkBot.Tests.Chat;

/// <summary>Somebody who wants something done, and whether they may: held against what the bot does when their message comes.</summary>
internal sealed class AuthorityCase(JsonElement row, AccessRules rules)
{
    private const string File = "security/authorisation_cases.jsonl";

    private static readonly string[] Refusals = ["You may not do that here.", "I am not set up to answer here.", "That is no longer open; send the command again."];

    public JsonElement Row => row;

    private BotAction Action { get; } = Enum.TryParse<BotAction>(row.Text("action")!.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var known) ? known : (BotAction)(-1);

    private string? RequestedBy => row.Get("confirmation").Text("requested_by");

    private TimeSpan Age => TimeSpan.FromSeconds(row.Get("confirmation")?.Real("age_s") ?? 0);

    /// <summary>The cases of a platform. Skips the test where they are not beside the checkout.</summary>
    public static IReadOnlyList<AuthorityCase> Of(string platform, AccessRules rules)
    {
        if (!SharedFiles.TryFind(File, out var path))
            Assert.Skip($"{File} is not beside the checkout.");
        List<AuthorityCase> cases = [.. System.IO.File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement).Where(row => row.Text("platform") == platform).Select(row => new AuthorityCase(row, rules))];
        Assert.NotEmpty(cases);
        return cases;
    }

    /// <summary>What comes nearest to the action of what the bot can be made to do in that way; null where nothing is near.</summary>
    public BotAction? By(Way way) => (Action, way) switch
    {
        (BotAction.Ask, _) => BotAction.Ask,
        (BotAction.DeleteDocument, Way.Command) when RequestedBy is not null => null,
        (BotAction.Reindex or BotAction.Upload or BotAction.DeleteDocument or BotAction.ViewAudit or BotAction.ForgetMe, Way.Command) => Action,
        (BotAction.Reindex or BotAction.DeleteDocument or BotAction.ForgetMe, Way.Button) => Action,
        (BotAction.Reindex or BotAction.Upload, Way.Shortcut) => BotAction.Upload,
        _ => null,
    };

    /// <summary>What is typed for it.</summary>
    public static string WordsOf(BotAction? action) => action switch
    {
        BotAction.Reindex => "reindex",
        BotAction.Upload => "add",
        BotAction.DeleteDocument => "remove talks",
        BotAction.ViewAudit => "audit",
        BotAction.ForgetMe => "forget-me",
        _ => "status",
    };

    /// <summary>Has the action asked for that a button is to confirm: by who may, under the id of whoever did.</summary>
    /// <returns>The id that the button has.</returns>
    public async Task<string> BeginAsync(Conversing bot, Platform platform, string person, AuthorityFacts moderator)
    {
        if (By(Way.Button) is not { } action || action == BotAction.Ask)
            return "none";
        bot.Library.Reread = new DocumentChanges(["more"], [], []);
        var who = RequestedBy ?? person;
        var begun = await bot.HearAsync(Conversing.Said(WordsOf(action)) with { Key = new MessageKey(platform, "3000", "0"), Author = new Author(who, moderator with { UserId = who }) });
        bot.Time.Advance(Age);
        bot.Audit.Entries.Clear();
        return Assert.IsType<Reply.Confirmation>(begun.Reply).Id;
    }

    /// <summary>Holds what is decided, and what the bot does, against what should be. What could not be read is refused by silence.</summary>
    public async Task JudgeAsync(Way way, IncomingMessage? message, Conversing bot)
    {
        var (what, isExpected) = ($"{row.Text("id")} by {way}", row.Flag("expect_allowed"));
        var confirmation = RequestedBy is { } first ? new Confirmation(first, Age) : null;
        Assert.True(isExpected == (message is not null && ModeratorPolicy.Decide(Action, message.Author.Facts, rules, confirmation).IsAllowed), what);
        if (message is null || By(way) is not { } done)
            return;

        var reply = (await bot.HearAsync(message)).Reply;

        var isRefused = reply is Reply.Notice { Lines: [var said] } && Refusals.Contains(said);
        Assert.True(isExpected == !isRefused, what);
        Assert.True(reply.IsPrivate || !isRefused, what);
        Assert.True(done == BotAction.Ask || bot.Audit.Entries is [.., { Denied: var denied }] && denied is null == isExpected, what);
    }
}
