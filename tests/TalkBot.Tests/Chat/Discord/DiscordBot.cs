using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TalkBot.Chat.Discord;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Channels;
using TalkBot.Testing;
using TalkBot.Testing.Discord;

namespace TalkBot.Tests.Chat.Discord;

/// <summary>The adapter as the host makes it, against a fake Discord; a chat core that answers each message once stands behind it.</summary>
internal sealed class DiscordBot : IMessageIntake, IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<MessageKey, bool> _known;
    private readonly Channel<SendOutcome> _outcomes = Channel.CreateUnbounded<SendOutcome>();
    private Task _running = Task.CompletedTask;

    /// <param name="discord">Where it connects.</param>
    /// <param name="sessions">What was kept of earlier connections.</param>
    /// <param name="earlier">The process before this one, whose inbox it has.</param>
    /// <param name="token">Another token than the right one.</param>
    /// <param name="settings">Further settings.</param>
    /// <param name="clock">Another clock than the system's.</param>
    public DiscordBot(
        FakeDiscord discord, MemorySessionStore? sessions = null, DiscordBot? earlier = null, string? token = null, IReadOnlyDictionary<string, string?>? settings = null, TimeProvider? clock = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Discord:Token"] = token ?? discord.Token, ["Discord:ApiBaseUrl"] = $"{discord.ApiUrl}/v10" })
            .AddInMemoryCollection(settings)
            .Build();
        _known = earlier?._known ?? new ConcurrentDictionary<MessageKey, bool>();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(clock ?? TimeProvider.System)
            .AddSingleton<IChannelSettings>(new MemoryChannels())
            .AddSingleton<ISessionStore>(sessions ?? new MemorySessionStore())
            .AddDiscord(configuration)
            .BuildServiceProvider();
        Adapter = _services.GetRequiredService<IChatAdapter>();
    }

    public IChatAdapter Adapter { get; }

    /// <summary>What is said to a message.</summary>
    public Func<IncomingMessage, Reply> Answer { get; init; } = message => new Reply.Notice([$"You said: {message.Text}"]);

    public bool IsFull { get; set; }

    public ConcurrentQueue<IncomingMessage> Messages { get; } = new();

    /// <summary>What came of sending the next message.</summary>
    public async Task<SendOutcome> OutcomeAsync() => await _outcomes.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public Task Running => _running;

    public DiscordBot Start()
    {
        _running = Adapter.RunAsync(this, _stop.Token);
        return this;
    }

    public bool TryOffer(IncomingMessage message, Action onStored)
    {
        if (IsFull)
            return false;
        var isNew = _known.TryAdd(message.Key, value: true);
        onStored();
        if (isNew)
            _ = HandleAsync(message);
        return true;
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _running;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _services.DisposeAsync();
        _stop.Dispose();
    }

    private async Task HandleAsync(IncomingMessage message)
    {
        Messages.Enqueue(message);
        await using var working = Adapter.ShowWorking(message);
        foreach (var part in Adapter.Render(Answer(message), message))
        {
            var pending = new PendingMessage(part, message.Conversation, message.ReceivedAt);
            var outcome = await Adapter.SendAsync(pending, CancellationToken.None);
            while (outcome is SendOutcome.Retry { MayBeVisible: var mayBeVisible })
                outcome = await Adapter.SendAsync(pending with { WasBegun = mayBeVisible }, CancellationToken.None);
            _outcomes.Writer.TryWrite(outcome);
        }
    }
}
