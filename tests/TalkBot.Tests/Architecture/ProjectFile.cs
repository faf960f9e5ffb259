using System.Xml.Linq;
using TalkBot.Testing;

namespace TalkBot.Tests.Architecture;

/// <summary>A csproj file. Compiled assemblies do not show a reference that no code uses, so the arrows are read here.</summary>
internal sealed record ProjectFile(string Path, IReadOnlyList<string> ProjectReferences, IReadOnlyList<PackageReference> PackageReferences)
{
    public static IReadOnlyList<ProjectFile> All { get; } =
        [.. Repository.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).Select(Load)];

    public static IReadOnlyList<ProjectFile> Sources { get; } =
        [.. All.Where(project => project.Path.StartsWith("src/", StringComparison.Ordinal))];

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public static ProjectFile Of(string name) => All.Single(project => project.Name == name);

    private static ProjectFile Load(string path)
    {
        var xml = XDocument.Parse(Repository.Read(path));
        return new ProjectFile(
            path,
            [.. xml.Descendants("ProjectReference").Select(reference => System.IO.Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value))],
            [.. xml.Descendants("PackageReference").Select(reference => new PackageReference(
                reference.Attribute("Include")!.Value, reference.Attribute("PrivateAssets")?.Value, reference.Attribute("Version")?.Value))]);
    }
}

internal sealed record PackageReference(string Name, string? PrivateAssets, string? Version);
