using System.Text.Json;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;
using TalkBot.Host.Rendering;

namespace TalkBot.Tests.Host.Rendering;

public class AnswerJsonTests
{
    private static readonly TimeSpan Elapsed = TimeSpan.FromMilliseconds(3.14159);

    [Fact]
    public void An_answer_keeps_to_the_contract() => Assert.Equal(
        """
        {"status":"answered","reason":null,"text":"Rubio led the U.S. side. [1]",
        "statements":[{"text":"Rubio led the U.S. side.","speaker":null,"citations":[1]}],"disagreements":[],
        "citations":[{"number":1,"document_id":"riyadh","title":"Talks in Riyadh","source":"example.org","published_at":"2025-02-18","quote":"Rubio led the U.S. side.","start":31,"end":55}],
        "nearest":[],"composer":"extractive","index":{"generation":3,"documents":1,"passages":9},"elapsed_ms":3.1}
        """.ReplaceLineEndings(""),
        AnswerJson.Write(Some.Quoting("Rubio led the U.S. side."), Elapsed));

    [Fact]
    public void No_answer_keeps_to_the_contract() => Assert.Equal(
        """
        {"status":"not_found","reason":"no_match","text":"The documents do not say: nothing in them touches this question.",
        "statements":[],"disagreements":[],"citations":[],
        "nearest":[{"document_id":"riyadh","title":"Talks in Riyadh","source":"example.org","published_at":"2025-02-18","quote":"He met Lavrov.","start":56,"end":70}],
        "composer":"extractive","index":{"generation":3,"documents":1,"passages":9},"elapsed_ms":3.1}
        """.ReplaceLineEndings(""),
        AnswerJson.Write(Some.Declining(ReasonCode.NoMatch, "He met Lavrov."), Elapsed));

    [Fact]
    public void Nothing_looked_up_keeps_to_the_contract() => Assert.Equal(
        """
        {"status":"unavailable","reason":null,"text":"The index is gone.","statements":[],"disagreements":[],"citations":[],"nearest":[],"composer":null,"index":null,"elapsed_ms":3.1}
        """,
        AnswerJson.Write(new Answer.Unavailable("The index is gone."), Elapsed));

    [Fact]
    public void Statements_that_differ_are_named_with_their_speakers()
    {
        using var json = JsonDocument.Parse(AnswerJson.Write(Some.Differing(), Elapsed));

        Assert.Equal("""[{"first":{"statement":0,"speaker":"Norvania"},"second":{"statement":1,"speaker":null}}]""", json.RootElement.GetProperty("disagreements").GetRawText());
        Assert.EndsWith("The accounts differ: [1] and [2].", json.RootElement.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReasonCode.NoMatch, "no_match")]
    [InlineData(ReasonCode.BelowThreshold, "below_threshold")]
    [InlineData(ReasonCode.QuoteFailed, "quote_failed")]
    [InlineData(ReasonCode.SmallTalk, "small_talk")]
    public void Reasons_have_stable_names(ReasonCode reason, string name)
    {
        using var json = JsonDocument.Parse(AnswerJson.Write(Some.Declining(reason), Elapsed));

        Assert.Equal("not_found", json.RootElement.GetProperty("status").GetString());
        Assert.Equal(name, json.RootElement.GetProperty("reason").GetString());
    }

    [Fact]
    public void What_is_written_is_ASCII_and_reads_back_as_it_was()
    {
        const string Text = "“Ça” \u001b[31m \u202E \U000E0041 \u009b";
        var document = new Document("d", Text, Text);
        var written = AnswerJson.Write(
            new Answer.Grounded([new Statement(Text, Text, [1])], [new Citation(1, Some.Excerpt(Text, document))], Some.Provenance(1)), Elapsed);

        Assert.All(written, unit => Assert.InRange(unit, ' ', '~'));
        using var json = JsonDocument.Parse(written);
        Assert.Equal(Text, json.RootElement.GetProperty("citations")[0].GetProperty("quote").GetString());
    }

    [Fact]
    public void A_date_that_is_not_known_is_left_out()
    {
        var excerpt = Some.Excerpt("A sentence.", new Document("d", "Title", "A sentence."));

        Assert.DoesNotContain("published_at", AnswerJson.Write(new Answer.NotFound(ReasonCode.NoMatch, [excerpt], Some.Provenance(0)), Elapsed), StringComparison.Ordinal);
    }
}
