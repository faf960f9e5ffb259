using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;

namespace TalkBot.Composition;

/// <summary>Answers without a model, by quoting the sentences that answer.</summary>
internal sealed class ExtractiveAnswerComposer(AnsweringOptions options) : IAnswerComposer
{
    public string Name => "extractive";

    public Task<Draft> ComposeAsync(Question question, Retrieval retrieval, CancellationToken cancellationToken) => Task.FromResult(
        retrieval.Sentences.Count == 0 ? Draft.Decline(ReasonCode.NoMatch)
        : retrieval.Confidence < options.DeclineBelow ? Draft.Decline(ReasonCode.BelowThreshold)
        : Draft.Of([new DraftStatement([new Quotation(retrieval.Sentences[0].Document.Id, retrieval.Sentences[0].Text)])]));
}
