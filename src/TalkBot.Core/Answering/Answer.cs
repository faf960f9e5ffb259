namespace TalkBot.Core.Answering;

/// <summary>
/// What may be shown. There are three kinds and no more: an answer borne out by the documents, the word that they do
/// not answer, and the word that nothing could be looked up.
/// </summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>Every statement stands on at least one verified citation.</summary>
    public sealed record Grounded(IReadOnlyList<Statement> Statements, IReadOnlyList<Citation> Citations, Provenance Provenance) : Answer
    {
        /// <summary>The statements that cannot both be so, in pairs. They are shown side by side, and nothing says which is.</summary>
        public IReadOnlyList<Disagreement> Disagreements { get; init; } = [];
    }

    /// <summary>The documents do not answer; <paramref name="Nearest"/> holds at most two excerpts, which support nothing.</summary>
    public sealed record NotFound(ReasonCode Reason, IReadOnlyList<Excerpt> Nearest, Provenance Provenance) : Answer;

    /// <summary>Nothing could be looked up; <paramref name="Reason"/> is one plain sentence.</summary>
    public sealed record Unavailable(string Reason) : Answer;
}
