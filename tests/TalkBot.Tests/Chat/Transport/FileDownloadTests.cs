using System.Net;
using Microsoft.Extensions.Time.Testing;
using TalkBot.Chat.Slack.Api;
using TalkBot.Chat.Transport;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Keeping;
using DiscordFiles = TalkBot.Chat.Discord.Rest.DiscordFiles;

namespace TalkBot.Tests.Chat.Transport;

/// <summary>Files are fetched from the platform's own hosts, and no more of them than is taken.</summary>
public class FileDownloadTests
{
    private readonly List<HttpRequestMessage> _requests = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://cdn.discordapp.com/attachments/1/2/a.txt?ex=1", true)]
    [InlineData("https://media.discordapp.net/attachments/1/2/a.txt", true)]
    [InlineData("http://cdn.discordapp.com/a.txt", false)]
    [InlineData("https://cdn.discordapp.com:8443/a.txt", false)]
    [InlineData("https://cdn.discordapp.com.example/a.txt", false)]
    [InlineData("https://cdn.discordapp.com@evil.example/a.txt", false)]
    [InlineData("https://user@cdn.discordapp.com/a.txt", false)]
    [InlineData("https://169.254.169.254/latest", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("a.txt", false)]
    public async Task Discords_files_are_had_from_discord_alone_and_without_a_token(string url, bool isOwn)
    {
        var fetched = await new DiscordFiles(new Clients(Answer("text")), new Uri("https://discord.com/api/v10"), new FakeTimeProvider()).FetchAsync(new Attachment("a.txt", url, 4), 10, Token);

        Assert.Equal(isOwn ? typeof(FetchedAttachment.Fetched) : typeof(FetchedAttachment.Elsewhere), fetched.GetType());
        Assert.Equal(isOwn ? 1 : 0, _requests.Count);
        Assert.All(_requests, request => Assert.Null(request.Headers.Authorization));
    }

    [Theory]
    [InlineData("https://files.slack.com/files-pri/T1-F1/download/a.txt", true)]
    [InlineData("https://files.slack-gov.com/files-pri/T1-F1/a.txt", true)]
    [InlineData("https://hooks.slack.com/a.txt", false)]
    [InlineData("https://files.slack.com.example/a.txt", false)]
    [InlineData("https://docs.example/a.txt", false)]
    [InlineData("http://files.slack.com/a.txt", false)]
    public async Task Slacks_files_are_had_with_the_token_which_goes_to_slack_alone(string url, bool isOwn)
    {
        var tokens = new SlackTokens(new Secret("xoxb-1"), app: null);

        var fetched = await new SlackDownloads(new Clients(Answer("text")), new SlackHosts(new Uri("https://slack.com/api")), tokens, new FakeTimeProvider()).FetchAsync(new Attachment("a.txt", url, 4), 10, Token);

        Assert.Equal(isOwn ? typeof(FetchedAttachment.Fetched) : typeof(FetchedAttachment.Elsewhere), fetched.GetType());
        Assert.Equal(isOwn ? ["Bearer xoxb-1"] : [], _requests.Select(request => request.Headers.Authorization!.ToString()));
    }

    [Fact]
    public async Task No_more_is_read_than_is_taken_whatever_the_server_says()
    {
        Assert.IsType<FetchedAttachment.Fetched>(await FetchAsync(new HttpResponseMessage { Content = new StringContent("0123456789") }));
        Assert.IsType<FetchedAttachment.TooLarge>(await FetchAsync(new HttpResponseMessage { Content = new StringContent("0123456789A") }));
        Assert.IsType<FetchedAttachment.TooLarge>(await FetchAsync(new HttpResponseMessage { Content = new StreamContent(new EndlessStream()) }));
    }

    [Fact]
    public async Task What_is_not_given_is_a_failure()
    {
        Assert.IsType<FetchedAttachment.Failed>(await FetchAsync(new HttpResponseMessage(HttpStatusCode.NotFound)));
        Assert.IsType<FetchedAttachment.Failed>(await FetchAsync(new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new Uri("https://evil.example/") } }));
    }

    private static async Task<FetchedAttachment> FetchAsync(HttpResponseMessage answer)
    {
        using var client = new Clients(_ => answer).CreateClient("");
        return await FileDownload.FetchAsync(client, new HttpRequestMessage(HttpMethod.Get, "https://files.example/a"), most: 10, new FakeTimeProvider(), Token);
    }

    private Func<HttpRequestMessage, HttpResponseMessage> Answer(string text) => request =>
    {
        _requests.Add(request);
        return new HttpResponseMessage { Content = new StringContent(text) };
    };

    private sealed class Clients(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler, IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }

    /// <summary>Says nothing of its length, and never ends.</summary>
    private sealed class EndlessStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => 0; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => count;

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
