using System.Globalization;
using System.Text.Json;

namespace TalkBot.Core.Answering;

/// <summary>An answer in plain words, without its sources: for programs, and for the conversation's memory.</summary>
public static class AnswerText
{
    /// <summary>What the bot says of itself when it is greeted or asked for help.</summary>
    public const string SmallTalk =
        "I answer questions from the documents I was given, quote them word for word, and say so when they do not answer.";

    /// <summary>Questions to begin with.</summary>
    public static IReadOnlyList<string> Examples { get; } = ["Who led the talks?", "What did the two sides agree on?"];

    public static string Of(Answer answer) => answer switch
    {
        Answer.Grounded grounded => string.Join(' ',
        [
            .. grounded.Statements.Select(statement => $"{Attributed(statement)} {Marks(statement.Citations)}"),
            .. grounded.Disagreements.Select(disagreement => $"{Differ}: {Marks(SidesOf(grounded, disagreement)[0].Citations)} and {Marks(SidesOf(grounded, disagreement)[1].Citations)}."),
        ]),
        Answer.NotFound notFound => OfReason(notFound.Reason),
        Answer.Unavailable unavailable => unavailable.Reason,
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    /// <summary>What is said over accounts that cannot both be so.</summary>
    public const string Differ = "The accounts differ";

    /// <summary>The two statements of a disagreement.</summary>
    public static IReadOnlyList<Statement> SidesOf(Answer.Grounded answer, Disagreement disagreement) =>
        [answer.Statements[disagreement.First.Statement], answer.Statements[disagreement.Second.Statement]];

    /// <summary>The statement's text, with its speaker named first when the text does not name them.</summary>
    public static string Attributed(Statement statement) =>
        NeedsSpeaker(statement) ? $"{statement.Speaker}, as reported: {statement.Text}" : statement.Text;

    public static bool NeedsSpeaker(Statement statement) =>
        statement.Speaker is { } speaker && !statement.Text.Contains(speaker, StringComparison.OrdinalIgnoreCase);

    /// <summary>Why the documents do not answer, in one sentence.</summary>
    public static string OfReason(ReasonCode reason) => reason switch
    {
        ReasonCode.NoMatch => "The documents do not say: nothing in them touches this question.",
        ReasonCode.BelowThreshold => "The documents do not say: some passages touch this question, but none answers it.",
        ReasonCode.QuoteFailed => "The documents do not say: an answer was drafted, but its quotations were not found in them.",
        ReasonCode.ClaimUnsupported => "The documents do not say: an answer was drafted, but it said more than they do.",
        ReasonCode.ModelDeclined => "The documents do not say: the passages found for this question do not answer it.",
        ReasonCode.ModelUnavailable => "No answer could be drafted from the documents: the language model did not help.",
        ReasonCode.SmallTalk => SmallTalk,
        _ => "The documents do not say.",
    };

    /// <summary>The stable name of a reason: <c>below_threshold</c>.</summary>
    public static string CodeOf(ReasonCode reason) => JsonNamingPolicy.SnakeCaseLower.ConvertName(reason.ToString());

    public static string Mark(int number) => string.Create(CultureInfo.InvariantCulture, $"[{number}]");

    private static string Marks(IEnumerable<int> numbers) => string.Concat(numbers.Select(Mark));
}
