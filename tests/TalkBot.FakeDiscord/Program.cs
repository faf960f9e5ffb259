using System.Globalization;
using TalkBot.Testing.Discord;

// A Discord of one person on this machine, to try the bot without an account: what is typed is a mention of it, and what it says
// is printed. The first two lines say what to set.
await using var discord = await FakeDiscord.StartAsync();
Console.WriteLine($"Discord__ApiBaseUrl={discord.ApiUrl}/v10");
Console.WriteLine($"Discord__Token={discord.Token}");

using var ended = new CancellationTokenSource();
var printing = PrintAsync(ended.Token);
while (await Console.In.ReadLineAsync(CancellationToken.None) is { } line)
{
    await discord.Ledger.UntilAsync(ledger => ledger.Frames.Any(frame => frame.Op is 2 or 6), CancellationToken.None);
    var known = discord.Ledger.Visible.Count;
    await discord.Gateway.DispatchAsync("MESSAGE_CREATE", FakeEvents.Mention(discord.NextId(), line));
    await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count > known, CancellationToken.None);
}

await ended.CancelAsync();
await printing;

async Task PrintAsync(CancellationToken cancellationToken)
{
    var printed = 0;
    try
    {
        while (true)
        {
            await discord.Ledger.UntilAsync(ledger => ledger.Visible.Count > printed, cancellationToken);
            Console.WriteLine(discord.Ledger.Visible[printed++].Content.ReplaceLineEndings(" "));
        }
    }
    catch (OperationCanceledException)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{printed} messages"));
    }
}
