using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using TalkBot.EndToEndTests.Discord;
using TalkBot.Testing.Discord;

namespace TalkBot.EndToEndTests.Operations;

/// <summary>A thousand people ask at once, and one of them will not stop: everybody is told something, and one person's flood is that person's alone.</summary>
public class CrowdTests(ITestOutputHelper output)
{
    private const int People = 1_000;
    private const int PersonPerMinute = 10;
    private const long FirstQuestion = 1_700_000_000_000_000_000;
    private const long FirstChannel = 1_300_000_000_000_000_000;
    private const long FirstPerson = 1_400_000_000_000_000_000;

    /// <summary>As docs/operations.md promises for a thousand people at a time.</summary>
    private const long MaxMemory = 600L * 1024 * 1024;

    [Fact]
    public async Task Everybody_gets_an_answer_and_who_floods_gets_the_limit_and_one_word()
    {
        var signs = new ConcurrentDictionary<string, long>();
        await using var discord = await FakeDiscord.StartAsync();
        discord.Rest.Chaos = (_, path) =>
        {
            signs.TryAdd(path.Split('/')[2], Stopwatch.GetTimestamp());
            return null;
        };
        await using var bot = await new DiscordService(
            discord, ("Service__InboxCapacity", Text(2 * People)), ("Limits__PersonPerMinute", Text(PersonPerMinute)), ("Limits__PersonAtOnce", "4"), ("Limits__TotalPerMinute", "3000")).StartAsync();

        var told = new long[People];
        var start = Stopwatch.GetTimestamp();
        for (var number = 0; number < People; number++)
        {
            if (number % 2 == 0)
                await discord.Gateway.DispatchAsync("MESSAGE_CREATE", Asked(People + (number / 2), FirstPerson + People, FirstChannel + People));
            told[number] = Stopwatch.GetTimestamp();
            await discord.Gateway.DispatchAsync("MESSAGE_CREATE", Asked(number, FirstPerson + number, FirstChannel + number));
        }

        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Where(message => !IsNotice(message)).Select(Question).Distinct().Count(id => id < FirstQuestion + People) == People, TestContext.Current.CancellationToken);
        var lasted = Stopwatch.GetElapsedTime(start);
        var (_, memory) = bot.Held();
        Assert.Equal(0, await bot.TerminateAsync());

        // A notice is a direct message.
        var notices = discord.Ledger.Visible.Count(IsNotice);
        var answers = discord.Ledger.Visible.Where(message => !IsNotice(message)).ToLookup(message => Question(message) < FirstQuestion + People);
        var waits = Enumerable.Range(0, People).Select(number => Stopwatch.GetElapsedTime(told[number], First(number)).TotalMilliseconds).Order().ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first sign: median {waits[People / 2]:N0} ms, longest {waits[^1]:N0} ms; all answered after {lasted.TotalSeconds:N1} s; {memory >> 20} MiB; who flooded got {answers[false].Count()} answers and {notices} notices"));

        Assert.Equal(People, answers[true].Count());
        Assert.All(answers[true], message => Assert.Contains("Marco Rubio", message.Content, StringComparison.Ordinal));
        Assert.InRange(answers[false].Count(), PersonPerMinute, 2 * PersonPerMinute);
        Assert.InRange(notices, 1, 2);
        Assert.InRange(memory, 0, MaxMemory);

        // An answer stands in a thread with the question's id.
        long First(int number) => Math.Min(
            signs.GetValueOrDefault(Text(FirstChannel + number), long.MaxValue), signs.GetValueOrDefault(Text(FirstQuestion + number), long.MaxValue));
    }

    private static System.Text.Json.Nodes.JsonObject Asked(int number, long person, long channel) =>
        FakeEvents.Mention(Text(FirstQuestion + number), Workspace.Answerable, Text(channel), person: Text(person));

    private static bool IsNotice(FakeMessage message) => message.ChannelId == FakeEvents.DirectChannelId;

    private static long Question(FakeMessage message) => long.Parse(message.AnswersId ?? message.ChannelId, CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
