namespace TalkBot.Core.Knowledge;

/// <summary>A generation that serves from now on.</summary>
/// <param name="Info">Which one, and how much it holds.</param>
/// <param name="Before">The number of the one that served until now.</param>
/// <param name="Changes">What differs between the two.</param>
public sealed record NewGeneration(IndexInfo Info, int Before, DocumentChanges Changes);
