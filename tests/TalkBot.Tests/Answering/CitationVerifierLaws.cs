using CsCheck;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;
using TalkBot.Testing;

namespace TalkBot.Tests.Answering;

public class CitationVerifierLaws
{
    private static readonly string[] Pieces =
    [
        "talks", "Kyiv", "the", "Oslo", "agreed", "said", "not", "if", "1,000", "3.5", "10²", "ﬁnal", "cafe\u0301", "café", "U.S.", "non-binding", "𝐀", "😀",
        ".", ". ", "? ", "! ", "… ", "...", ", ", "“", "”", "\"", "’", "—", "--", "-", "(", ")",
        " ", " ", " ", " ", "\n", "\n\n", "\u00A0", "\u200B", "\u00AD", "\uFEFF", "\u0301", "Ａ", "会谈。",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[1, 60].Select(string.Concat);

    private static readonly Gen<string> Prose = Gen.Select(
        Gen.String[Gen.Char["abcdefgh"], 3, 7].Array[4, 8].Select(words => $"X{string.Join(' ', words)}.").Array[1, 6],
        Gen.Bool,
        (sentences, isOneLine) => string.Join(isOneLine ? " " : "\n", sentences));

    [Fact]
    public void A_whole_sentence_gives_exactly_its_span() => Texts.Sample(text =>
    {
        var document = new Document("id", "Title", text);
        foreach (var sentence in document.Sentences)
        {
            var verification = Verify(document, sentence.In(text));
            if (verification.Rejected.Count > 0)
                Assert.Equal(RejectionReason.TooShort, verification.Rejected[0].Reason);
            else
                Assert.Equal(FirstLike(document, sentence), Assert.Single(verification.Citations).Excerpt.Span);
        }
    });

    [Fact]
    public void What_is_shown_is_a_span_of_the_document() => Gen.Select(Texts, Texts).Sample((text, quotation) =>
        Assert.All(Verify(new Document("id", "Title", text + quotation + text), quotation).Citations, citation =>
            Assert.Equal(citation.Excerpt.Span.In(text + quotation + text), citation.Excerpt.Quote)));

    [Fact]
    public void A_changed_letter_fails() => Gen.Select(Prose, Gen.Int[0, 10_000]).Sample((text, at) =>
    {
        var document = new Document("id", "Title", text);
        var sentence = document.Sentences[at % document.Sentences.Count].In(text);
        var letter = 1 + (at % (sentence.Length - 2));
        var changed = sentence[letter] == ' ' ? sentence : $"{sentence[..letter]}z{sentence[(letter + 1)..]}";

        Assert.Equal(changed == sentence, Verify(document, changed).Citations.Count == 1);
    });

    [Fact]
    public void A_dropped_word_fails_unless_the_rest_stands_elsewhere() => Gen.Select(Prose, Gen.Int[0, 10_000]).Sample((text, at) =>
    {
        var document = new Document("id", "Title", text);
        var words = document.Sentences[at % document.Sentences.Count].In(text).Split(' ').ToList();
        words.RemoveAt(1 + (at % (words.Count - 2)));

        AssertFoundOnlyIfItStands(document, string.Join(' ', words));
    });

    [Fact]
    public void Two_words_swapped_fail_unless_they_stand_elsewhere() => Gen.Select(Prose, Gen.Int[0, 10_000]).Sample((text, at) =>
    {
        var document = new Document("id", "Title", text);
        var words = document.Sentences[at % document.Sentences.Count].In(text).Split(' ');
        var first = 1 + (at % (words.Length - 2));
        (words[first], words[^1]) = (words[^1], words[first]);

        AssertFoundOnlyIfItStands(document, string.Join(' ', words));
    });

    private static void AssertFoundOnlyIfItStands(Document document, string quotation)
    {
        var stands = document.Text.Replace('\n', ' ').Contains(quotation, StringComparison.Ordinal);
        Assert.True(stands || Verify(document, quotation).Citations.Count == 0);
    }

    /// <summary>The first of the sentences that read alike.</summary>
    private static TextSpan FirstLike(Document document, TextSpan sentence)
    {
        var found = Verify(document, sentence.In(document.Text)).Citations[0].Excerpt.Span;
        return found.Start < sentence.Start ? found : sentence;
    }

    private static Verification Verify(Document document, string quotation) =>
        Draft.Verify(Draft.Of([new([new(document.Id, quotation)])]), _ => document);
}
