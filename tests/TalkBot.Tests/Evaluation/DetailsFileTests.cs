using System.Text.Json;
using TalkBot.Core;
using TalkBot.Core.Answering;
using TalkBot.Core.Conversations;
using TalkBot.Core.Knowledge;
using TalkBot.Host.Evaluation;

namespace TalkBot.Tests.Evaluation;

public sealed class DetailsFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("talkbot-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_answer_is_written_with_its_citations_and_what_was_found() => Assert.Equal(
        """{"id":"q","status":"answered","reason":null,"answer":"An answer. [1]","citations":[{"document_id":"a","start":0,"end":9,"quote":"They met."}],"""
        + """
          "retrieved":[{"document_id":"a","start":0,"end":9,"score":2.5}],"ranked":[{"document_id":"a","start":0,"end":9,"score":0.75}],"confidence":0.5,"elapsed_ms":1.25,"measured":{"citations":1,"verbatim_share":1}}
          """,
        Assert.Single(Write(Evaluated.Question(Question(), ["a: They met."], cited: 1, confidence: 0.5, milliseconds: 1.25))));

    [Fact]
    public void A_refusal_still_tells_what_was_found()
    {
        using var line = JsonDocument.Parse(Assert.Single(Write(Evaluated.Question(Question(), ["a: They met."]))));

        Assert.Equal("not_found", line.RootElement.GetProperty("status").GetString());
        Assert.Equal("below_threshold", line.RootElement.GetProperty("reason").GetString());
        Assert.StartsWith("The documents do not say", line.RootElement.GetProperty("answer").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, line.RootElement.GetProperty("citations").GetArrayLength());
        Assert.Equal(1, line.RootElement.GetProperty("retrieved").GetArrayLength());
    }

    [Fact]
    public void An_outage_is_told_in_the_answer()
    {
        using var line = JsonDocument.Parse(Assert.Single(Write(new EvaluatedQuestion(Question(), new Answer.Unavailable("Down."), Retrieval.Nothing, 0, TimeSpan.Zero))));

        Assert.Equal("unavailable", line.RootElement.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, line.RootElement.GetProperty("reason").ValueKind);
        Assert.Equal("Down.", line.RootElement.GetProperty("answer").GetString());
    }

    [Fact]
    public void At_most_five_sentences_are_listed()
    {
        using var line = JsonDocument.Parse(Assert.Single(Write(Evaluated.Question(Question(), [.. Enumerable.Range(0, 8).Select(i => $"d{i}: They met.")]))));

        Assert.Equal(5, line.RootElement.GetProperty("ranked").GetArrayLength());
        Assert.Equal(8, line.RootElement.GetProperty("retrieved").GetArrayLength());
    }

    [Fact]
    public void Each_question_has_a_line_of_its_own() =>
        Assert.Equal(2, Write(Evaluated.Question(Question(), ["a: They\nmet.\u2028"]), Evaluated.Question(Question(), [])).Length);

    [Fact]
    public void A_file_that_cannot_be_written_is_named()
    {
        var path = Path.Combine(_folder, "absent", "details.jsonl");
        var fault = Assert.Throws<TalkBotException>(() => new DetailsFile(path));

        Assert.Equal(Fault.DetailsNotWritable, fault.Fault);
        Assert.StartsWith($"{path} cannot be written", fault.Message, StringComparison.Ordinal);
    }

    private string[] Write(params EvaluatedQuestion[] items)
    {
        var path = Path.Combine(_folder, "details.jsonl");
        using (var details = new DetailsFile(path))
        {
            foreach (var item in items)
                details.Write(item);
        }

        return File.ReadAllLines(path);
    }

    private static EvaluationQuestion Question() => new("q", "?", Conversation.Empty);
}
