using TalkBot.Core.Answering.Support;
using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering;

/// <summary>Finds where the statements of an answer, and what else was retrieved, do not agree.</summary>
internal static class Disagreements
{
    /// <summary>An answer with more of them would be about nothing else.</summary>
    private const int MaxOtherSides = 2;

    /// <summary>Who speaks of the same matter comes among the best: so many are held against the answer.</summary>
    private const int SentencesToCompare = 30;

    /// <summary>The statements that cannot both be so, in pairs.</summary>
    public static IReadOnlyList<Disagreement> Among(CitationVerifier verifier)
    {
        if (verifier.Result.Statements.Count < 2)
            return [];
        var accounts = Accounts(verifier);
        return
        [
            .. from first in Enumerable.Range(0, accounts.Count)
               from second in Enumerable.Range(first + 1, accounts.Count - first - 1)
               where accounts[first].Contradicts(accounts[second])
               select new Disagreement(new(first, accounts[first].Speaker), new(second, accounts[second].Speaker)),
        ];
    }

    /// <summary>
    /// Retrieved sentences that stand in none of the citations and contradict one of the statements, or come close to the best
    /// and give another party's view of its matter where that party has no say yet; as statements to verify.
    /// </summary>
    public static IEnumerable<DraftStatement> OtherSides(CitationVerifier verifier, Retrieval retrieval)
    {
        var accounts = Accounts(verifier);
        if (accounts.Count == 0)
            return [];
        var citations = verifier.Result.Citations;
        return retrieval.Sentences.Take(SentencesToCompare)
            .Where(sentence => !citations.Any(citation => citation.Excerpt.DocumentId == sentence.Document.Id && citation.Excerpt.Span.Overlaps(sentence.Span))
                && !BackReference.Opens(sentence.Text))
            .Where(sentence => accounts.Exists(account => account.MayConcern(sentence))
                && IsOtherSide(Account.Of(sentence.Text, null, sentence.Document.Id, sentence.Index), accounts, retrieval.IsClose(sentence)))
            .Take(MaxOtherSides)
            .Select(sentence => new DraftStatement([new Quotation(sentence.Document.Id, sentence.Text)]));
    }

    private static bool IsOtherSide(Account account, List<Account> shown, bool isClose) =>
        shown.Exists(account.Contradicts)
        || (isClose && shown.Exists(account.IsOtherViewOf) && !shown.Exists(account.HasPartyOf));

    private static List<Account> Accounts(CitationVerifier verifier) =>
    [
        .. from statement in verifier.Result.Statements
           let excerpt = verifier.Citation(statement.Citations[0]).Excerpt
           select Account.Of(statement.Text, statement.Speaker, excerpt.DocumentId, verifier.DocumentOf(excerpt).SentenceAt(excerpt.Span.Start)),
    ];
}
