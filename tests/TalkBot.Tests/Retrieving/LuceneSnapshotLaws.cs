using CsCheck;
using TalkBot.Core.Answering;
using TalkBot.Core.Conversations;

namespace TalkBot.Tests.Retrieving;

public sealed class LuceneSnapshotLaws : IDisposable
{
    private const int PassageCount = 20;

    private static readonly string[] Pieces =
    [
        "AND", "OR", "NOT", "+", "-", "&&", "||", "!", "(", ")", "{", "}", "[", "]", "^", "\"", "~", "*", "?", ":", "\\", "/", "passage:", "*:*", "[a TO b]",
        "who", "US", "talks", "Riyadh", "Russia", "sanctions", "how many", "1,000", " ", " ", " ", "\n", "\0", "\u0007", "\u200B", "\uD83D", "\uDE00", "😀",
        "e\u0301", "会谈", "İ", "’s", new string('x', 300), "a a a a a a",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Gen.Char.Array[0, 60].Select(characters => new string(characters)),
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(string.Concat));

    private static readonly Gen<Turn> Turns = Gen.Select(Gen.Bool, Texts, (isBot, text) => new Turn(isBot ? Speaker.Bot : Speaker.Person, text));

    private readonly SearchedDocuments _documents = SearchedDocuments.Of(
        "The US and Russia held talks in Riyadh. Sanctions were discussed. He left.", "NOT a word AND no talks. Who? 1,000 soldiers.");

    public void Dispose() => _documents.Dispose();

    [Fact]
    public void Any_text_is_a_question() => Gen.Select(Texts, Turns.Array[0, 4]).Sample((text, turns) =>
        AssertSound(_documents.Snapshot.Retrieve(new Question(text, Conversation.Of(turns)), PassageCount)));

    [Theory]
    [InlineData("talks AND sanctions OR NOT (Riyadh) ")]
    [InlineData("word ")]
    [InlineData("a\u0301\uD83D ")]
    [InlineData("x")]
    [InlineData("\"")]
    [InlineData("?")]
    public void A_question_of_a_hundred_thousand_characters_is_one_too(string piece) =>
        AssertSound(_documents.Retrieve(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length))));

    [Fact]
    public void A_hundred_thousand_characters_of_different_words_are_a_question() =>
        AssertSound(_documents.Retrieve(string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"w{i}"))));

    [Fact]
    public void What_looks_like_a_query_is_words() => Assert.Equal(
        _documents.Retrieve("talks in Riyadh").Sentences.Select(sentence => sentence.Text),
        _documents.Retrieve("+talks* (in) \"Riyadh\"~2").Sentences.Select(sentence => sentence.Text));

    private void AssertSound(Core.Knowledge.Retrieval retrieval)
    {
        Assert.InRange(retrieval.Passages.Count, 0, PassageCount);
        Assert.True(double.IsFinite(retrieval.Confidence));
        Assert.Equal(retrieval.Passages.Count == 0, retrieval.Sentences.Count == 0);
        Assert.All(retrieval.Sentences, sentence => Assert.True(double.IsFinite(sentence.Score)));
        Assert.All(retrieval.Passages, found =>
            Assert.Equal(found.Passage.Text, found.Passage.Span.In(_documents.Snapshot.FindDocument(found.Passage.DocumentId)!.Text)));
    }
}
