using System.Globalization;
using TalkBot.Core;
using TalkBot.Core.Answering;
using TalkBot.Core.Health;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Library;

namespace TalkBot.Search.Indexing;

/// <summary>Whether there is an index, whether it is whole, and whether it is of the documents as they are.</summary>
/// <param name="store">The index folder.</param>
/// <param name="documents">The documents.</param>
/// <param name="embedder">Who makes vectors, where somebody does; asked for late, since a model that cannot be loaded is another doctor's finding.</param>
internal sealed class IndexDoctor(FolderStore store, HeldDocuments documents, Func<ITextEmbedder?> embedder) : IDoctor
{
    private const string Name = "Index";
    private const string Build = "Run talkbot index build; the service does it when it starts.";

    public Task<IReadOnlyList<Diagnosis>> ExamineAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Diagnosis>>([Examine(cancellationToken)]);

    private Diagnosis Examine(CancellationToken cancellationToken)
    {
        try
        {
            var opening = store.Peek();
            using var serving = opening.Generation;
            if (serving is null)
            {
                return opening.Damage.Count == 0
                    ? Diagnosis.Doubtful(Name, $"There is no index at {store.Location} yet.", Build)
                    : Diagnosis.Doubtful(Name, $"The index at {store.Location} is damaged: {string.Join("; ", opening.Damage)}.", Build);
            }

            var info = serving.Manifest.Info;
            var found = string.Create(
                CultureInfo.InvariantCulture, $"Generation {info.Generation} at {store.Location} holds {ProvenanceText.Count(info.Documents, "document")} in {ProvenanceText.Count(info.Passages, "passage")}");
            return opening.Damage.Count > 0 ? Diagnosis.Doubtful(Name, $"{found}, but something beside it is damaged: {string.Join("; ", opening.Damage)}.", Build)
                : serving.Manifest.IsUpToDate(documents.Fingerprint(serving.Manifest.Holdings ?? Holdings.None, cancellationToken), embedder()?.ModelId) ? Diagnosis.Well(Name, $"{found}, and is up to date.")
                : Diagnosis.Doubtful(Name, $"{found}, but the documents or the settings have changed since.", Build);
        }
        catch (TalkBotException fault)
        {
            return Diagnosis.Doubtful(Name, $"Whether the index is up to date cannot be told: {fault.Message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Diagnosis.Ill(Name, $"The index at {store.Location} cannot be read ({exception.GetType().Name}).", "Check that this user may read and write there, or set Index:Path.");
        }
    }
}
