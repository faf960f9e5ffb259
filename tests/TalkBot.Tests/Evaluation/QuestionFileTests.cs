using TalkBot.Core;
using TalkBot.Core.Conversations;
using TalkBot.Host.Evaluation;

namespace TalkBot.Tests.Evaluation;

public sealed class QuestionFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("talkbot-").FullName, "queries.jsonl");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    [Fact]
    public void Every_field_is_read_and_unknown_ones_are_passed_over()
    {
        var question = Assert.Single(Read(
            """{"id":"q1","question":"Who spoke?","answerable":true,"may_abstain":true,"relevant_doc_ids":["a","b"],"evidence":["x y"],"""
            + """
              "kind":"fact","group":7,"history":[{"speaker":"user","text":"Hi"},{"speaker":"agent","text":"Hello"}]}
              """));

        Assert.Equal(("q1", "Who spoke?"), (question.Id, question.Text));
        Assert.True(question.Answerable);
        Assert.True(question.MayAbstain);
        Assert.Equal(["a", "b"], question.RelevantDocumentIds.Order());
        Assert.Equal(["x y"], question.Evidence);
        Assert.Equal("fact", question.Kind);
        Assert.Equal([new Turn(Speaker.Person, "Hi"), new Turn(Speaker.Bot, "Hello")], question.Conversation.Turns);
    }

    [Fact]
    public void Only_id_and_question_are_needed()
    {
        var question = Assert.Single(Read("""{"id":"q1","question":"Who spoke?"}""", ""));

        Assert.Null(question.Answerable);
        Assert.False(question.MayAbstain);
        Assert.Empty(question.RelevantDocumentIds);
        Assert.Empty(question.Evidence);
        Assert.Null(question.Kind);
        Assert.Empty(question.Conversation.Turns);
    }

    [Theory]
    [InlineData("""{"id":"q","question":"?","unanswerable_kind":"absent"}""", "absent")]
    [InlineData("""{"id":"q","question":"?","unanswerable_kind":""}""", null)]
    [InlineData("""{"id":"q","question":"?","kind":"fact","unanswerable_kind":"absent"}""", "fact")]
    [InlineData("""{"id":"q","question":"?","kind":null}""", null)]
    public void The_kind_is_the_kind_or_else_why_it_cannot_be_answered(string line, string? expected) =>
        Assert.Equal(expected, Assert.Single(Read(line)).Kind);

    [Theory]
    [InlineData("{\"id\":\"q\"", "not a JSON object")]
    [InlineData("[1]", "not a JSON object")]
    [InlineData("""{"id":"q","question":"\ud800"}""", "not a JSON object")]
    [InlineData("""{"question":"?"}""", "\"id\" is missing")]
    [InlineData("""{"id":"q","question":""}""", "\"question\" is missing or empty")]
    [InlineData("""{"id":7,"question":"?"}""", "\"id\" holds something that is not text")]
    [InlineData("""{"id":"q","question":"?","answerable":"yes"}""", "\"answerable\" is neither true nor false")]
    [InlineData("""{"id":"q","question":"?","evidence":"x"}""", "\"evidence\" is not a list")]
    [InlineData("""{"id":"q","question":"?","evidence":[1]}""", "\"evidence\" holds something that is not text")]
    [InlineData("""{"id":"q","question":"?","history":[{"speaker":"me","text":"x"}]}""", "speaker")]
    public void A_malformed_line_is_named_by_file_and_number(string line, string reason)
    {
        var fault = Assert.Throws<TalkBotException>(() => Read("""{"id":"q0","question":"?"}""", "", line));

        Assert.Equal(Fault.QuestionsUnreadable, fault.Fault);
        Assert.StartsWith($"{_path}, line 3: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var fault = Assert.Throws<TalkBotException>(() => QuestionFile.Read(_path));

        Assert.Equal($"there is no file {_path}; give the file with the questions by --queries", fault.Message);
    }

    [Fact]
    public void A_folder_in_its_place_is_a_fault() =>
        Assert.Contains("cannot be read", Assert.Throws<TalkBotException>(() => QuestionFile.Read(Path.GetDirectoryName(_path)!)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_without_a_question_is_a_fault() =>
        Assert.Contains("holds no question", Assert.Throws<TalkBotException>(() => Read("", " ")).Message, StringComparison.Ordinal);

    private IReadOnlyList<EvaluationQuestion> Read(params string[] lines)
    {
        File.WriteAllLines(_path, lines);
        return QuestionFile.Read(_path);
    }
}
