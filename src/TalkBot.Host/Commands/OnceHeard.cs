using System.CommandLine;
using System.CommandLine.Invocation;

namespace TalkBot.Host.Commands;

/// <summary>
/// Holds a command back until signals are listened to. The library begins to listen only when the command's first wait gives the
/// thread back: a command that worked until then would be ended by Ctrl+C at once, whatever it was in the middle of.
/// </summary>
internal sealed class OnceHeard(AsynchronousCommandLineAction action) : AsynchronousCommandLineAction
{
    private readonly TaskCompletionSource _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Invokes what was typed, with its command held back until signals are listened to.</summary>
    public static Task<int> InvokeAsync(ParseResult parsed, InvocationConfiguration configuration)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.Action != command.Action || command.Action is not AsynchronousCommandLineAction action)
            return parsed.InvokeAsync(configuration);
        var held = new OnceHeard(action);
        command.Action = held;
        var ending = parsed.InvokeAsync(configuration);
        held._heard.SetResult();
        return ending;
    }

    public override async Task<int> InvokeAsync(ParseResult parseResult, CancellationToken cancellationToken = default)
    {
        await _heard.Task;
        return await action.InvokeAsync(parseResult, cancellationToken);
    }
}
