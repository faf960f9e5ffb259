using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TalkBot.Core;
using TalkBot.Search.Reading.Files;

namespace TalkBot.Search.Reading;

/// <summary>How the documents' files look from outside, by name, length and time of writing: cheap enough to look every few seconds, on every file system.</summary>
public sealed class DocumentsGlance(DocumentsOptions options)
{
    /// <summary>The same where no file was added, removed, renamed or written since; null where the folder cannot be looked into.</summary>
    public string? Take(CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        try
        {
            foreach (var file in FolderListing.List(options, cancellationToken))
            {
                var info = new FileInfo(file.Path);
                hash.AppendData(Encoding.UTF8.GetBytes(string.Create(
                    CultureInfo.InvariantCulture, $"{file.RelativePath}\0{(info.Exists ? info.Length : -1)}\0{info.LastWriteTimeUtc.Ticks}\n")));
            }
        }
        catch (Exception exception) when (exception is TalkBotException or IOException or UnauthorizedAccessException)
        {
            return null;
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
