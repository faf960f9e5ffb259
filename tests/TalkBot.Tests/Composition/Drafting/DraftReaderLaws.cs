using CsCheck;
using TalkBot.Composition.Drafting;

namespace TalkBot.Tests.Composition.Drafting;

public class DraftReaderLaws
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "\"", ":", ",", "\\", "\n", " ", "  ", "\"text\":", "\"statements\":[", "\"quotations\":", "{\"passage\":1,\"quote\":\"four hours\"}",
        "{\"text\":\"It lasted.\",\"quotations\":[{\"passage\":1,\"quote\":\"lasted four hours\"}]}", "The meeting lasted four hours", " [1]", "[2].", ". ", "! ", "?\n", "【1†source】",
        "<think>", "</think>", "<|im_end|>", "<", "|", ">", "</s>", "```json\n", "```", "U.S. ", "- ", "会谈。", "\uD83D", "\uDE00", "é", "\u200B", "null", "1", "-1",
    ];

    private static readonly Gen<string> Answers = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat);

    [Fact]
    public void How_an_answer_is_cut_into_pieces_makes_no_difference() =>
        Gen.Select(Answers, Gen.Int[1, 7].Array[1, 20], Gen.Bool).Sample((answer, lengths, isCut) =>
        {
            var (whole, cut) = (new DraftReader(), new DraftReader());
            var expected = DraftReaderTests.Statements(whole, answer, isCut);
            var actual = Chop(answer, lengths).SelectMany(cut.Append).ToList();
            actual.AddRange(cut.Complete(isCut));

            Assert.Equal(DraftReaderTests.Shown(expected), DraftReaderTests.Shown(actual));
            Assert.Equal(whole.IsDeclined, cut.IsDeclined);
        });

    [Fact]
    public void Whatever_comes_a_statement_has_words_and_names_a_passage() =>
        Answers.Sample(answer => Assert.All(DraftReaderTests.Statements(new DraftReader(), answer), statement =>
        {
            Assert.InRange(statement.Text.Length, 1, DraftedStatement.MaxLength);
            Assert.True(statement.Quotes.Count > 0 || statement.Marks.Count > 0);
            Assert.DoesNotContain('\n', statement.Text);
            Assert.Empty(CitationMarks.Find(statement.Text));
        }));

    private static IEnumerable<string> Chop(string text, int[] lengths)
    {
        var at = 0;
        for (var i = 0; at < text.Length; i++)
        {
            var length = Math.Min(lengths[i % lengths.Length], text.Length - at);
            yield return text.Substring(at, length);
            at += length;
        }
    }
}
