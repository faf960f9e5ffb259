using System.Diagnostics;
using System.Globalization;
using TalkBot.Testing.Discord;

namespace TalkBot.EndToEndTests.Discord;

/// <summary>Told to end while people wait for answers: those are finished where there is time, handed over where there is none, and Discord keeps the session.</summary>
public class DiscordShutdownTests
{
    private const int InWork = 20;
    private const int Meanwhile = 50;
    private const long FirstId = 1_700_000_000_000_000_000;

    private static readonly TimeSpan EndedWithin = TimeSpan.FromSeconds(25);

    private int _asked;

    [Theory]
    [InlineData("00:00:20", true)]
    [InlineData("00:00:01", false)]
    public async Task What_is_in_work_is_finished_or_handed_over_and_each_question_gets_one_answer(string drainTimeout, bool isFinished)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var model = await HeldModel.StartAsync();
        await using var bot = new DiscordService(discord, [("Service__DrainTimeout", drainTimeout), ("Service__Workers", "32"), .. model.Settings]);
        await bot.StartAsync();
        using (var hold = model.Hold())
        {
            await AskAsync(discord, InWork);
            await Patience.UntilAsync(token => model.AskedAsync(InWork, token), () => "The model was not asked each question.");
            var told = Stopwatch.GetTimestamp();
            var ending = bot.TerminateAsync();
            if (isFinished)
                hold.Dispose();
            Assert.Equal(0, await ending);
            Assert.InRange(Stopwatch.GetElapsedTime(told), TimeSpan.Zero, EndedWithin);
        }

        Assert.Equal(isFinished ? InWork : 0, discord.Ledger.Shown);
        await AskAsync(discord, Meanwhile);
        await bot.StartAsync();
        await Patience.UntilAsync(token => discord.Ledger.UntilAsync(ledger => ledger.Shown >= _asked, token), () => $"Of {_asked} questions {discord.Ledger.Shown} are answered.");
        Assert.Equal(0, await bot.TerminateAsync());

        Assert.Equal(_asked, discord.Ledger.Shown);
        Assert.Equal(_asked, discord.Ledger.Visible.Select(message => message.ChannelId).Distinct().Count());

        // A close that ends the session would have been followed by another identify.
        Assert.Equal([2, 6], discord.Ledger.Frames.Where(frame => frame.Op is 2 or 6).Select(frame => frame.Op));
    }

    private async Task AskAsync(FakeDiscord discord, int count)
    {
        for (var end = _asked + count; _asked < end; _asked++)
            await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention((FirstId + _asked).ToString(CultureInfo.InvariantCulture), Workspace.Answerable));
    }
}
