namespace TalkBot.Composition.Models;

/// <summary>Ends a reply that is of no use, from within the stream that the client library reads. Caught in <see cref="ModelAttempt"/>.</summary>
internal sealed class ModelReplyException(ModelOutcome outcome) : IOException($"The model's reply is of no use: {outcome}.")
{
    public ModelOutcome Outcome { get; } = outcome;
}
