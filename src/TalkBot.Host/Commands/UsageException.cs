namespace TalkBot.Host.Commands;

/// <summary>The command line, a question or the settings cannot be used: one sentence a mistake, all of them.</summary>
internal sealed class UsageException(params IReadOnlyList<string> mistakes) : Exception(string.Join("; ", mistakes))
{
    public IReadOnlyList<string> Mistakes { get; } = mistakes;
}
