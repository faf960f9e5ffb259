using CsCheck;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Splitting;

namespace TalkBot.Tests.Splitting;

public class PassageSplitterLaws
{
    private static readonly Gen<Document> Documents = Gen.Select(
            Gen.Frequency(
                (6, Gen.Int[1, 300].Select(length => "S" + new string('x', length) + ".")),
                (1, Gen.Int[500, 3_000].Select(length => "L" + new string('y', length) + ".")),
                (2, Gen.Int[1, 20].Select(length => "# " + new string('h', length)))).Array[0, 40],
            Gen.Const("\n").Array[1, 2].Select(string.Concat))
        .Select((lines, separator) => WithHeadings(string.Join(separator, lines)));

    [Fact]
    public void A_passage_is_its_span_of_the_text() => Documents.Sample(document =>
        Assert.All(PassageSplitter.Split(document), passage => Assert.Equal(passage.Span.In(document.Text), passage.Text)));

    [Fact]
    public void Every_sentence_is_whole_in_a_passage() => Documents.Sample(document =>
    {
        var passages = PassageSplitter.Split(document);

        Assert.All(document.Sentences, sentence => Assert.Contains(passages, passage => passage.Span.Contains(sentence)));
        Assert.All(passages, passage => Assert.DoesNotContain(document.Sentences,
            sentence => passage.Span.Overlaps(sentence) && !passage.Span.Contains(sentence)));
    });

    [Fact]
    public void Passages_are_numbered_in_order_and_none_lies_within_the_one_before() => Documents.Sample(document =>
    {
        var passages = PassageSplitter.Split(document);

        Assert.Equal(Enumerable.Range(0, passages.Count), passages.Select(passage => passage.Ordinal));
        Assert.All(passages.Zip(passages.Skip(1)), pair =>
        {
            Assert.True(pair.First.Span.Start < pair.Second.Span.Start);
            Assert.True(pair.First.Span.End < pair.Second.Span.End);
        });
    });

    [Fact]
    public void Only_a_single_sentence_makes_a_passage_too_long() => Documents.Sample(document =>
        Assert.All(PassageSplitter.Split(document), passage =>
            Assert.True(passage.Span.Length <= PassageSplitter.MaxLength || document.Sentences.Contains(passage.Span))));

    [Fact]
    public void A_heading_stands_only_at_the_start_of_a_passage() => Documents.Sample(document =>
        Assert.All(PassageSplitter.Split(document), passage =>
            Assert.DoesNotContain(document.Headings, heading => passage.Span.Start < heading.Start && heading.Start < passage.Span.End)));

    private static Document WithHeadings(string text)
    {
        var document = new Document("id", "Title", text);
        return new Document("id", "Title", text) { Headings = [.. document.Sentences.Where(sentence => text[sentence.Start] == '#')] };
    }
}
