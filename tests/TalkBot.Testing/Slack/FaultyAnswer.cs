using Microsoft.AspNetCore.Http;

namespace TalkBot.Testing.Slack;

/// <summary>Answers a call as a fault has it.</summary>
internal static class FaultyAnswer
{
    /// <returns>Whether the call is answered.</returns>
    public static async Task<bool> WriteAsync(HttpContext context, FakeFault? fault)
    {
        if (fault is null)
            return false;
        if (fault.Hangs || fault.Delay > TimeSpan.Zero)
            await Task.Delay(fault.Hangs ? Timeout.InfiniteTimeSpan : fault.Delay, TimeProvider.System, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        if (fault.IsOnlyLate)
            return false;
        if (fault.Status == 0)
        {
            context.Abort();
            return true;
        }

        foreach (var (name, value) in fault.Headers)
            context.Response.Headers[name] = value;
        context.Response.StatusCode = fault.Status;
        context.Response.ContentType = fault.ContentType;
        await context.Response.WriteAsync(fault.Body, CancellationToken.None);
        return true;
    }
}
