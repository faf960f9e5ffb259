using System.Text.Json.Nodes;
using TalkBot.Chat.Slack.Api;
using TalkBot.Chat.Transport;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;

namespace TalkBot.Chat.Slack.Sending;

/// <summary>
/// Shows in a thread that the bot is at work: by Slack's own status line, which an answer takes away by itself, and where an app or
/// a workspace has none, by a message that the answer takes the place of. An answer that takes its time is shown as it grows.
/// </summary>
internal sealed class WorkingSigns(ISlackApi api, TimeProvider time)
{
    /// <summary>Slack takes a status away after two minutes ("assistant.threads.setStatus").</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(60);

    private const string Status = "is reading the documents…";
    private const string Text = "Reading the documents…";
    private const int Remembered = 10_000;

    private readonly RecentIds<(Task<Placeholder> Shown, long At)?> _begun = new(Remembered);
    private readonly RecentIds<AnswerStream?> _streams = new(Remembered);
    private volatile StatusLine _status;
    private volatile bool _hasNoStreams;

    /// <summary>Whether a sign stands until a reply takes its place; a status line goes away by itself.</summary>
    public bool Stay => _status == StatusLine.Missing;

    /// <summary>Shows the sign for a public message and does not wait. Never fails. What stands in no thread has none.</summary>
    public void Show(SlackAddress address, CancellationToken cancellationToken)
    {
        if (address.Thread is not null)
            _begun.Add(KeyOf(address), (ShowAsync(address, mayPost: true, cancellationToken), time.GetTimestamp()));
    }

    /// <summary>Keeps the sign until the result is disposed of; the answer takes it away. What is private has none.</summary>
    /// <param name="address">Where it stands; null for what is private.</param>
    /// <param name="team">The workspace; empty in a direct message.</param>
    public IWorkingSign Keep(SlackAddress? address, string team) => new Sign(this, address, team);

    /// <summary>What became of the sign, once that is known: what the answer takes the place of.</summary>
    public async Task<Placeholder> SettledAsync(SlackAddress address, CancellationToken cancellationToken)
    {
        if (address.Thread is null)
            return default;
        var placeholder = _begun.TryGet(KeyOf(address), out var begun) && begun is { Shown: var shown } ? await shown : new Placeholder(null, MayExist: true);
        if (!_streams.TryGet(KeyOf(address), out var stream) || stream is null)
            return placeholder;
        var streamed = await stream.SettleAsync(cancellationToken);
        _hasNoStreams |= stream.IsNotOffered;
        return placeholder.Ts is null ? new Placeholder(streamed.Ts, placeholder.MayExist || streamed.MayExist) : placeholder;
    }

    /// <summary>Takes the sign away where no answer does: it went to the asker alone, or nowhere.</summary>
    public async Task ClearAsync(SlackAddress address, CancellationToken cancellationToken)
    {
        if (address.Thread is not { } thread || !_begun.TryGet(KeyOf(address), out _))
            return;
        if ((await SettledAsync(address, cancellationToken)).Ts is { } ts)
            await api.CallAsync(SlackMethods.Delete(address.ChannelId, ts), cancellationToken);
        else if (_status == StatusLine.Offered)
            await api.CallAsync(SlackMethods.SetStatus(address.ChannelId, thread, ""), cancellationToken);
    }

    /// <summary>The mark of a placeholder.</summary>
    public static string MarkOf(SlackAddress address) => $"state-{address.Said}";

    private static string KeyOf(SlackAddress address) => $"{address.ChannelId}/{address.Said}";

    private async Task<Placeholder> ShowAsync(SlackAddress address, bool mayPost, CancellationToken cancellationToken)
    {
        try
        {
            if (_status != StatusLine.Missing)
            {
                var status = await api.CallAsync(SlackMethods.SetStatus(address.ChannelId, address.Thread!, Status), cancellationToken);
                if (status is not ApiResult.Error { Code: var code } || !ErrorCodes.IsNotOffered(code))
                {
                    if (status is ApiResult.Ok)
                        _status = StatusLine.Offered;
                    return default;
                }

                _status = StatusLine.Missing;
            }

            return mayPost ? await PostAsync(address, cancellationToken) : new Placeholder(null, MayExist: true);
        }
        catch (OperationCanceledException)
        {
            return new Placeholder(null, MayExist: true);
        }
    }

    private async Task<Placeholder> PostAsync(SlackAddress address, CancellationToken cancellationToken)
    {
        var message = new JsonObject
        {
            ["text"] = Text,
            ["unfurl_links"] = false,
            ["unfurl_media"] = false,
            ["metadata"] = ReplyMark.Of(MarkOf(address)),
        };
        return await api.CallAsync(SlackMethods.PostMessage(address.ChannelId, address.Thread, message), cancellationToken) switch
        {
            ApiResult.Ok { Body: var body } when body.Text("ts") is { } ts => new Placeholder(ts, MayExist: false),
            ApiResult.Ok or ApiResult.Unreachable { MayHaveArrived: true } => new Placeholder(null, MayExist: true),
            _ => default,
        };
    }

    /// <summary>Repeats the status; at once where it has not been shown for a while.</summary>
    private ITimer Repeat(SlackAddress address, CancellationToken cancellationToken)
    {
        var isFresh = _begun.TryGet(KeyOf(address), out var begun) && begun is { At: var at } && time.GetElapsedTime(at) < Period;
        return time.CreateTimer(_ => Again(address, cancellationToken), null, isFresh ? Period : TimeSpan.Zero, Period);
    }

    /// <summary>A placeholder stands by itself, and what an earlier process showed is left for the answer to find.</summary>
    private void Again(SlackAddress address, CancellationToken cancellationToken)
    {
        if (!_begun.TryGet(KeyOf(address), out _))
            _begun.Add(KeyOf(address), (ShowAgainAsync(address, cancellationToken), time.GetTimestamp()));
        else if (_status == StatusLine.Offered)
            _ = ShowAsync(address, mayPost: false, cancellationToken);
    }

    private async Task<Placeholder> ShowAgainAsync(SlackAddress address, CancellationToken cancellationToken) =>
        await ShowAsync(address, mayPost: false, cancellationToken) with { MayExist = true };

    /// <summary>A stream beside a placeholder would be two messages.</summary>
    private AnswerStream? StreamTo(SlackAddress address, string team)
    {
        if (_hasNoStreams || _status != StatusLine.Offered)
            return null;
        if (!_streams.TryGet(KeyOf(address), out var stream) || stream is null)
            _streams.Add(KeyOf(address), stream = new AnswerStream(api, address, team.Length > 0 ? team : null, time));
        return stream;
    }

    private enum StatusLine
    {
        Unknown,
        Offered,
        Missing,
    }

    private sealed class Sign : IWorkingSign
    {
        private readonly CancellationTokenSource _done = new();
        private readonly ITimer? _timer;
        private readonly AnswerStream? _stream;

        public Sign(WorkingSigns signs, SlackAddress? address, string team)
        {
            if (address is not { Thread: not null })
                return;
            _timer = signs.Repeat(address, _done.Token);
            _stream = signs.StreamTo(address, team);
        }

        public IProgress<AnswerProgress>? Progress => _stream;

        public async ValueTask DisposeAsync()
        {
            _stream?.End();
            if (_timer is not null)
                await _timer.DisposeAsync();
            await _done.CancelAsync();
            _done.Dispose();
        }
    }
}
