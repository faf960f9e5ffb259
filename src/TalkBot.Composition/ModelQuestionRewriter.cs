using TalkBot.Composition.Drafting;
using TalkBot.Composition.Models;
using TalkBot.Composition.Prompts;
using TalkBot.Core.Answering;

namespace TalkBot.Composition;

/// <summary>Has a language model make a follow-up stand alone. What it writes is taken only when it adds nothing of its own; else the question stays as it was typed.</summary>
internal sealed class ModelQuestionRewriter(ModelClient model, ModelOptions options, TimeProvider time) : IQuestionRewriter
{
    /// <summary>The part of the question's time that may go by before the documents are searched.</summary>
    private const double MaxTimeShare = 1.0 / 3;

    private const int MaxLength = 400;

    public async Task<Question> RewriteAsync(Question question, CancellationToken cancellationToken)
    {
        var begun = question with { BegunAt = time.GetTimestamp() };
        if (question.Conversation.Turns.Count == 0 || !FollowUp.Leans(question.Text))
            return begun;
        var rewritten = await AskAsync(question, cancellationToken);
        return rewritten is not null && FollowUp.AddsNothing(rewritten, question) ? begun with { Text = rewritten } : begun;
    }

    /// <summary>What the model makes of it, on one line; null where that is no question, or none came.</summary>
    private async Task<string?> AskAsync(Question question, CancellationToken cancellationToken)
    {
        var codes = RequestCodes.Create();
        var request = new ModelRequest(
            PromptFolder.Rewrite,
            new Dictionary<string, string>
            {
                [PromptVariables.Boundary] = codes.Boundary,
                [PromptVariables.Canary] = codes.Canary,
                [PromptVariables.History] = History.Write(question.Conversation),
                [PromptVariables.Question] = PromptText.Clean(question.Text),
            },
            options.Timeout * MaxTimeShare);
        return await WholeReply.AskAsync(model, request, MaxLength, cancellationToken) is { } reply ? Read(reply, codes) : null;
    }

    private static string? Read(string reply, RequestCodes codes)
    {
        var line = PromptText.Clean(reply).Trim().Trim('"', '“', '”', '\'');
        return line.Length is > 0 and <= MaxLength && !line.Contains('\n', StringComparison.Ordinal) && !codes.AreIn(line) ? line : null;
    }
}
