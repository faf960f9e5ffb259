using TalkBot.Testing;

namespace TalkBot.Tests.Architecture;

/// <summary>The arrows of <c>docs/architecture.md</c>.</summary>
public class ProjectReferenceTests
{
    [Theory]
    [InlineData("TalkBot.Core")]
    [InlineData("TalkBot.Search", "TalkBot.Core")]
    [InlineData("TalkBot.Composition", "TalkBot.Core")]
    [InlineData("TalkBot.Chat", "TalkBot.Core")]
    [InlineData("TalkBot.Storage", "TalkBot.Core")]
    [InlineData("TalkBot.Reader", "TalkBot.Core")]
    [InlineData("TalkBot.Host", "TalkBot.Chat", "TalkBot.Composition", "TalkBot.Core", "TalkBot.Reader", "TalkBot.Search", "TalkBot.Storage")]
    public void A_project_references_only_those_below_it(string project, params string[] below) =>
        Assert.Equal(below, ProjectFile.Of(project).ProjectReferences.Order());

    [Fact]
    public void Every_source_project_has_its_place_in_the_arrows() =>
        Assert.Equal(
            ["TalkBot.Chat", "TalkBot.Composition", "TalkBot.Core", "TalkBot.Host", "TalkBot.Reader", "TalkBot.Search", "TalkBot.Storage"],
            ProjectFile.Sources.Select(project => project.Name).Order());

    [Fact]
    public void No_source_project_references_a_test_project() =>
        Assert.DoesNotContain(ProjectFile.Sources.SelectMany(project => project.ProjectReferences), name => ProjectFile.Of(name).Path.StartsWith("tests/", StringComparison.Ordinal));

    [Fact]
    public void Arrows_are_not_inherited() =>
        Assert.Contains("<DisableTransitiveProjectReferences>true</DisableTransitiveProjectReferences>", Repository.Read("Directory.Build.props"), StringComparison.Ordinal);

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Repository.Read("TalkBot.sln").Replace('\\', '/');

        Assert.All(ProjectFile.All, project => Assert.Contains($"\"{project.Path}\"", solution, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_project_has_a_lock_file() =>
        Assert.All(ProjectFile.All, project => Assert.Contains(project.Path.Replace($"{project.Name}.csproj", "packages.lock.json", StringComparison.Ordinal), Repository.Files));
}
