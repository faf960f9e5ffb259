using TalkBot.Core;
using TalkBot.Core.Health;

namespace TalkBot.Storage;

/// <summary>Whether the program may write where it keeps its data.</summary>
internal sealed class DataFolderDoctor(DataOptions options) : IDoctor
{
    private const string Name = "Data folder";

    public Task<IReadOnlyList<Diagnosis>> ExamineAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Diagnosis>>([Examine()]);

    private Diagnosis Examine()
    {
        var folder = Path.GetFullPath(options.Path);
        try
        {
            var nearest = folder;
            while (!Directory.Exists(nearest))
            {
                if (File.Exists(nearest))
                    return Diagnosis.Ill(Name, $"{nearest} is a file, where there should be a folder.", "Set Data:Path to a folder.");
                nearest = Path.GetDirectoryName(nearest) ?? throw new DirectoryNotFoundException();
            }

            Probe(nearest);
            return Diagnosis.Well(Name, nearest == folder ? $"{folder} can be written." : $"{folder} is not there yet, and can be made.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Diagnosis.Ill(
                Name, $"{folder} cannot be written ({exception.GetType().Name}).", "Set Data:Path to a folder on a disk with room, in which this user may write, and keep it over restarts.");
        }
    }

    /// <summary>Rights alone do not tell of a disk that is full or mounted for reading: an empty file is made, and is gone again at once.</summary>
    private static void Probe(string folder)
    {
        using var probe = new FileStream(Path.Combine(folder, $".talkbot-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        probe.WriteByte(0);
    }
}
