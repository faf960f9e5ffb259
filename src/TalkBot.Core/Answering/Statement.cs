namespace TalkBot.Core.Answering;

/// <summary>A verified sentence or two of an answer.</summary>
/// <param name="Text">What is shown: the source's own words, white space made single, or a composer's words that they bear out.</param>
/// <param name="Speaker">Whose claim it is, where the source reports one.</param>
/// <param name="Citations">The numbers of the citations that bear it out; never empty.</param>
public sealed record Statement(string Text, string? Speaker, IReadOnlyList<int> Citations);
