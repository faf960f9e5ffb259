namespace TalkBot.Core.Library;

/// <summary>A file that was added to the documents, beside those of the folder.</summary>
/// <param name="Id">The id of the document in it.</param>
/// <param name="Name">What the file is called, without a folder.</param>
/// <param name="Hash">SHA-256 of its bytes in lower-case hexadecimal, under which it is stored.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Origin">Where it came from: a platform, or the terminal.</param>
/// <param name="AddedBy">The platform's id of who added it; empty for who runs the program.</param>
/// <param name="AddedAt">When it was handed in.</param>
public sealed record AddedFile(string Id, string Name, string Hash, long Length, string Origin, string AddedBy, DateTimeOffset AddedAt);
