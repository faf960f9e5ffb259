namespace TalkBot.Core.Answering.Support;

/// <summary>What came of holding a statement against its quotations.</summary>
internal abstract record SupportVerdict
{
    private SupportVerdict()
    {
    }

    /// <summary>They say all of it; <paramref name="Speaker"/> is whose claim it is, where the source reports one.</summary>
    public sealed record BorneOut(string? Speaker) : SupportVerdict;

    public sealed record Refused(UnsupportedReason Reason) : SupportVerdict;
}
