using System.Text.Json.Serialization;
using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Indexing;

/// <summary>What an index folder holds.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Serving">The generation that questions are answered from; null when there is none.</param>
/// <param name="IsUpToDate">Whether that generation was built from the documents as they are now.</param>
/// <param name="Others">The other generations on disk, newest first.</param>
/// <param name="SizeInBytes">What all generations take together, files that they share counted once.</param>
public sealed record IndexStatus(
    string Path, GenerationStatus? Serving, bool IsUpToDate, IReadOnlyList<GenerationStatus> Others, long SizeInBytes);

/// <summary>One generation, as its manifest describes it.</summary>
/// <param name="Info">Its number, and how much it holds.</param>
/// <param name="BuiltAt">When it was built.</param>
/// <param name="Failures">What could not be read when it was built.</param>
/// <param name="SizeInBytes">The length of all its files.</param>
public sealed record GenerationStatus(IndexInfo Info, DateTimeOffset BuiltAt, IReadOnlyList<DocumentFailure> Failures, long SizeInBytes)
{
    /// <summary>The files that hold the same as another one, and so were not indexed again.</summary>
    public IReadOnlyList<DocumentCopy> Copies { get; init; } = [];

    /// <summary>The vectors beside its passages; null where none are wanted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public VectorInfo? Vectors { get; init; }
}
