namespace TalkBot.Tests.Hostile;

/// <summary>What a model is got to do.</summary>
/// <param name="Told">The words that tell it.</param>
/// <param name="Truth">A sentence of the documents that answers the question, or is at least true.</param>
internal sealed record Attack(string Told, string Truth);
