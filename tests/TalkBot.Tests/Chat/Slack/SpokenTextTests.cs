using TalkBot.Chat.Slack.Receiving;

namespace TalkBot.Tests.Chat.Slack;

public class SpokenTextTests
{
    [Theory]
    [InlineData("<@U1> who led the talks?", "who led the talks?")]
    [InlineData("<@U1|talkbot> who?", "who?")]
    [InlineData("ask <@U1> now", "ask   now")]
    [InlineData("what did <@U2> say", "what did @U2 say")]
    [InlineData("what did <@U2|ann> say", "what did @ann say")]
    [InlineData("in <#C1|general> and <#C2>", "in #general and #C2")]
    [InlineData("see <https://news.example/a?b=1&amp;c=2>", "see https://news.example/a?b=1&c=2")]
    [InlineData("see <https://news.example|the news>", "see the news")]
    [InlineData("mail <mailto:a@b.example|a@b.example>", "mail a@b.example")]
    [InlineData("<!here> <!channel> <!everyone>", "@here @channel @everyone")]
    [InlineData("<!subteam^S1|@mods> <!subteam^S1>", "@mods @group")]
    [InlineData("on <!date^1392734382^{date_num}|18 February 2014>", "on 18 February 2014")]
    [InlineData("a &lt; b &amp;&amp; c &gt; d", "a < b && c > d")]
    [InlineData("&amp;lt;b&amp;gt;", "&lt;b&gt;")]
    [InlineData("<<@U1>>", "< >")]
    [InlineData("<", "<")]
    [InlineData("<>", "")]
    [InlineData("", "")]
    public void What_was_typed_is_read_out_of_what_slack_sends(string sent, string typed) => Assert.Equal(typed, SpokenText.Read(sent, "U1"));

    [Theory]
    [InlineData("<@U1> hello", true)]
    [InlineData("hello <@U1|talkbot>", true)]
    [InlineData("<@U11> hello", false)]
    [InlineData("U1 hello", false)]
    [InlineData("<#U1>", false)]
    [InlineData("&lt;@U1&gt;", false)]
    public void A_mention_is_told_from_what_only_looks_like_one(string sent, bool isMention) => Assert.Equal(isMention, SpokenText.Mentions(sent, "U1"));
}
