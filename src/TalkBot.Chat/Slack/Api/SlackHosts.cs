using System.Diagnostics.CodeAnalysis;

namespace TalkBot.Chat.Slack.Api;

/// <summary>Which addresses are Slack's: the API's, and those that a <c>response_url</c> may have.</summary>
internal sealed class SlackHosts(Uri api)
{
    private static readonly string[] Hooks = ["hooks.slack.com", "hooks.slack-gov.com"];

    public Uri AddressOf(string method) => new($"{api.AbsoluteUri.TrimEnd('/')}/{method}");

    /// <summary>Whether Slack gives out such an address; what anybody else names must not be written to.</summary>
    public bool GivesOut(string? responseUrl, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(responseUrl, UriKind.Absolute, out address)
        && ((address.Scheme == Uri.UriSchemeHttps && Hooks.Contains(address.IdnHost, StringComparer.Ordinal))
            || (address.Scheme == api.Scheme && address.IdnHost == api.IdnHost && address.Port == api.Port));
}
