using TalkBot.Core.Checking;

namespace TalkBot.Host.Evaluation;

/// <summary>A claim of which it is known whether its document bears it out.</summary>
/// <param name="Id">The claim's name in the details file.</param>
/// <param name="Claim">The text, the conversation it stood in, and the one document to look in.</param>
/// <param name="IsSupported">Whether the document bears it out.</param>
/// <param name="Kind">The kind of claim, for figures by kind; null when the file does not say.</param>
internal sealed record EvaluationClaim(string Id, Claim Claim, bool IsSupported, string? Kind);
