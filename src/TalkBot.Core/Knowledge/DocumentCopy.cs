namespace TalkBot.Core.Knowledge;

/// <summary>A file that holds the same bytes as one read before it, and is therefore not indexed a second time.</summary>
/// <param name="Id">The id that its document would have.</param>
/// <param name="SameAs">The id of the document that serves for both.</param>
public sealed record DocumentCopy(string Id, string SameAs)
{
    public override string ToString() => $"{Id} is the same as {SameAs}";
}
