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

    /// <summary>What the service may hold with a thousand people at a time.</summary>
    private const long MaxMemory = 600L * 1024 * 1024;

    [Fact]
    public async Task Everybody_gets_an_answer_and_who_floods_gets_the_limit_and_one_word()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var signs = new FirstSigns(discord);
        await using var bot = await new DiscordService(
            discord, ("Service__InboxCapacity", Text(2 * People)), ("Limits__PersonPerMinute", Text(PersonPerMinute)), ("Limits__PersonAtOnce", "4"), ("Limits__TotalPerMinute", "3000")).StartAsync();

        var start = Stopwatch.GetTimestamp();
        for (var number = 0; number < People; number++)
        {
            if (number % 2 == 0)
                await signs.AskAsync(People + (number / 2), person: People);
            await signs.AskAsync(number);
        }

        // Who floods waits behind the others, so that the last of the crowd may be answered sooner.
        await discord.Ledger.UntilAsync(
            ledger => AnswersByWhetherFlooded(ledger) is var told && told[false].Select(Question).Distinct().Count() == People && told[true].Count() >= PersonPerMinute && ledger.Visible.Any(IsNotice),
            TestContext.Current.CancellationToken);
        var lasted = Stopwatch.GetElapsedTime(start);
        var (_, memory) = bot.Held();
        Assert.Equal(0, await bot.TerminateAsync());

        var notices = discord.Ledger.Visible.Count(IsNotice);
        var answers = AnswersByWhetherFlooded(discord.Ledger);
        var waits = signs.Waits(People);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first sign: median {waits[People / 2]:N0} ms, longest {waits[^1]:N0} ms; all answered after {lasted.TotalSeconds:N1} s; {memory >> 20} MiB; who flooded got {answers[true].Count()} answers and {notices} notices"));

        Assert.Equal(People, answers[false].Count());
        Assert.All(answers[false], message => Assert.Contains("Marco Rubio", message.Content, StringComparison.Ordinal));
        Assert.InRange(answers[true].Count(), PersonPerMinute, 2 * PersonPerMinute);
        Assert.InRange(notices, 1, 2);
        Assert.InRange(memory, 0, MaxMemory);
    }

    private static ILookup<bool, FakeMessage> AnswersByWhetherFlooded(FakeLedger ledger) =>
        ledger.Visible.Where(message => !IsNotice(message)).ToLookup(message => Question(message) >= FirstSigns.FirstQuestion + People);

    // A notice is a direct message.
    private static bool IsNotice(FakeMessage message) => message.ChannelId == FakeEvents.DirectChannelId;

    private static long Question(FakeMessage message) => long.Parse(message.AnswersId ?? message.ChannelId, CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
