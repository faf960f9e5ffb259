using System.Text.RegularExpressions;
using TalkBot.Testing;

namespace TalkBot.Tests.Architecture;

public partial class SourceFileTests
{
    private const int MaxLines = 300;
    private const int PatienceMilliseconds = 60_000;

    private static readonly string[] TextFiles = [".cs", ".csproj", ".props", ".json", ".md", ".txt", ".editorconfig", "run"];

    [Fact]
    public void No_source_file_is_too_long_to_read() => Assert.Equal(
        [], Repository.Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal)).Where(file => Repository.Read(file).Count(character => character == '\n') > MaxLines));

    [Fact]
    public void Nothing_is_left_for_later() => Assert.Equal([], FilesWith(LeftForLater()));

    [Fact]
    public void No_file_names_a_place_on_somebodys_machine() => Assert.Equal([], FilesWith(PlaceOnAMachine()));

    private static IEnumerable<string> FilesWith(Regex pattern) =>
        from file in Repository.Files
        where TextFiles.Contains(Path.GetExtension(file)) || TextFiles.Contains(Path.GetFileName(file))
        where pattern.IsMatch(Repository.Read(file))
        select file;

    // Each pattern is written so that it does not find itself.
    [GeneratedRegex(@"\b(TO[D]O|FIX[M]E|HAC[K])\b", RegexOptions.ExplicitCapture, PatienceMilliseconds)]
    private static partial Regex LeftForLater();

    [GeneratedRegex(@"(?<![\w.~])/(home|root|work|Users)[/]\w|\b[A-Z]:\\(Users|work)[\\]", RegexOptions.ExplicitCapture, PatienceMilliseconds)]
    private static partial Regex PlaceOnAMachine();
}
