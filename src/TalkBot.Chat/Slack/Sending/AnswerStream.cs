using System.Text;
using TalkBot.Chat.Slack.Api;
using TalkBot.Chat.Slack.Rendering;
using TalkBot.Chat.Transport;
using TalkBot.Core.Answering;

namespace TalkBot.Chat.Slack.Sending;

/// <summary>
/// Shows the statements of an answer that takes its time as they are verified, in a message that grows ("chat.startStream"). The
/// answer takes that message's place, so nothing is lost where the stream expires, is refused or cannot go on.
/// </summary>
internal sealed class AnswerStream(ISlackApi api, SlackAddress address, string? team, TimeProvider time) : IProgress<AnswerProgress>
{
    /// <summary>An answer that is there so soon after its first statement is shown whole, and two appends are so far apart.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1200);

    private readonly Lock _lock = new();
    private readonly StringBuilder _pending = new();
    private readonly TaskCompletionSource _ended = new();
    private Task _telling = Task.CompletedTask;
    private bool _isTelling;
    private Placeholder _shown;

    /// <summary>Whether Slack has no streams here, so that none need be tried again.</summary>
    public bool IsNotOffered { get; private set; }

    public void Report(AnswerProgress value)
    {
        if (value is not AnswerProgress.Verified(var statement, _))
            return;
        lock (_lock)
        {
            if (_ended.Task.IsCompleted)
                return;
            foreach (var line in SlackRenderer.LinesOf(statement))
                _pending.Append(line.Markdown).Append(Dialect.Markdown.Gap);
            if (_isTelling)
                return;
            _isTelling = true;
            _telling = TellAsync();
        }
    }

    /// <summary>Tells nothing more: the answer is made, or could not be.</summary>
    public void End()
    {
        lock (_lock)
            _ended.TrySetResult();
    }

    /// <summary>Ends the stream, if there is one.</summary>
    /// <returns>The message that the answer is to take the place of.</returns>
    public async Task<Placeholder> SettleAsync(CancellationToken cancellationToken)
    {
        End();
        await _telling;
        if (_shown.Ts is { } ts)
            await api.CallAsync(SlackMethods.StopStream(address.ChannelId, ts), cancellationToken);
        return _shown;
    }

    private async Task TellAsync()
    {
        do
        {
            await Task.WhenAny(Task.Delay(Pause, time), _ended.Task);
        }
        while (!_ended.Task.IsCompleted && Take() is { Length: > 0 } text && await TellAsync(text));
    }

    private string Take()
    {
        lock (_lock)
        {
            var text = _pending.ToString();
            _pending.Clear();
            _isTelling = text.Length > 0;
            return text;
        }
    }

    /// <returns>Whether more can follow; a call is not given up half-way, since nobody would know what it did.</returns>
    private async Task<bool> TellAsync(string text)
    {
        if (_shown.Ts is { } ts)
            return await api.CallAsync(SlackMethods.AppendStream(address.ChannelId, ts, text), CancellationToken.None) is ApiResult.Ok;
        var started = await api.CallAsync(SlackMethods.StartStream(address.ChannelId, address.Thread!, address.UserId, team, text), CancellationToken.None);
        IsNotOffered = started is ApiResult.Error { Code: var code } && ErrorCodes.IsNotOffered(code);
        _shown = started switch
        {
            ApiResult.Ok { Body: var body } when body.Text("ts") is { } first => new Placeholder(first, MayExist: false),
            ApiResult.Ok or ApiResult.Unreachable { MayHaveArrived: true } => new Placeholder(null, MayExist: true),
            _ => default,
        };
        return _shown.Ts is not null;
    }
}
