namespace TalkBot.Benchmarks;

/// <summary>The documents that come with the program, in the working copy that the benchmarks were built from.</summary>
internal static class SeedDocuments
{
    public static string Path { get; } = System.IO.Path.Combine(Testing.Repository.Root, "seeds");
}
