using CsCheck;
using TalkBot.Core.Checking;
using TalkBot.Tests.Retrieving;

namespace TalkBot.Tests.Checking;

public class EvidenceLaws
{
    private static readonly string[] Words =
    [
        "Rubio", "Lavrov", "said", "denied", "not", "no", "never", "12", "1,500", "4", "million", "hours", "talks", "the", "of", "in", "Riyadh", "may", "plans",
        "absent", "present", "increase", "decrease", ".", ",", "\"", "?", "isn't", "U.S.", "According", "to", "\u0000", "’",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[0, 40].Select(words => string.Join(' ', words));

    [Fact]
    public void Any_words_at_all_are_weighed_between_0_and_1_and_shown_word_for_word() => Gen.Select(Texts, Texts, Gen.OneOf(Texts, Gen.String)).Sample((one, other, claim) =>
    {
        using var index = SearchedDocuments.Of(one, other);
        Assert.All(index.Snapshot.FindEvidence(new Claim(claim)), evidence =>
        {
            Assert.InRange(evidence.Support, 0, 1);
            Assert.InRange(evidence.Conflict, 0, 1);
            Assert.NotEmpty(evidence.Sentences);
        });
        Assert.All(
            Checked.Of(index, new Claim(claim)).Sentences,
            sentence =>
            {
                Assert.True(sentence.Verdict == ClaimVerdict.NotFound || sentence.Excerpts.Count > 0);
                Assert.All(sentence.Excerpts, excerpt => Assert.Equal(excerpt.Quote, excerpt.Span.In(excerpt.DocumentId == "0" ? one : other)));
            });
    }, iter: 200);
}
