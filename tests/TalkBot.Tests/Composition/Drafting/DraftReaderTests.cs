using System.Text.Json;
using TalkBot.Composition.Drafting;

namespace TalkBot.Tests.Composition.Drafting;

public class DraftReaderTests
{
    private const string Lasted = """{"text":"The meeting lasted four hours.","quotations":[{"passage":1,"quote":"lasted four hours"}],"speaker":null}""";
    private const string Lasted1 = "The meeting lasted four hours. <1: lasted four hours>";

    [Theory]
    [InlineData("""{"statements":[]}""")]
    [InlineData("```json\n{\"statements\": [ ]}\n```")]
    [InlineData("<think>Nothing fits.</think>{\"statements\":[]}")]
    [InlineData("""{"statements":[{"text":"The passages do not say who paid.","quotations":[]}]}""")]
    [InlineData("The sources do not say who paid for the venue.")]
    [InlineData("I cannot find that in the provided documents.")]
    [InlineData("There is no information in the passages about the venue.")]
    public void An_answer_that_the_documents_do_not_answer_is_told_from_others(string answer)
    {
        var reader = new DraftReader();

        Assert.Empty(Statements(reader, answer));
        Assert.True(reader.IsDeclined);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("OK")]
    [InlineData("I'm sorry, I can't help with that.")]
    [InlineData("{")]
    [InlineData("""{"statements":[""")]
    [InlineData("{}")]
    [InlineData("""{"statements":null}""")]
    [InlineData("[[[[[[")]
    [InlineData("<think>The meeting lasted four hours [1].")]
    [InlineData("The meeting lasted four hours.")]
    [InlineData("It lasted four hours (https://example.invalid/a).")]
    [InlineData("It lasted four hours [Reuters, 14 March].")]
    public void What_states_nothing_is_no_draft_and_no_word_on_the_documents(string answer)
    {
        var reader = new DraftReader();

        Assert.Empty(Statements(reader, answer));
        Assert.False(reader.IsDeclined);
    }

    [Theory]
    [InlineData($$"""{"statements":[{{Lasted}}]}""")]
    [InlineData($"```json\n{{\"statements\":[{Lasted}]}}\n```")]
    [InlineData($$"""Here is the answer: {"statements":[{{Lasted}}]} I hope this helps.""")]
    [InlineData($$"""<think>{"text":"no","quote":"never"}</think>{"statements":[{{Lasted}}]}<|im_end|>""")]
    [InlineData($$"""reasoning without an opening tag</think>{"statements":[{{Lasted}}]}""")]
    [InlineData($$"""{"statements":[{{Lasted}}""")]
    [InlineData($$"""{"statements":[{{Lasted}},{"text":"The talks wi""")]
    [InlineData($"[{Lasted}]")]
    [InlineData(Lasted)]
    [InlineData("""{"answers":[{"Statement":"The meeting lasted four hours.","citations":[{"n":1,"text":"lasted four hours"}]}]}""")]
    [InlineData("""{"result":{"claims":[{"claim":"The meeting lasted four hours.","quotes":[{"number":"1","words":"lasted four hours"}]}]}}""")]
    [InlineData("""{"text":"The meeting lasted four hours.","quote":"lasted four hours","passage":1}""")]
    [InlineData("""{"text":"wrong","text":"The meeting lasted four hours.","quotations":[],"quotations":[{"passage":7,"passage":1,"quote":"lasted four hours"}]}""")]
    [InlineData("""{"statements":[{"text":"**The meeting** lasted four hours. [1]","quotations":[{"passage":1,"quote":"lasted four hours"},],},]}""")]
    [InlineData("{\"text\":\"The meeting\nlasted four hours.\",\"quotations\":[{\"passage\":1,\"quote\":\"lasted four hours\"}]}")]
    public void One_statement_is_read_from_any_shape(string answer) => Assert.Equal([Lasted1], Shown(answer));

    [Theory]
    [InlineData("The meeting lasted four hours [1].", "The meeting lasted four hours. [1]")]
    [InlineData("The meeting lasted four hours [1].<|im_end|><|endoftext|>", "The meeting lasted four hours. [1]")]
    [InlineData("The meeting lasted four hours.[1]", "The meeting lasted four hours. [1]")]
    [InlineData("It lasted four hours [1, 2] and more.", "It lasted four hours and more. [1,2]")]
    [InlineData("It lasted four hours [1][3].", "It lasted four hours. [1,3]")]
    [InlineData("Both sides met [1-3].", "Both sides met. [1,2,3]")]
    [InlineData("It lasted four hours 【1†source】.", "It lasted four hours. [1]")]
    [InlineData("It lasted four hours 【4:1†source】.", "It lasted four hours. [0]")]
    [InlineData("It lasted four hours [0].", "It lasted four hours. [0]")]
    [InlineData("It lasted four hours [-1].", "It lasted four hours. [0]")]
    [InlineData("It lasted four hours [99999999999999999999].", "It lasted four hours. [0]")]
    [InlineData("It lasted four hours [7].", "It lasted four hours. [7]")]
    [InlineData("It lasted four hours [passage 2].", "It lasted four hours. [2]")]
    [InlineData("会议持续四小时 [1]", "会议持续四小时 [1]")]
    [InlineData("""{"answer":"four hours","cites":[1]}""", "four hours [1]")]
    [InlineData("""{"answer":"It lasted four hours [1]. Nobody knows why. A second round is planned [3]."}""", "It lasted four hours. [1]", "A second round is planned. [3]")]
    [InlineData("""{"statements":["It lasted four hours [1]."]}""", "It lasted four hours. [1]")]
    [InlineData("The meeting lasted four hours [1]. Three ministers resigned. Both sides said [2][3] that it was useful.", "The meeting lasted four hours. [1]", "Both sides said that it was useful. [2,3]")]
    [InlineData("- The meeting lasted four hours. [1]\n- **Sudland** called it useful [2]\n", "The meeting lasted four hours. [1]", "Sudland called it useful [2]")]
    [InlineData("The U.S. envoy met Mr. Lavrov [1]. He said \"no.\" [2]", "The U.S. envoy met Mr. Lavrov. [1]", "He said \"no.\" [2]")]
    [InlineData("The set {a, b} was discussed [1].", "The set {a, b} was discussed. [1]")]
    public void Running_text_is_read_sentence_by_sentence_by_its_marks(string answer, params string[] statements) => Assert.Equal(statements, Shown(answer));

    [Theory]
    [InlineData("The meeting lasted four", 0)]
    [InlineData("The meeting lasted four [1]", 0)]
    [InlineData("The meeting lasted four hours [1]. The talks wi", 1)]
    [InlineData("The meeting lasted four hours [1].", 1)]
    public void Of_running_text_that_is_cut_only_whole_sentences_are_left(string answer, int statements) =>
        Assert.Equal(statements, Statements(new DraftReader(), answer, isCut: true).Count);

    [Fact]
    public void A_statement_is_handed_out_as_soon_as_its_object_is_closed()
    {
        var reader = new DraftReader();

        Assert.Empty(reader.Append($$"""{"statements":[{{Lasted[..^1]}}"""));
        Assert.Single(reader.Append("}"));
        Assert.Empty(reader.Append("]}"));
        Assert.Empty(reader.Complete(isCut: false));
    }

    [Fact]
    public void The_speaker_is_kept_and_a_word_for_nobody_is_not()
    {
        Assert.Equal("Sergey Lavrov", Speaker("\"Sergey  Lavrov\""));
        Assert.Null(Speaker("null"));
        Assert.Null(Speaker("\"none\""));
        Assert.Null(Speaker("3"));

        static string? Speaker(string json) => Assert.Single(Statements(new DraftReader(), $$"""{"text":"He said so.","quotations":[1],"speaker":{{json}}}""")).Speaker;
    }

    [Fact]
    public void A_quotation_without_a_passage_says_so() =>
        Assert.Equal(new DraftedQuote(null, "lasted four hours"), Assert.Single(Statements(new DraftReader(), """{"text":"It lasted.","quotes":["lasted four hours"]}"""))
            .Quotes.Single());

    [Fact]
    public void Depth_costs_nothing()
    {
        Assert.Empty(Statements(new DraftReader(), "{\"a\":" + new string('[', 100_000)));
        Assert.Empty(Statements(new DraftReader(), string.Concat(Enumerable.Repeat("{\"a\":", 20_000))));
    }

    [Fact]
    public void A_statement_as_long_as_a_page_is_none() =>
        Assert.Empty(Statements(new DraftReader(), JsonSerializer.Serialize(new { text = new string('a', DraftedStatement.MaxLength + 1), cites = new[] { 1 } })));

    internal static List<DraftedStatement> Statements(DraftReader reader, string answer, bool isCut = false) =>
        [.. reader.Append(answer), .. reader.Complete(isCut)];

    internal static IEnumerable<string> Shown(IEnumerable<DraftedStatement> statements) => statements.Select(statement =>
        statement.Quotes.Count > 0
            ? $"{statement.Text} {string.Join(' ', statement.Quotes.Select(quote => $"<{quote.Passage}: {quote.Words}>"))}"
            : $"{statement.Text} [{string.Join(',', statement.Marks)}]");

    private static IEnumerable<string> Shown(string answer) => Shown(Statements(new DraftReader(), answer));
}
