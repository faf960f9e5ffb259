using Microsoft.Extensions.Logging;
using TalkBot.Core;

namespace TalkBot.Storage;

/// <summary>
/// The database of this process. Where the data folder may only be read, it is a file in a folder for temporary files: people get
/// their answers, and what was said is forgotten when the process ends.
/// </summary>
internal sealed partial class StoragePlace : IDisposable
{
    private readonly DirectoryInfo? _temporary;

    /// <exception cref="TalkBotException"><see cref="Fault.StorageUnavailable"/>: the settings do not say which database.</exception>
    public StoragePlace(StorageOptions storage, DataOptions data, ILogger<StoragePlace> logger)
    {
        Target = StorageTarget.Locate(storage, data);
        if (Target.Kind != StorageKind.Sqlite || !FolderProbe.IsForReadingOnly(Path.GetDirectoryName(Target.Name)!))
            return;
        LogTemporary(logger, Target.Name);
        _temporary = Directory.CreateTempSubdirectory("talkbot-");
        Target = StorageTarget.Sqlite(Path.Combine(_temporary.FullName, Path.GetFileName(Target.Name)), storage.BusyTimeout) with { IsLasting = false };
    }

    public StorageTarget Target { get; }

    public void Dispose() => _temporary?.Delete(recursive: true);

    [LoggerMessage(171, LogLevel.Warning, "The folder of '{Database}' may only be read: answers go on, and what was said is forgotten when this process ends.")]
    private static partial void LogTemporary(ILogger logger, string database);
}
