using System.Globalization;

namespace TalkBot.Core.Knowledge;

/// <summary>A document that could not be read, or one line of a corpus file.</summary>
/// <param name="File">The path as a person would type it.</param>
/// <param name="Line">The line, from 1, when only that line failed.</param>
/// <param name="Reason">What is wrong, and how to mend it, in one sentence without a final stop.</param>
public sealed record DocumentFailure(string File, int? Line, string Reason)
{
    public override string ToString() => Line is { } line
        ? string.Create(CultureInfo.InvariantCulture, $"{File}, line {line}: {Reason}")
        : $"{File}: {Reason}";
}
