using System.Text.Json.Serialization;

namespace TalkBot.Core.Library;

/// <summary>A change of what documents there are. Each makes a generation, and can be taken back by another.</summary>
[JsonDerivedType(typeof(Reindex), "reindex")]
[JsonDerivedType(typeof(Add), "add")]
[JsonDerivedType(typeof(Remove), "remove")]
[JsonDerivedType(typeof(Readmit), "readmit")]
[JsonDerivedType(typeof(PutBack), "put-back")]
public abstract record LibraryChange
{
    private LibraryChange()
    {
    }

    /// <summary>Read the folder as it is now, also where an earlier change of it was undone.</summary>
    public sealed record Reindex : LibraryChange;

    /// <summary>Add files that were received, or put them in place of files of the same names.</summary>
    public sealed record Add(IReadOnlyList<AddedFile> Files) : LibraryChange;

    /// <summary>Remove a document, as long as its content is the one of <paramref name="Hash"/>: one that was added, or one of the folder, which is left out from then on.</summary>
    public sealed record Remove(string Id, string Hash) : LibraryChange;

    /// <summary>Take a document of the folder in again that was removed.</summary>
    public sealed record Readmit(string Id) : LibraryChange;

    /// <summary>Serve the documents of an earlier generation again, as long as <paramref name="Serving"/> serves.</summary>
    public sealed record PutBack(int Generation, int Serving) : LibraryChange;
}
