namespace TalkBot.Core.Answering;

/// <summary>Holds a statement in a composer's words against the quotations that are to bear it out. Pure; it can only refuse.</summary>
internal static class StatementSupport
{
    /// <summary>What <paramref name="statement"/> says that <paramref name="excerpts"/> do not; null where they bear it out.</summary>
    /// <param name="statement">A statement with a text.</param>
    /// <param name="excerpts">Its verified quotations.</param>
    /// <param name="question">What was asked.</param>
    public static UnsupportedReason? FindFault(DraftStatement statement, IReadOnlyList<Excerpt> excerpts, Question question)
    {
        var text = NormalizedText.Of(statement.Text!).Text.Trim();
        return excerpts.Any(excerpt => NormalizedText.Of(excerpt.Quote).Text.Contains(text, StringComparison.Ordinal))
            || question.Text.Contains(text, StringComparison.Ordinal) ? null : UnsupportedReason.AddedWords;
    }
}
