namespace TalkBot.Core.Answering;

/// <summary>What came of looking for one quotation.</summary>
internal abstract record Finding
{
    private Finding()
    {
    }

    public sealed record Found(Excerpt Excerpt, bool IsWhole) : Finding
    {
        /// <summary>Whether it says by itself what it says where it stands.</summary>
        public bool StandsAlone => IsWhole && !BackReference.Opens(Excerpt.Quote);
    }

    public sealed record Rejected(RejectionReason Reason) : Finding;
}
