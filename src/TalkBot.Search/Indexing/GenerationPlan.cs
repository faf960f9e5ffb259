using TalkBot.Search.Library;

namespace TalkBot.Search.Indexing;

/// <summary>What a generation is to be built from.</summary>
/// <param name="Fingerprint">The fingerprint of the documents; empty where the next update has to look at them.</param>
/// <param name="Holdings">What moderators made of the folder.</param>
/// <param name="Change">For what it is built.</param>
internal sealed record GenerationPlan(string Fingerprint, Holdings Holdings, IndexChange Change);
