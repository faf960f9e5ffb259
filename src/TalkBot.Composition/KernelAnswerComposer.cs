using System.Runtime.CompilerServices;
using TalkBot.Composition.Drafting;
using TalkBot.Composition.Models;
using TalkBot.Composition.Prompts;
using TalkBot.Core;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;

namespace TalkBot.Composition;

/// <summary>
/// Has a language model draft the answer, through Semantic Kernel. What it writes is only read: each statement is tied to
/// quotations from the passages it was given, and what cannot be is left out.
/// </summary>
internal sealed class KernelAnswerComposer(ModelClient model, ModelOptions options, TimeProvider time) : IAnswerComposer
{
    /// <summary>More statements are a flood, and no answer.</summary>
    private const int MaxStatements = 8;

    private const int CharactersPerToken = 8;

    public string Name => $"model:{options.Name}";

    public async IAsyncEnumerable<DraftPart> ComposeAsync(Question question, Retrieval retrieval, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (retrieval.Passages.Count == 0)
        {
            yield return new DraftPart.Declined(ReasonCode.NoMatch);
            yield break;
        }

        var passages = PassageBlocks.Of(retrieval, options.MaxPassageCharacters);
        var codes = RequestCodes.Create();
        var draft = new DraftInProgress(passages, codes, options.MaxOutputTokens * CharactersPerToken);
        await foreach (var part in model.AskAsync(Request(question, passages, codes), cancellationToken))
        {
            foreach (var statement in draft.Read(part).Take(MaxStatements - draft.Given))
                yield return draft.Give(statement);
            if (draft.IsOver || draft.Given >= MaxStatements)
                break;
        }

        Telemetry.ModelDrafts.Add(1, Telemetry.Tag("outcome", draft.Outcome));
        if (draft.Conclusion is { } conclusion)
            yield return conclusion;
    }

    private ModelRequest Request(Question question, PassageBlocks passages, RequestCodes codes) => new(
        PromptFolder.Answer,
        new Dictionary<string, string>
        {
            [PromptVariables.Boundary] = codes.Boundary,
            [PromptVariables.Canary] = codes.Canary,
            [PromptVariables.Passages] = passages.Write(codes.Boundary),
            [PromptVariables.History] = History.Write(question.Conversation),
            [PromptVariables.Question] = PromptText.Clean(question.Text),
        },
        options.Timeout - (question.BegunAt is { } begun ? time.GetElapsedTime(begun) : TimeSpan.Zero))
    {
        Schema = StatementJson.Schema,
    };
}
