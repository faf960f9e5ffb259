using System.Collections.Concurrent;
using System.Threading.Channels;
using TalkBot.Core.Chat;

namespace TalkBot.Testing;

/// <summary>A chat platform whose people and troubles a test plays.</summary>
public sealed class ScriptedAdapter(Platform platform = Platform.Discord) : IChatAdapter
{
    private readonly ConcurrentQueue<PendingMessage> _attempts = new();
    private readonly TaskCompletionSource<IMessageIntake> _intake = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<bool> _attempted = Channel.CreateUnbounded<bool>();

    public Platform Platform => platform;

    public AdapterState State { get; set; } = new(AdapterStatus.Ready, null, null);

    /// <summary>Where messages are offered, once the service listens.</summary>
    public Task<IMessageIntake> Intake => _intake.Task;

    /// <summary>What breaks the connection for good; null while it stands.</summary>
    public Exception? Break { get; init; }

    /// <summary>What comes of an attempt to send.</summary>
    public Func<PendingMessage, SendOutcome> Outcome { get; set; } = pending => new SendOutcome.Sent("place", pending.Message.Id);

    /// <summary>Lays a reply out; by default a message that says its lines or its text.</summary>
    public Func<Reply, string> Layout { get; init; } = reply => reply is Reply.Notice notice ? string.Join('\n', notice.Lines) : reply.GetType().Name;

    /// <summary>Every attempt to send, in order.</summary>
    public IReadOnlyList<PendingMessage> Attempts => [.. _attempts];

    /// <summary>Waits for the next attempt to send.</summary>
    public async Task AttemptedAsync(CancellationToken cancellationToken) => await _attempted.Reader.ReadAsync(cancellationToken);

    public async Task RunAsync(IMessageIntake intake, CancellationToken cancellationToken)
    {
        _intake.TrySetResult(intake);
        if (Break is not null)
            throw Break;
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
    }

    public IWorkingSign ShowWorking(IncomingMessage message) => Nothing.Instance;

    public IncomingMessage ForChannel(IncomingMessage message) => message with { ReplyAddress = "channel" };

    public IReadOnlyList<OutgoingMessage> Render(Reply reply, IncomingMessage message) => [new OutgoingMessage($"re {message.Key.Id}", platform, message.Key.Place, Layout(reply))];

    public Task<SendOutcome> SendAsync(PendingMessage pending, CancellationToken cancellationToken)
    {
        _attempts.Enqueue(pending);
        var outcome = Outcome(pending);
        _attempted.Writer.TryWrite(true);
        return Task.FromResult(outcome);
    }

    private sealed class Nothing : IWorkingSign
    {
        public static readonly Nothing Instance = new();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
