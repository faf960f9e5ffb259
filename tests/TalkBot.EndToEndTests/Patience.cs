namespace TalkBot.EndToEndTests;

/// <summary>Waits for a signal, but not for ever: what never comes fails the test that waits for it, and says what did not come.</summary>
internal static class Patience
{
    /// <summary>Longer than anything that a run does to the bot keeps it away.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);

    /// <param name="waitAsync">Ends with what is waited for, or when it is cancelled.</param>
    /// <param name="missing">Says what did not come.</param>
    public static async Task UntilAsync(Func<CancellationToken, Task> waitAsync, Func<string> missing)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Long);
        try
        {
            await waitAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            Assert.Fail($"{missing()} Nothing changed that within {Long}.");
        }
    }
}
