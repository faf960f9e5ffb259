using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using TalkBot.Testing.Discord;

namespace TalkBot.Benchmarks;

/// <summary>
/// The program on a fake Discord in this process: 200 mentions a second for a minute, each in a channel of its own. How long each
/// asker waits for the first visible sign, which is a typing indicator or the answer, and when all were answered.
/// </summary>
internal static class DiscordLoad
{
    private const int PerSecond = 200;
    private const long FirstQuestion = 1_700_000_000_000_000_000;
    private const long FirstChannel = 1_300_000_000_000_000_000;

    private static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    public static async Task RunAsync()
    {
        var count = (int)(Length.TotalSeconds * PerSecond);
        var told = new long[count];
        var signs = new ConcurrentDictionary<string, long>();
        await using var discord = await FakeDiscord.StartAsync();
        discord.Rest.Chaos = (_, path) =>
        {
            signs.TryAdd(path.Split('/')[2], Stopwatch.GetTimestamp());
            return null;
        };
        using var folder = TemporaryFolder.Create();
        using var program = Start(discord, folder.Path);
        await discord.Ledger.UntilAsync(_ => discord.Gateway.HasSession, CancellationToken.None);

        var start = Stopwatch.GetTimestamp();
        for (var number = 0; number < count; number++)
        {
            var early = TimeSpan.FromSeconds((double)number / PerSecond) - Stopwatch.GetElapsedTime(start);
            if (early > TimeSpan.FromMilliseconds(1))
                await Task.Delay(early, TimeProvider.System);
            told[number] = Stopwatch.GetTimestamp();
            await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(Text(FirstQuestion + number), "Who led the talks in Riyadh?", Text(FirstChannel + number)));
        }

        var allTold = Stopwatch.GetElapsedTime(start);
        await discord.Ledger.UntilAsync(ledger => ledger.Shown >= count, CancellationToken.None);
        var allAnswered = Stopwatch.GetElapsedTime(start);
        program.Refresh();
        Print($"{count:N0} mentions told in {allTold.TotalSeconds:N1} s and answered after {allAnswered.TotalSeconds:N1} s; {program.WorkingSet64 / 1e6:N0} MB");
        program.Kill();
        await program.WaitForExitAsync();

        var waits = Enumerable.Range(0, count)
            .Select(number => Stopwatch.GetElapsedTime(told[number], First(Text(FirstChannel + number), Text(FirstQuestion + number))).TotalMilliseconds)
            .Order()
            .ToList();
        foreach (var percentile in new[] { 50, 90, 99 })
            Print($"first sign p{percentile}: {waits[(count * percentile / 100) - 1]:N1} ms");

        // An answer stands in a thread with the question's id.
        long First(string channel, string question) => Math.Min(signs.GetValueOrDefault(channel, long.MaxValue), signs.GetValueOrDefault(question, long.MaxValue));
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
