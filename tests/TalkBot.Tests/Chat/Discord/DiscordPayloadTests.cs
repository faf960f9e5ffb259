using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TalkBot.Chat.Discord.Rendering;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Checking;
using TalkBot.Core.Knowledge;
using TalkBot.Testing;

namespace TalkBot.Tests.Chat.Discord;

/// <summary>What is sent for each kind of reply, whole, to be read beside the documentation and by anybody who wonders what people see.</summary>
public class DiscordPayloadTests
{
    private const string Folder = "tests/TalkBot.Tests/Chat/Discord/Payloads";
    private const string AnswerId = "15c75f2f2199940dc81da6a2";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly IndexInfo Index = new(7, 2, 31);

    private static readonly Citation First = new(1, Of("Talks begin", "https://news.example/talks", new DateOnly(2025, 2, 18), "The talks were held in Riyadh and lasted four hours."));
    private static readonly Citation Second = new(2, Of("A day after", "Example News", null, "The delegation's spokesman denied that a date had been set."));

    private static readonly Answer.Grounded Grounded = new(
        [new Statement("The talks were held in Riyadh and lasted four hours.", null, [1]), new Statement("No date had been set.", "The delegation's spokesman", [1, 2])],
        [First, Second],
        new Provenance("extractive", Index, 2, 2) { NewestSource = new DateOnly(2025, 2, 18) });

    public static TheoryData<string> Names => [.. Replies.Keys];

    private static Dictionary<string, (Reply Reply, bool IsPrivate)> Replies => new()
    {
        ["grounded"] = (new Reply.Answered(AnswerId, "Where were the talks?", Grounded), false),
        ["grounded-private"] = (new Reply.Answered(AnswerId, "Where were the talks?", Grounded), true),
        ["not-found"] = (new Reply.Answered(AnswerId, "Who paid?", new Answer.NotFound(ReasonCode.BelowThreshold, [First.Excerpt, Second.Excerpt], new Provenance("extractive", Index, 0, 0))), false),
        ["unavailable"] = (new Reply.Answered(AnswerId, "Where?", new Answer.Unavailable("The index is being built; ask again in a minute.")), false),
        ["disagreement"] = (new Reply.Answered(AnswerId, "How long did they last?", Differing), false),
        ["checked"] = (new Reply.Checked(Checked) { NotRead = 3 }, true),
        ["passages"] = (new Reply.Passages("Where were the talks?", Grounded.Citations), true),
        ["notice"] = (new Reply.Notice(["Done: index generation 8 with 3 documents.", "1 added, 0 changed, 0 removed.", "Not read: /news/*draft*.pdf: this kind of file is not read"]), true),
        ["confirmation"] = (new Reply.Confirmation(AnswerId, ["I will delete it.", "It cannot be undone."], "Delete my data"), true),
        ["long"] = (new Reply.Answered(AnswerId, "What was said?", Long), false),
    };

    private static Answer.Grounded Differing => new(
        [new Statement("The talks lasted four hours.", null, [1]), new Statement("The talks lasted five hours.", null, [2])],
        [First with { Excerpt = Of("Talks begin", "https://news.example/talks", new DateOnly(2025, 2, 18), "The talks lasted four hours.") }, Second with { Excerpt = Of("A day after", "Example News", null, "The talks lasted five hours, the envoy said.") }],
        new Provenance("model:m", Index, 2, 2))
    {
        Disagreements = [new Disagreement(new DisagreeingSide(0, null), new DisagreeingSide(1, "the envoy"))],
    };

    private static CheckedText Checked => new(
        [
            new CheckedClaim("The talks were held in Riyadh.", ClaimVerdict.Supported, 0.9, [First.Excerpt]),
            new CheckedClaim("A date had been set.", ClaimVerdict.Contradicted, 0.4, [Second.Excerpt]),
            new CheckedClaim("It rained.", ClaimVerdict.NotFound, 0.1, []),
            new CheckedClaim("The talks lasted six hours.", ClaimVerdict.NotFound, 0.3, [First.Excerpt]),
        ],
        ["Really?"],
        Index);

    private static Answer.Grounded Long
    {
        get
        {
            var sentences = Enumerable.Range(1, 24).Select(number => $"In round {number} both sides said that they would look at the proposal again and meet soon.").ToList();
            return new Answer.Grounded([.. sentences.Select((sentence, place) => new Statement(sentence, null, [place + 1]))], [.. sentences.Select((sentence, place) => new Citation(place + 1, Of("Rounds", null, null, sentence)))], new Provenance("extractive", Index, 24, 24));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_reply_is_laid_out_as_it_was_read_and_found_good(string name)
    {
        var (reply, isPrivate) = Replies[name];
        var payload = new JsonArray([.. DiscordRenderer.Render(reply, isPrivate)]);

        Assert.Equal(Repository.Read($"{Folder}/{name}.json").TrimEnd(), payload.ToJsonString(Readable));
    }

    private static Excerpt Of(string title, string? source, DateOnly? day, string quote) => new("doc", title, source, day, new TextSpan(0, quote.Length), quote);
}
