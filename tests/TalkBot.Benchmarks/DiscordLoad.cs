using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using TalkBot.Testing.Discord;

namespace TalkBot.Benchmarks;

/// <summary>
/// The program on a fake Discord in this process: so many mentions a second for so long, each of a person and in a channel of their
/// own. How long each asker waits for the first visible sign, which is a typing indicator or the answer, how long for the answer,
/// and when all were answered.
/// </summary>
internal static class DiscordLoad
{
    private const long FirstQuestion = 1_700_000_000_000_000_000;
    private const long FirstChannel = 1_300_000_000_000_000_000;

    private const long FirstPerson = 1_400_000_000_000_000_000;

    public static async Task RunAsync(int perSecond, TimeSpan length)
    {
        var count = (int)(length.TotalSeconds * perSecond);
        var told = new long[count];
        var signs = new ConcurrentDictionary<string, long>();
        await using var discord = await FakeDiscord.StartAsync();
        var answers = new ConcurrentDictionary<string, long>();
        discord.Rest.Chaos = (_, path) =>
        {
            var channel = path.Split('/')[2];
            signs.TryAdd(channel, Stopwatch.GetTimestamp());
            if (path.EndsWith("/messages", StringComparison.Ordinal))
                answers.TryAdd(channel, Stopwatch.GetTimestamp());
            return null;
        };
        using var folder = TemporaryFolder.Create();
        using var program = Start(discord, folder.Path);
        await discord.Ledger.UntilAsync(_ => discord.Gateway.HasSession, CancellationToken.None);

        var start = Stopwatch.GetTimestamp();
        for (var number = 0; number < count; number++)
        {
            var early = TimeSpan.FromSeconds((double)number / perSecond) - Stopwatch.GetElapsedTime(start);
            if (early > TimeSpan.FromMilliseconds(1))
                await Task.Delay(early, TimeProvider.System);
            told[number] = Stopwatch.GetTimestamp();
            await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(Text(FirstQuestion + number), "Who led the talks in Riyadh?", Text(FirstChannel + number), person: Text(FirstPerson + number)));
        }

        var allTold = Stopwatch.GetElapsedTime(start);
        await discord.Ledger.UntilAsync(ledger => ledger.Shown >= count, CancellationToken.None);
        var allAnswered = Stopwatch.GetElapsedTime(start);
        program.Refresh();
        Print($"{count:N0} mentions told in {allTold.TotalSeconds:N1} s and answered after {allAnswered.TotalSeconds:N1} s; {program.WorkingSet64 / 1e6:N0} MB");
        program.Kill();
        await program.WaitForExitAsync();

        Report("first sign", number => Math.Min(signs.GetValueOrDefault(Text(FirstChannel + number), long.MaxValue), signs.GetValueOrDefault(Text(FirstQuestion + number), long.MaxValue)));

        // An answer stands in a thread with the question's id.
        Report("answer", number => answers[Text(FirstQuestion + number)]);

        void Report(string what, Func<int, long> at)
        {
            var waits = Enumerable.Range(0, count).Select(number => Stopwatch.GetElapsedTime(told[number], at(number)).TotalMilliseconds).Order().ToList();
            foreach (var percentile in new[] { 50, 90, 99, 100 })
                Print($"{what} p{percentile}: {waits[(count * percentile / 100) - 1]:N1} ms");
        }
    }

    private static Process Start(FakeDiscord discord, string folder)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "talkbot")) { WorkingDirectory = folder, UseShellExecute = false };
        start.Environment["Discord__Token"] = discord.Token;
        start.Environment["Discord__ApiBaseUrl"] = $"{discord.ApiUrl}/v10";
        start.Environment["Service__InboxCapacity"] = "20000";
        return Process.Start(start)!;
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
