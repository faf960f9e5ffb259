using System.Text.RegularExpressions;
using TalkBot.Testing;

namespace TalkBot.Tests.Architecture;

public partial class DocumentationTests
{
    private const string ArchitecturePage = "docs/architecture.md";
    private const int PatienceMilliseconds = 60_000;

    public static TheoryData<string> Pages =>
        [.. Repository.Files.Where(file => file.EndsWith(".md", StringComparison.Ordinal) && !file.StartsWith("seeds/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_file_that_a_page_links_to_exists(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        var targets = Link().Matches(Repository.Read(page)).Select(match => match.Groups["target"].Value).Where(target => !target.Contains("://", StringComparison.Ordinal));

        Assert.Equal([], targets.Where(target => !Path.Exists(Path.Combine(folder, target))));
    }

    [Fact]
    public void Every_verb_links_to_its_files()
    {
        var rows = Repository.Read(ArchitecturePage).Split('\n').Where(line => Verb().IsMatch(line)).ToList();

        Assert.All(rows, row => Assert.Contains(".cs)", row, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_file_that_the_architecture_page_names_without_a_link_exists() => Assert.Equal(
        [], FileName().Matches(Repository.Read(ArchitecturePage)).Select(match => match.Groups["name"].Value)
            .Where(name => !Repository.Files.Any(file => file == name || file.EndsWith("/" + name, StringComparison.Ordinal))));

    [Fact]
    public void The_architecture_page_has_the_seven_verbs_in_order() =>
        Assert.Equal(["Receive", "Understand", "Retrieve", "Compose", "Verify", "Render", "Send"], Verb().Matches(Repository.Read(ArchitecturePage)).Select(match => match.Groups["verb"].Value));

    [Fact]
    public void Every_decision_has_a_number_of_its_own()
    {
        var numbers = Repository.Files.Where(file => file.StartsWith("docs/decisions/", StringComparison.Ordinal)).Select(file => Path.GetFileName(file).Split('-')[0]).ToList();

        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(number => number.ToString("0000", System.Globalization.CultureInfo.InvariantCulture)), numbers);
    }

    [Theory]
    [InlineData("docs/reliability.md")]
    [InlineData("docs/security.md")]
    public void Every_test_that_a_page_names_exists(string page)
    {
        var tests = string.Concat(Repository.Files.Where(file => file.StartsWith("tests/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal)).Select(Repository.Read));
        var named = TestName().Matches(Repository.Read(page)).Select(match => (Class: match.Groups["class"].Value, Method: match.Groups["method"].Value)).ToList();

        Assert.NotEmpty(named);
        Assert.Equal([], named.Where(test => !tests.Contains($"class {test.Class}", StringComparison.Ordinal) || !tests.Contains($" {test.Method}", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"`(?<class>[A-Z]\w+(Tests|Run|Laws))(\.(?<method>[A-Z]\w+))?`", RegexOptions.ExplicitCapture, PatienceMilliseconds)]
    private static partial Regex TestName();

    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)(#[^)\s]*)?\)", RegexOptions.ExplicitCapture, PatienceMilliseconds)]
    private static partial Regex Link();

    [GeneratedRegex(@"`(?<name>[\w./-]+\.(cs|csproj|sln|md|txt|json|props))`", RegexOptions.ExplicitCapture, PatienceMilliseconds)]
    private static partial Regex FileName();

    [GeneratedRegex(@"^\| \*\*(?<verb>\w+)\*\* ", RegexOptions.ExplicitCapture | RegexOptions.Multiline, PatienceMilliseconds)]
    private static partial Regex Verb();
}
