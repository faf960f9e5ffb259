namespace TalkBot.Core.Library;

/// <summary>A document that serves.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Hash">The hash of its content.</param>
public sealed record LibraryDocument(string Id, string Title, string Hash)
{
    /// <summary>The file it was added with; null where it stands in the folder.</summary>
    public AddedFile? Added { get; init; }
}
