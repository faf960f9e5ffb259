using TalkBot.Core;
using TalkBot.Core.Answering;
using TalkBot.Core.Health;
using TalkBot.Core.Knowledge;

namespace TalkBot.Search.Reading;

/// <summary>Whether the documents are there and can be read, each of them.</summary>
internal sealed class DocumentsDoctor(DocumentFolder folder, DocumentsOptions options) : IDoctor
{
    private const string Name = "Documents";
    private const int MostNamed = 5;

    public Task<IReadOnlyList<Diagnosis>> ExamineAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Diagnosis>>([Examine(cancellationToken)]);

    private Diagnosis Examine(CancellationToken cancellationToken)
    {
        try
        {
            var documents = 0;
            var failures = new List<DocumentFailure>();
            foreach (var result in folder.Read(cancellationToken))
            {
                if (result is ReadResult.Failed failed)
                    failures.Add(failed.Failure);
                else
                    documents++;
            }

            var count = ProvenanceText.Count(documents, "document");
            return failures.Count == 0
                ? Diagnosis.Well(Name, $"{count} can be read at {options.Path}.")
                : Diagnosis.Doubtful(
                    Name,
                    $"{count} can be read at {options.Path}, and {failures.Count} could not: {string.Join("; ", failures.Take(MostNamed))}{(failures.Count > MostNamed ? "; …" : "")}.",
                    "Mend those, or take them out of the folder; the rest is answered from.");
        }
        catch (TalkBotException fault)
        {
            return Diagnosis.Of(Name, fault);
        }
    }
}
