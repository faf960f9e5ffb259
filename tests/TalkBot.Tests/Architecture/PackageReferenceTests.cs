namespace TalkBot.Tests.Architecture;

public class PackageReferenceTests
{
    [Fact]
    public void Core_uses_no_package() => Assert.Empty(ProjectFile.Of("TalkBot.Core").PackageReferences);

    [Theory]
    [InlineData("Lucene.Net", "TalkBot.Search")]
    [InlineData("AngleSharp", "TalkBot.Reader")]
    [InlineData("PdfPig", "TalkBot.Reader")]
    [InlineData("MimeKit", "TalkBot.Reader")]
    [InlineData("Microsoft.EntityFrameworkCore", "TalkBot.Storage")]
    [InlineData("Npgsql", "TalkBot.Storage")]
    [InlineData("Microsoft.SemanticKernel", "TalkBot.Composition")]
    [InlineData("OpenAI", "TalkBot.Composition")]
    [InlineData("Spectre.Console", "TalkBot.Host")]
    [InlineData("System.CommandLine", "TalkBot.Host")]
    public void One_source_project_alone_uses_a_library(string library, string project) =>
        Assert.All(ProjectFile.Sources.Where(other => other.Name != project), other => Assert.DoesNotContain(other.PackageReferences, package => Belongs(package, library)));

    [Theory]
    [InlineData("Lucene.Net", "TalkBot.Search")]
    [InlineData("AngleSharp", "TalkBot.Reader")]
    [InlineData("PdfPig", "TalkBot.Reader")]
    [InlineData("MimeKit", "TalkBot.Reader")]
    [InlineData("Microsoft.SemanticKernel", "TalkBot.Composition")]
    [InlineData("Microsoft.EntityFrameworkCore", "TalkBot.Storage")]
    [InlineData("Npgsql", "TalkBot.Storage")]
    public void A_library_is_hidden_from_those_above_the_project_that_uses_it(string library, string project)
    {
        var packages = ProjectFile.Of(project).PackageReferences.Where(package => Belongs(package, library)).ToList();

        Assert.NotEmpty(packages);
        Assert.All(packages, package => Assert.Equal("compile", package.PrivateAssets));
    }

    [Fact]
    public void Versions_are_given_in_one_place() =>
        Assert.All(ProjectFile.All.SelectMany(project => project.PackageReferences), package => Assert.Null(package.Version));

    private static bool Belongs(PackageReference package, string library) =>
        package.Name == library || package.Name.StartsWith(library + ".", StringComparison.Ordinal);
}
