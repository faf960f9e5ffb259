using System.Net;
using System.Net.Sockets;
using TalkBot.Host.Web;

namespace TalkBot.Tests.Host.Web;

public class WebAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:8080", "127.0.0.1", 8080)]
    [InlineData("http://127.0.0.1:0/", "127.0.0.1", 0)]
    [InlineData("HTTP://localhost:80", "127.0.0.1", 80)]
    [InlineData("http://[::1]:80", "::1", 80)]
    [InlineData("http://*:9464", null, 9464)]
    [InlineData("http://0.0.0.0:9464", null, 9464)]
    public void An_address_to_listen_on_is_read(string url, string? address, int port)
    {
        var parsed = WebAddress.Parse(url);

        Assert.Equal((address, port), (parsed?.Address?.ToString(), parsed?.Port));
    }

    [Theory]
    [InlineData("8080")]
    [InlineData("127.0.0.1:8080")]
    [InlineData("https://127.0.0.1:8080")]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://:8080")]
    [InlineData("http://127.0.0.1:65536")]
    [InlineData("http://127.0.0.1:-1")]
    [InlineData("http://example.org:80")]
    [InlineData("http://127.0.0.1:80/path")]
    public void What_is_none_is_a_mistake_that_names_the_key(string url) =>
        Assert.StartsWith("Health:Url is not an address to listen on", Assert.Single(WebAddress.FindMistakes("Health:Url", url)), StringComparison.Ordinal);

    [Fact]
    public void No_address_is_no_mistake() => Assert.Empty(WebAddress.FindMistakes("Health:Url", ""));

    [Fact]
    public void An_address_that_a_program_listens_on_is_not_free()
    {
        using var program = new TcpListener(IPAddress.Loopback, 0);
        program.Start();
        var address = WebAddress.Parse($"http://{program.LocalEndpoint}")!;

        Assert.False(address.IsFree());
        program.Stop();
        Assert.True(address.IsFree());
    }
}
