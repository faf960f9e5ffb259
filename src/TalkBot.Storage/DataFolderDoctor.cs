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
            if (File.Exists(folder))
                return Diagnosis.Ill(Name, $"{folder} is a file, where there should be a folder.", "Set Data:Path to a folder.");
            var nearest = FolderProbe.Write(folder);
            return Diagnosis.Well(Name, nearest == folder ? $"{folder} can be written." : $"{folder} is not there yet, and can be made.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Diagnosis.Ill(
                Name, $"{folder} cannot be written ({exception.GetType().Name}).", "Set Data:Path to a folder on a disk with room, in which this user may write, and keep it over restarts.");
        }
    }
}
