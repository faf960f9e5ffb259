using System.Diagnostics;
using System.Globalization;
using TalkBot.EndToEndTests.Discord;
using TalkBot.Testing.Discord;
using TalkBot.Testing.Models;

namespace TalkBot.EndToEndTests.Operations;

/// <summary>A model that takes its time, or says nothing at all: people see at once that they were heard, and get one answer.</summary>
public class SlowModelTests(ITestOutputHelper output)
{
    private const int Questions = 50;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_slow_model_answers_and_meanwhile_everybody_sees_that_they_were_heard()
    {
        await using var model = await ScriptedModel.StartAsync(ModelReply.Stream(HeldModel.Reply) with { Delay = TimeSpan.FromSeconds(3) });
        var answers = await AskAsync(model, "00:00:30");

        Assert.All(answers, answer => Assert.Contains("The meeting was held in Riyadh under the leadership of", answer.Content, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_model_that_hangs_costs_its_time_and_then_the_documents_are_quoted()
    {
        await using var model = await ScriptedModel.StartAsync(new ModelReply { IsSilent = true });
        var answers = await AskAsync(model, "00:00:03");

        Assert.All(answers, answer => Assert.Contains("held in Riyadh under the leadership of U.S. Secretary of State Marco Rubio", answer.Content, StringComparison.Ordinal));
        Assert.All(answers, answer => Assert.DoesNotContain("The meeting was held", answer.Content, StringComparison.Ordinal));
    }

    /// <summary>Fifty people ask at once.</summary>
    /// <returns>One answer for each of them.</returns>
    private async Task<IReadOnlyList<FakeMessage>> AskAsync(ScriptedModel model, string timeout)
    {
        await using var discord = await FakeDiscord.StartAsync();
        var signs = new FirstSigns(discord);
        await using var bot = await new DiscordService(
            discord,
            ("Model__Provider", "openai"),
            ("Model__Endpoint", model.Endpoint.ToString()),
            ("Model__Name", "scripted"),
            ("Model__ApiKey", "none"),
            ("Model__Timeout", timeout),
            ("Model__MaxConcurrency", Text(Questions))).StartAsync();
        var start = Stopwatch.GetTimestamp();
        for (var number = 0; number < Questions; number++)
            await signs.AskAsync(number);

        await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count >= Questions, Token);
        var answered = Stopwatch.GetElapsedTime(start);

        // What is said late is said before it ends.
        Assert.Equal(0, await bot.TerminateAsync());
        var waits = signs.Waits(Questions);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first sign: median {waits[Questions / 2]:N0} ms, longest {waits[^1]:N0} ms; all answered after {answered.TotalSeconds:N1} s"));
        Assert.Equal(Questions, discord.Ledger.Shown);
        Assert.Equal(Questions, discord.Ledger.Visible.Select(message => message.ChannelId).Distinct().Count());
        return discord.Ledger.Visible;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
