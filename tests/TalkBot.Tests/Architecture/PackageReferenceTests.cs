namespace TalkBot.Tests.Architecture;

public class PackageReferenceTests
{
    [Fact]
    public void Core_uses_no_package() => Assert.Empty(ProjectFile.Of("TalkBot.Core").PackageReferences);

    [Theory]
    [InlineData("Lucene.Net", "TalkBot.Search")]
    [InlineData("AngleSharp", "TalkBot.Search")]
    [InlineData("Microsoft.EntityFrameworkCore", "TalkBot.Storage")]
    [InlineData("Npgsql", "TalkBot.Storage")]
    [InlineData("Spectre.Console", "TalkBot.Host")]
    [InlineData("System.CommandLine", "TalkBot.Host")]
    public void One_source_project_alone_uses_a_library(string library, string project) =>
        Assert.All(ProjectFile.Sources.Where(other => other.Name != project), other => Assert.DoesNotContain(other.PackageReferences, package => Belongs(package, library)));

    [Theory]
    [InlineData("TalkBot.Search", "Lucene.Net")]
    [InlineData("TalkBot.Search", "AngleSharp")]
    [InlineData("TalkBot.Storage", "Microsoft.EntityFrameworkCore")]
    [InlineData("TalkBot.Storage", "Npgsql")]
    public void A_library_of_one_project_is_hidden_from_those_above_it(string project, string library)
    {
        var packages = ProjectFile.Of(project).PackageReferences.Where(package => Belongs(package, library)).ToList();

        Assert.NotEmpty(packages);
        Assert.All(packages, package => Assert.Equal("compile", package.PrivateAssets));
    }

    [Fact]
    public void Composition_uses_only_abstractions() =>
        Assert.All(ProjectFile.Of("TalkBot.Composition").PackageReferences, package => Assert.Matches(@"^Microsoft\.Extensions\..*Abstractions$", package.Name));

    [Fact]
    public void Versions_are_given_in_one_place() =>
        Assert.All(ProjectFile.All.SelectMany(project => project.PackageReferences), package => Assert.Null(package.Version));

    private static bool Belongs(PackageReference package, string library) =>
        package.Name == library || package.Name.StartsWith(library + ".", StringComparison.Ordinal);
}
