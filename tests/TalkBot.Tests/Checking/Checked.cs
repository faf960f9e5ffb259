using TalkBot.Core.Checking;
using TalkBot.Core.Knowledge;

namespace TalkBot.Tests.Checking;

/// <summary>Claims checked by their words alone, or with a reader that takes no waiting.</summary>
internal static class Checked
{
    public static CheckedText Of(IDocumentIndex index, Claim claim, IClaimReader? reader = null)
    {
        var checking = new ClaimChecker(index, reader ?? new ClaimsByWordsAlone(), new CheckingOptions()).CheckAsync(claim, TestContext.Current.CancellationToken);
        Assert.True(checking.IsCompleted);
        return checking.GetAwaiter().GetResult();
    }
}
