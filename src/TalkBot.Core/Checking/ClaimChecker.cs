using TalkBot.Core.Answering;
using TalkBot.Core.Conversations;
using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Checking;

/// <summary>A text in, a verdict on each of its sentences out: split, look for evidence, decide. Needs no model, and lets one read along.</summary>
public sealed class ClaimChecker(IDocumentIndex index, IClaimReader reader, CheckingOptions options)
{
    /// <summary>Below this nothing is near enough to be shown.</summary>
    private const double NearestFrom = 0.2;

    /// <summary>What is said otherwise counts this much towards the score.</summary>
    private const double ContradictedShare = 0.5;

    /// <summary>A reader gets this many passages for a sentence.</summary>
    private const int PassagesToRead = 10;

    /// <summary>Checks the sentences of <paramref name="text"/>, each read with the conversation and the sentence before it where it leans on that.</summary>
    public async Task<CheckedText> CheckAsync(Claim text, CancellationToken cancellationToken)
    {
        using var span = Telemetry.Spans.StartActivity("check");
        using var snapshot = index.Acquire();
        var (claims, skipped) = Split(text);
        var byWords = claims.ConvertAll(claim =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Check(claim, snapshot);
        });
        var readings = await reader.ReadAsync(claims, claim => Retrieve(claim, snapshot), cancellationToken);
        var review = new ReadingReview(reader.Name, snapshot.FindDocument);
        return new CheckedText([.. claims.Select((claim, i) => review.Weigh(claim, byWords[i], readings[i]))], skipped, snapshot.Info);
    }

    private static (List<Claim> Claims, List<string> Skipped) Split(Claim text)
    {
        var sentences = SentenceSplitter.Split(text.Text).Select(span => span.In(text.Text)).ToList();
        var claims = new List<Claim>();
        var skipped = new List<string>();
        for (var i = 0; i < sentences.Count; i++)
        {
            if (ClaimsNothing(sentences[i], isAlone: sentences.Count == 1))
                skipped.Add(sentences[i]);
            else
                claims.Add(text with { Text = sentences[i], Conversation = Before(i) });
        }

        return (claims, skipped);

        Conversation Before(int sentence) => sentence > 0 && BackReference.Opens(sentences[sentence])
            ? text.Conversation.With(new Turn(Speaker.Person, sentences[sentence - 1]))
            : text.Conversation;
    }

    private static Retrieval Retrieve(Claim claim, IIndexSnapshot snapshot) =>
        snapshot.Retrieve(new Question(claim.Text, claim.Context) { OnlyDocuments = claim.OnlyDocuments }, PassagesToRead);

    private CheckedClaim Check(Claim claim, IIndexSnapshot snapshot)
    {
        var evidence = snapshot.FindEvidence(claim);
        if (evidence.Count == 0)
            return new CheckedClaim(claim.Text, ClaimVerdict.NotFound, 0, []);

        var best = evidence.MaxBy(Score)!;
        var isNear = IsSupport(best);
        if (isNear && (!ShortClaim.Is(claim) || IsBorneOut(claim, Excerpts(best), snapshot)))
            return new CheckedClaim(claim.Text, ClaimVerdict.Supported, Score(best), Excerpts(best));
        if (evidence.Where(Contradicts).MaxBy(document => document.Conflict) is { } otherwise)
            return new CheckedClaim(claim.Text, ClaimVerdict.Contradicted, Score(best), Excerpts(otherwise));
        return new CheckedClaim(claim.Text, ClaimVerdict.NotFound, Score(best), best.Support >= NearestFrom ? Excerpts(best) : []) { IsNear = isNear };
    }

    private bool IsSupport(ClaimEvidence evidence) => !evidence.IsIncomplete && Score(evidence) >= options.SupportedFrom;

    /// <summary>Whether the claim, perhaps in the words of <paramref name="excerpts"/>, could be a statement of an answer that quotes them, or stands in one of their sentences.</summary>
    private static bool IsBorneOut(Claim claim, List<Excerpt> excerpts, IIndexSnapshot snapshot)
    {
        var question = new Question($"{claim.Question} {claim.Text}");
        var quotations = excerpts.ConvertAll(excerpt => new Quotation(excerpt.DocumentId, excerpt.Quote));
        return ShortClaim.InWordsOf(claim.Text, excerpts.Select(excerpt => excerpt.Quote))
            .Any(told => new CitationVerifier(question, snapshot.FindDocument).Verify(new DraftStatement(quotations) { Text = told }) is not null
                || excerpts.Exists(excerpt => SentenceSplitter.Split(excerpt.Quote).Any(span => ShortClaim.IsTold(told, span.In(excerpt.Quote)))));
    }

    private bool Contradicts(ClaimEvidence evidence) => evidence.Conflict >= options.ContradictedFrom;

    private double Score(ClaimEvidence evidence) => Contradicts(evidence) ? ContradictedShare * evidence.Support : evidence.Support;

    /// <summary>Questions and greetings claim nothing, nor does "Yes." beside the sentences that say why.</summary>
    private static bool ClaimsNothing(string sentence, bool isAlone) =>
        sentence.AsSpan().TrimEnd("\"'”’) ").EndsWith('?')
        || SmallTalk.IsSmallTalk(sentence)
        || (!isAlone && sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetter)) < 2);

    /// <summary>The sentences of the evidence, neighbours in one excerpt; one that leans on the sentence before it brings that along.</summary>
    private static List<Excerpt> Excerpts(ClaimEvidence evidence)
    {
        var excerpts = new List<(Document Document, int First, int Last)>();
        foreach (var sentence in evidence.Sentences)
        {
            var first = LeansOnPrevious(sentence.Document, sentence.Index) ? sentence.Index - 1 : sentence.Index;
            if (excerpts is [.., var previous] && previous.Document.Id == sentence.Document.Id && first <= previous.Last + 1)
                excerpts[^1] = previous with { Last = sentence.Index };
            else
                excerpts.Add((sentence.Document, first, sentence.Index));
        }

        return [.. excerpts.Select(excerpt => Excerpt.Of(
            excerpt.Document, TextSpan.Covering(excerpt.Document.Sentences[excerpt.First], excerpt.Document.Sentences[excerpt.Last])))];
    }

    private static bool LeansOnPrevious(Document document, int sentence) =>
        sentence > 0
        && BackReference.Opens(document.Sentences[sentence].In(document.Text))
        && !TextSpan.FromBounds(document.Sentences[sentence - 1].End, document.Sentences[sentence].Start).In(document.Text).Contains('\n', StringComparison.Ordinal);
}
