namespace TalkBot.Chat.Slack.Api;

/// <summary>Whether Slack has refused a token, after which nothing is asked with it any more.</summary>
internal sealed class TokenVerdict
{
    private readonly TaskCompletionSource<string> _refused = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string? _ofBot;
    private volatile string? _ofApp;

    /// <summary>Ends when a token was refused, with a sentence that says how to mend it.</summary>
    public Task<string> Refused => _refused.Task;

    /// <summary>The code it was refused with; null while it is good.</summary>
    public string? CodeOf(bool ofApp) => ofApp ? _ofApp : _ofBot;

    public void Refuse(string code, bool ofApp)
    {
        if (ofApp)
            _ofApp = code;
        else
            _ofBot = code;
        _refused.TrySetResult(ErrorCodes.ReasonOf(code, ofApp));
    }
}
