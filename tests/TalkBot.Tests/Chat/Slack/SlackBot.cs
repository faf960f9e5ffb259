using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TalkBot.Chat.Slack;
using TalkBot.Chat.Slack.Http;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Channels;
using TalkBot.Testing;
using TalkBot.Testing.Slack;

namespace TalkBot.Tests.Chat.Slack;

/// <summary>The adapter as the host makes it, against a fake Slack; a chat core that answers each message once stands behind it.</summary>
internal sealed class SlackBot : IMessageIntake, IAsyncDisposable
{
    public const string SigningSecret = "8f742231b10e8888abcd99yyyzzz85a5";

    private readonly ServiceProvider _services;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<MessageKey, bool> _known;
    private readonly Channel<SendOutcome> _outcomes = Channel.CreateUnbounded<SendOutcome>();
    private Task _running = Task.CompletedTask;

    public SlackBot(FakeSlack slack, MemorySessionStore? sessions = null, SlackBot? earlier = null, TimeProvider? time = null, params (string Key, string Value)[] more)
    {
        Dictionary<string, string?> settings = new()
        {
            ["Slack:BotToken"] = slack.BotToken,
            ["Slack:AppToken"] = slack.AppToken,
            ["Slack:SigningSecret"] = SigningSecret,
            ["Slack:ApiBaseUrl"] = slack.ApiUrl,
        };
        foreach (var (key, value) in more)
            settings[key] = value;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        _known = earlier?._known ?? new ConcurrentDictionary<MessageKey, bool>();
        _services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IChannelSettings>(new MemoryChannels())
            .AddSingleton<ISessionStore>(sessions ?? new MemorySessionStore())
            .AddSingleton(time ?? TimeProvider.System)
            .AddSlack(configuration)
            .BuildServiceProvider();
        Adapter = _services.GetRequiredService<IChatAdapter>();
        Endpoint = _services.GetRequiredService<SlackEndpoint>();
    }

    public IChatAdapter Adapter { get; }

    public SlackEndpoint Endpoint { get; }

    public RecordedLogs Log { get; } = new();

    /// <summary>What is said to a message.</summary>
    public Func<IncomingMessage, Reply> Answer { get; init; } = message => new Reply.Notice([$"You said: {message.Text}"]);

    /// <summary>What the work on a message tells of itself.</summary>
    public Func<IProgress<AnswerProgress>?, Task> Working { get; set; } = _ => Task.CompletedTask;

    public bool IsFull { get; set; }

    /// <summary>Whether messages get onto the disk.</summary>
    public bool Stores { get; set; } = true;

    /// <summary>Every message once, in the order they were answered.</summary>
    public ConcurrentQueue<IncomingMessage> Messages { get; } = new();

    /// <summary>What came of sending the next message.</summary>
    public async Task<SendOutcome> OutcomeAsync() => await _outcomes.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public Task Running => _running;

    public SlackBot Start()
    {
        _running = Adapter.RunAsync(this, _stop.Token);
        return this;
    }

    public bool TryOffer(IncomingMessage message, Action onStored)
    {
        if (IsFull)
            return false;
        if (!Stores)
            return true;
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
        IReadOnlyList<OutgoingMessage> parts;
        await using (var sign = Adapter.ShowWorking(message))
        {
            await Working(sign.Progress);
            parts = Adapter.Render(Answer(message), message);
        }

        foreach (var part in parts)
        {
            var pending = new PendingMessage(part, message.Conversation, TimeProvider.System.GetUtcNow());
            var outcome = await Adapter.SendAsync(pending, CancellationToken.None);
            while (outcome is SendOutcome.Retry retry)
            {
                pending = pending with { WasBegun = retry.MayBeVisible };
                outcome = await Adapter.SendAsync(pending, CancellationToken.None);
            }

            _outcomes.Writer.TryWrite(outcome);
        }
    }
}
