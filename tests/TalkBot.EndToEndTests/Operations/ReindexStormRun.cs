using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using TalkBot.EndToEndTests.Discord;
using TalkBot.Testing;
using TalkBot.Testing.Discord;

namespace TalkBot.EndToEndTests.Operations;

/// <summary>
/// Moderators ask again and again for the folder to be read again, and people ask questions meanwhile. A few times; as often as the
/// variable <c>TALKBOT_STORM</c> says, for the figures in docs/reliability.md.
/// </summary>
public class ReindexStormRun(ITestOutputHelper output)
{
    private const int Documents = 200;
    private const int Few = 10;
    private const long FirstId = 1_700_000_000_000_000_000;

    /// <summary>A press comes from where the button is, and so has an id that is no question's.</summary>
    private const long FirstCommand = 1_800_000_000_000_000_000;

    /// <summary>How many times as long an answer may take while the index is built, nineteen times of twenty.</summary>
    private const double MostTimes = 2;

    private static readonly int Commands = int.Parse(Environment.GetEnvironmentVariable("TALKBOT_STORM") ?? $"{Few}", CultureInfo.InvariantCulture);

    private int _asked;
    private int _commands;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task However_often_it_is_asked_for_the_folder_is_read_once_and_questions_are_answered_meanwhile()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = new DiscordService(discord, ("Discord__ModeratorUserIds__0", FakeEvents.PersonId), ("Documents__Path", "docs"));
        bot.Workspace.Write("docs/talks.txt", Repository.Read("seeds/us-russia-riyadh-talks.txt"));
        Write(bot.Workspace, "before");
        await bot.StartAsync();
        await discord.Ledger.UntilAsync(_ => discord.Gateway.HasSession, Token);
        await MeasureAsync(discord, () => Task.CompletedTask); // Warm.
        var quiet = await MeasureAsync(discord, () => Task.CompletedTask);

        Write(bot.Workspace, "after");
        var busy = await MeasureAsync(discord, () => InteractAsync(discord, FakeEvents.Interaction(NextCommand(), 2, Reindex())));
        await Patience.UntilAsync(token => discord.Ledger.UntilAsync(ledger => Previews(ledger).Count == Commands, token), () => $"Of {Commands} commands {Previews(discord.Ledger).Count} have a preview.");
        var asks = new Queue<FakeMessage>(Previews(discord.Ledger));
        var building = await MeasureAsync(discord, () => asks.Dequeue() is var ask ? InteractAsync(discord, FakeEvents.Press(NextCommand(), ask.Buttons.Single(id => id.Contains(":confirm:", StringComparison.Ordinal)), ask)) : Task.CompletedTask);
        await Patience.UntilAsync(token => discord.Ledger.UntilAsync(ledger => Ends(ledger).Count == Commands, token), () => $"Of {Commands} confirmed commands {Ends(discord.Ledger).Count} are done.");
        Assert.Equal(0, await bot.TerminateAsync());

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Commands} commands, {Commands} confirmed; answers took {Said(quiet)} before, {Said(busy)} while previews were made, {Said(building)} while the index was"));
        Assert.All(Ends(discord.Ledger), message => Assert.Contains("generation 2 serves", message.Content, StringComparison.Ordinal));
        Assert.Equal(_asked, discord.Ledger.Visible.Count(message => IsAnswer(message)));
        if (Commands > Few)
            Assert.InRange(At95(building), TimeSpan.Zero, MostTimes * At95(quiet));
    }

    /// <summary>One question after the other, as many as there are commands, and before each of them something else.</summary>
    /// <returns>How long each took to be answered, the shortest first.</returns>
    private async Task<IReadOnlyList<TimeSpan>> MeasureAsync(FakeDiscord discord, Func<Task> act)
    {
        var times = new List<TimeSpan>();
        for (var number = 0; number < Commands; number++)
        {
            await act();
            var id = (FirstId + _asked++).ToString(CultureInfo.InvariantCulture);
            var since = Stopwatch.GetTimestamp();
            await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(id, Workspace.Answerable));
            await discord.Ledger.UntilAsync(ledger => ledger.Visible.Any(message => message.ChannelId == id), Token);
            times.Add(Stopwatch.GetElapsedTime(since));
        }

        times.Sort();
        return times;
    }

    private static void Write(Workspace workspace, string version)
    {
        for (var number = 0; number < Documents; number++)
            workspace.Write($"docs/{number}.txt", $"Note {number}\n\n{string.Concat(Enumerable.Range(0, 40).Select(line => $"Line {line} of note {number} is as it was {version}. "))}\n");
    }

    private static JsonObject Reindex() => new()
    {
        ["id"] = "2000000000000000003",
        ["name"] = "talkbot",
        ["type"] = 1,
        ["options"] = new JsonArray(new JsonObject { ["name"] = "reindex", ["type"] = 1, ["options"] = new JsonArray() }),
    };

    private static List<FakeMessage> Previews(FakeLedger ledger) => [.. ledger.Visible.Where(message => message.Buttons.Any(id => id.Contains(":confirm:", StringComparison.Ordinal)))];

    private static List<FakeMessage> Ends(FakeLedger ledger) => [.. ledger.Visible.Where(message => message.Content.StartsWith("Done: ", StringComparison.Ordinal) || message.Content.StartsWith("Nothing has changed", StringComparison.Ordinal))];

    private static bool IsAnswer(FakeMessage message) => long.Parse(message.ChannelId, CultureInfo.InvariantCulture) is >= FirstId and < FirstCommand;

    private static Task InteractAsync(FakeDiscord discord, JsonObject interaction) => discord.Gateway.DispatchAsync("INTERACTION_CREATE", interaction);

    private static TimeSpan At95(IReadOnlyList<TimeSpan> times) => times[times.Count * 95 / 100];

    private static string Said(IReadOnlyList<TimeSpan> times) =>
        string.Create(CultureInfo.InvariantCulture, $"{times[times.Count / 2].TotalMilliseconds:0.0} ms (95th percentile {At95(times).TotalMilliseconds:0.0})");

    private string NextCommand() => (FirstCommand + _commands++).ToString(CultureInfo.InvariantCulture);
}
