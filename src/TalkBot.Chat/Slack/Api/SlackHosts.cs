using System.Diagnostics.CodeAnalysis;

namespace TalkBot.Chat.Slack.Api;

/// <summary>Which addresses are Slack's: the API's, those that a <c>response_url</c> may have, and where files are.</summary>
internal sealed class SlackHosts(Uri api)
{
    private static readonly string[] Hooks = ["hooks.slack.com", "hooks.slack-gov.com"];

    private static readonly string[] Files = ["files.slack.com", "files.slack-gov.com"];

    public Uri AddressOf(string method) => new($"{api.AbsoluteUri.TrimEnd('/')}/{method}");

    /// <summary>Whether Slack gives out such an address; what anybody else names must not be written to.</summary>
    public bool GivesOut(string? responseUrl, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(responseUrl, UriKind.Absolute, out address)
        && IsOwn(address, Hooks);

    /// <summary>Whether Slack keeps files at such an address; the bot's token must not go anywhere else.</summary>
    public bool KeepsFiles(string url, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(url, UriKind.Absolute, out address) && address is { UserInfo.Length: 0 } && IsOwn(address, Files);

    private bool IsOwn(Uri address, string[] names) =>
        (address.Scheme == Uri.UriSchemeHttps && names.Contains(address.IdnHost, StringComparer.Ordinal))
        || (address.Scheme == api.Scheme && address.IdnHost == api.IdnHost && address.Port == api.Port);
}
