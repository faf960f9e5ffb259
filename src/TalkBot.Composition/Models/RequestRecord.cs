using TalkBot.Core;

namespace TalkBot.Composition.Models;

/// <summary>What becomes of one question to the model, counted when it is over.</summary>
internal sealed class RequestRecord(string purpose, TimeProvider time) : IDisposable
{
    private readonly long _start = time.GetTimestamp();
    private ModelOutcome? _outcome;

    public TimeSpan Elapsed => time.GetElapsedTime(_start);

    /// <summary>Why it failed; null where it did not.</summary>
    public ModelTrouble? Trouble { get; private set; }

    /// <summary>Whether the model said anything.</summary>
    public bool HasReplied { get; private set; }

    public ModelPart.Failed Fail(ModelOutcome outcome)
    {
        var failed = new ModelPart.Failed(new ModelTrouble(outcome));
        End(failed);
        return failed;
    }

    public void End(ModelPart part)
    {
        HasReplied = true;
        (_outcome, Trouble) = part switch
        {
            ModelPart.Failed(var trouble) => (trouble.Outcome, trouble),
            ModelPart.Ended(var isTruncated) => (isTruncated ? ModelOutcome.Truncated : ModelOutcome.Completed, null),
            _ => (_outcome, Trouble),
        };
    }

    public void Count((int In, int Out)? tokens)
    {
        if (tokens is not var (tokensIn, tokensOut))
            return;
        Telemetry.ModelTokens.Add(tokensIn, Telemetry.Tag("purpose", purpose), Telemetry.Tag("direction", "in"));
        Telemetry.ModelTokens.Add(tokensOut, Telemetry.Tag("purpose", purpose), Telemetry.Tag("direction", "out"));
    }

    public void Dispose()
    {
        var outcome = Telemetry.Tag("outcome", _outcome ?? (HasReplied ? ModelOutcome.CutOff : ModelOutcome.Cancelled));
        Telemetry.ModelRequests.Add(1, Telemetry.Tag("purpose", purpose), outcome);
        Telemetry.ModelDuration.Record(Elapsed.TotalSeconds, Telemetry.Tag("purpose", purpose), outcome);
    }
}
