using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace TalkBot.Host.Web;

/// <summary>Where a listener listens: an address of this machine and a port.</summary>
/// <param name="Address">Null means every address of the machine.</param>
/// <param name="Port">0 means any that is free.</param>
internal sealed record WebAddress(IPAddress? Address, int Port)
{
    /// <summary>Reads <c>http://127.0.0.1:8080</c>; the host may be an address, <c>localhost</c>, or <c>*</c> for every address.</summary>
    /// <returns>Null for anything else.</returns>
    public static WebAddress? Parse(string url)
    {
        const string scheme = "http://";
        var rest = url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? url[scheme.Length..].TrimEnd('/') : "";
        var colon = rest.LastIndexOf(':');
        if (colon <= 0 || !ushort.TryParse(rest[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            return null;
        var host = rest[..colon].Trim('[', ']');
        return host switch
        {
            "*" or "0.0.0.0" or "::" => new WebAddress(null, port),
            "localhost" => new WebAddress(IPAddress.Loopback, port),
            _ => IPAddress.TryParse(host, out var address) ? new WebAddress(address, port) : null,
        };
    }

    /// <summary>A sentence where <paramref name="url"/> is no such address; empty is none, and means that there is no listener.</summary>
    public static IEnumerable<string> FindMistakes(string key, string url) => url.Length == 0 || Parse(url) is not null
        ? []
        : [$"{key} is not an address to listen on; write it as http://127.0.0.1:8080, with * instead of the number for every address of the machine, or leave it empty"];

    public void Listen(KestrelServerOptions kestrel, Action<ListenOptions> configure)
    {
        if (Address is null)
            kestrel.ListenAnyIP(Port, configure);
        else
            kestrel.Listen(Address, Port, configure);
    }

    /// <summary>Whether nobody listens there yet.</summary>
    public bool IsFree()
    {
        using var probe = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            probe.Bind(new IPEndPoint(Address ?? IPAddress.Any, Port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Where a client on this machine finds it.</summary>
    public Uri ForClient(string path) => new UriBuilder(Uri.UriSchemeHttp, (Address ?? IPAddress.Loopback).ToString(), Port, path).Uri;
}
