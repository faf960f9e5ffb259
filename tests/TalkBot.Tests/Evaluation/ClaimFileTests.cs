using TalkBot.Core;
using TalkBot.Core.Conversations;
using TalkBot.Host.Evaluation;

namespace TalkBot.Tests.Evaluation;

public sealed class ClaimFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_claim_is_read_with_its_document_its_question_and_what_was_said_before()
    {
        var claim = Assert.Single(Read(
            """{"id":"c1","context_id":"d","claim":"Rubio did.","question":"Who led?","history":["Hi","Hello."],"supported":true,"kind":"fact","unknown":1}"""));

        Assert.Equal(("c1", true, "fact"), (claim.Id, claim.IsSupported, claim.Kind));
        Assert.Equal(("Rubio did.", "Who led?", "d"), (claim.Claim.Text, claim.Claim.Question, claim.Claim.OnlyDocuments.Single()));
        Assert.Equal([new Turn(Speaker.Person, "Hi"), new Turn(Speaker.Bot, "Hello.")], claim.Claim.Conversation.Turns);
    }

    [Theory]
    [InlineData("{}", "line 1: the field \"id\" is missing or empty")]
    [InlineData("""{"id":"a","context_id":"d","claim":"x"}""", "line 1: the field \"supported\" is missing")]
    [InlineData("""{"id":"a","claim":"x","supported":true}""", "line 1: the field \"context_id\" is missing or empty")]
    [InlineData("[", "line 1: this is not a JSON object; write one claim a line")]
    [InlineData("", "holds no claim; write one JSON object a line")]
    public void What_is_no_claim_is_named(string line, string says)
    {
        var fault = Assert.Throws<TalkBotException>(() => Read(line));

        Assert.Equal(Fault.QuestionsUnreadable, fault.Fault);
        Assert.EndsWith(says, fault.Message, StringComparison.Ordinal);
    }

    private IReadOnlyList<EvaluationClaim> Read(params string[] lines)
    {
        File.WriteAllLines(_path, lines);
        return ClaimFile.Read(_path);
    }
}
