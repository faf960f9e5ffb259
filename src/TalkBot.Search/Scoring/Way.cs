namespace TalkBot.Search.Scoring;

/// <summary>A way in which entries of one segment hold a word of a question.</summary>
/// <param name="Word">The word, by its place in the question.</param>
/// <param name="Cursor">The entries.</param>
/// <param name="Bound">None of them scores more.</param>
internal sealed record Way(int Word, PostingsCursor Cursor, float Bound);
