using TalkBot.Chat.Discord.Rest;
using TalkBot.Chat.Transport;
using TalkBot.Core.Chat;

namespace TalkBot.Chat.Discord.Sending;

/// <summary>Shows in a channel that the bot is at work. The sign lasts ten seconds ("Trigger Typing Indicator").</summary>
internal sealed class TypingSigns(IDiscordApi api, TimeProvider time)
{
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(8);

    /// <summary>A sign this young is still seen, whoever it was given for.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(4);

    private const int Remembered = 2000;

    private readonly RecentIds<long> _shown = new(Remembered);

    /// <summary>Shows the sign once and does not wait. Never fails.</summary>
    public void Show(string channel, CancellationToken cancellationToken)
    {
        if (_shown.TryGet(channel, out var last) && time.GetElapsedTime(last) < Fresh)
            return;
        _shown.Add(channel, time.GetTimestamp());
        _ = api.SendAsync(DiscordRoutes.Typing(channel), cancellationToken);
    }

    /// <summary>Shows the sign until the result is disposed.</summary>
    public IWorkingSign Keep(string channel) => new Sign(this, channel);

    private ITimer Every(TimeSpan period, Action act) => time.CreateTimer(_ => act(), null, TimeSpan.Zero, period);

    private sealed class Sign : IWorkingSign
    {
        private readonly CancellationTokenSource _done = new();
        private readonly ITimer _timer;

        public Sign(TypingSigns signs, string channel) =>
            _timer = signs.Every(Period, () => signs.Show(channel, _done.Token));

        public async ValueTask DisposeAsync()
        {
            await _timer.DisposeAsync();
            await _done.CancelAsync();
            _done.Dispose();
        }
    }
}
