using System.Globalization;

namespace TalkBot.EndToEndTests;

/// <summary>
/// Some hundred documents in versions: from each to the next a third of them change, some come and some go. One sentence
/// answers <see cref="Question"/>, and tells which version it is of.
/// </summary>
internal sealed class ChangingDocuments(Workspace workspace)
{
    public const string Question = "How many delegates came to the summit in Velmora?";

    private const int Count = 300;
    private const int ComeOrGo = 20;

    private static readonly string[] Words = ["river", "treaty", "border", "grain", "winter", "harbour", "envoy", "ceasefire", "parliament", "railway", "embassy", "copper"];

    /// <summary>What answers the question in a version, word for word.</summary>
    public static string Answer(int version) => string.Create(CultureInfo.InvariantCulture, $"The summit in Velmora was attended by {version + 100} delegates.");

    /// <summary>Makes the documents those of a version.</summary>
    public void Write(int version)
    {
        var folder = Path.Combine(workspace.Path, "seeds");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        workspace.Write("seeds/velmora.txt", $"Summit\n\nThe weather was fair. {Answer(version)} Nothing was signed.\n");
        for (var number = 0; number < Count; number++)
        {
            if ((number + version) % ComeOrGo != 0)
                workspace.Write($"seeds/{number}.txt", Text(number, version - ((number + version) % 3)));
        }
    }

    private static string Text(int number, int edition)
    {
        var random = new Random((number * 1_000) + edition);
        return $"Report {number}\n\n" + string.Concat(Enumerable.Range(0, 8).Select(_ =>
            "The " + string.Join(' ', random.GetItems(Words, 8)) + string.Create(CultureInfo.InvariantCulture, $" {random.Next()}. ")));
    }
}
