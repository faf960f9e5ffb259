using System.Globalization;
using TalkBot.EndToEndTests.Discord;
using TalkBot.Testing.Discord;

namespace TalkBot.EndToEndTests.Library;

/// <summary>
/// Every one of many documents of mixed formats is read again while people ask. Sixty documents; as many as the variable
/// <c>TALKBOT_LIBRARY</c> says, for the figures in docs/reliability.md.
/// </summary>
public class LibraryRun(ITestOutputHelper output)
{
    private const long MostMemory = 400_000_000;

    /// <summary>How much longer an answer may take while documents are read, the slowest too; told only of a run that is long enough.</summary>
    private const double MostSlowing = 2;

    private const int Telling = 1000;

    private static readonly int Documents = int.Parse(Environment.GetEnvironmentVariable("TALKBOT_LIBRARY") ?? "60", CultureInfo.InvariantCulture);

    /// <summary>In a run that tells of times as many as come while documents are read: the slowest of a thousand is slower than that of a hundred.</summary>
    private static readonly int QuietQuestions = Documents < Telling ? 100 : 1_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_question_is_answered_while_all_documents_are_read_again_and_a_second_time_there_is_nothing_to_do()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = new DiscordService(discord, ("Discord__ModeratorUserIds__0", FakeEvents.PersonId));
        bot.Workspace.Write("seeds/talks.txt", "Talks\n\nThe talks in Riyadh were led by Marco Rubio.\n");
        Write(bot, edition: 1);
        (await bot.Workspace.RunAsync("index", "build")).AssertSucceeded();
        await bot.StartAsync();

        // The first ones are slower, whatever else is done.
        await AskAsync(discord, asked => asked < QuietQuestions);
        var quiet = await AskAsync(discord, asked => asked < QuietQuestions);
        Write(bot, edition: 2);
        var asked = SayAsync(discord, "reindex", "Reading the folder again would change this:");
        var preview = await AskAsync(discord, _ => !asked.IsCompleted);
        var done = ConfirmAsync(discord, await asked);
        var rebuild = await AskAsync(discord, _ => !done.IsCompleted);
        await done;
        var built = Generations(bot);
        var again = await SayAsync(discord, "reindex", "Nothing has changed");

        bot.Process.Refresh();
        var peak = bot.Process.PeakWorkingSet64;
        Assert.Equal(0, await bot.TerminateAsync());
        List<TimeSpan> busy = [.. preview, .. rebuild];
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Documents} documents; {preview.Count} questions during the preview, {rebuild.Count} during the change; quiet {Of(quiet)}, reading {Of(busy)}; peak {peak / 1_000_000} MB"));

        Assert.DoesNotContain("Not read", again.Content, StringComparison.Ordinal);
        Assert.Equal(built, Generations(bot));
        Assert.NotEmpty(rebuild);
        Assert.InRange(peak, 1, MostMemory);
        if (Documents < Telling)
            return;
        Assert.All([0.5, 0.99, 1], part => Assert.InRange(At(busy, part) / At(quiet, part), 0, MostSlowing));
    }

    private static void Write(DiscordService bot, int edition)
    {
        for (var number = 0; number < Documents; number++)
        {
            var (name, content) = MixedDocuments.Of(number, edition);
            bot.Workspace.Write($"seeds/{name}", content);
        }
    }

    /// <summary>Asks one question after the other, each once the one before has its answer, and gives how long each took.</summary>
    private static async Task<List<TimeSpan>> AskAsync(FakeDiscord discord, Func<int, bool> isOn)
    {
        List<TimeSpan> taken = [];
        while (isOn(taken.Count))
        {
            var question = discord.NextId();
            var since = TimeProvider.System.GetTimestamp();
            await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(question, Workspace.Answerable));
            await discord.Ledger.UntilAsync(ledger => ledger.Find(message => message.ChannelId == question) is { IsLoading: false }, Token);
            taken.Add(TimeProvider.System.GetElapsedTime(since));
        }

        return taken;
    }

    /// <summary>Says something to the bot and waits for the message that says <paramref name="expected"/>.</summary>
    private static async Task<FakeMessage> SayAsync(FakeDiscord discord, string words, string expected)
    {
        await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(discord.NextId(), words));
        return await SaidAsync(discord, expected);
    }

    private static async Task ConfirmAsync(FakeDiscord discord, FakeMessage preview)
    {
        Assert.Contains("changed", preview.Content, StringComparison.Ordinal);
        var confirm = preview.Buttons.Single(id => id.Contains(":confirm:", StringComparison.Ordinal));
        await discord.Gateway.DispatchAsync("INTERACTION_CREATE", FakeEvents.Press(discord.NextId(), confirm, preview));
        await SaidAsync(discord, string.Create(CultureInfo.InvariantCulture, $"0 added, {Documents:N0} changed, 0 removed."));
    }

    private static async Task<FakeMessage> SaidAsync(FakeDiscord discord, string words)
    {
        await discord.Ledger.UntilAsync(_ => Find() is not null, Token);
        return Find()!;

        FakeMessage? Find() => discord.Ledger.Visible.FirstOrDefault(message => message.Content.Contains(words, StringComparison.Ordinal));
    }

    private static List<string> Generations(DiscordService bot) =>
        [.. Directory.EnumerateDirectories(Path.Combine(bot.Workspace.Path, "data", "index"), "generation-*").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    private static TimeSpan At(List<TimeSpan> times, double part) => times.Order().ElementAt(Math.Min((int)(times.Count * part), times.Count - 1));

    private static string Of(List<TimeSpan> times) => string.Create(
        CultureInfo.InvariantCulture,
        $"{At(times, 0.5).TotalMilliseconds:N1} ms in the median, {At(times, 0.95).TotalMilliseconds:N1} at the 95th percentile, {At(times, 0.99).TotalMilliseconds:N1} at the 99th, {At(times, 1).TotalMilliseconds:N1} at most (the one of number {times.IndexOf(At(times, 1)) + 1})");
}
