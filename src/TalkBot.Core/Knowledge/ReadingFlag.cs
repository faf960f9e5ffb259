using System.Globalization;

namespace TalkBot.Core.Knowledge;

/// <summary>What whoever answers for the documents should know of a file before it is answered from. None of it is in the document's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Count">How much of it: characters, attachments or pages, as the kind has it.</param>
/// <param name="Excerpt">How it begins, on one line of at most <see cref="LongestExcerpt"/> characters; data, which may be hostile.</param>
public sealed record ReadingFlag(ReadingFlagKind Kind, int Count, string Excerpt)
{
    public const int LongestExcerpt = 120;

    /// <summary>What it is and how it begins, in a few words without a final stop.</summary>
    public override string ToString() => Excerpt.Length == 0 ? What : $"{What}: {Excerpt}";

    private string What => Kind switch
    {
        ReadingFlagKind.Unshown => $"{Counted("character")} that the file keeps out of sight",
        ReadingFlagKind.Colorless => $"{Counted("character")} in the colour of what is behind them",
        ReadingFlagKind.Tiny => $"{Counted("character")} too small to read",
        ReadingFlagKind.OffPage => $"{Counted("character")} outside of the page",
        ReadingFlagKind.Deleted => $"{Counted("character")} deleted in a tracked change",
        ReadingFlagKind.InvisibleCharacters => $"{Counted("character")} that cannot be seen",
        ReadingFlagKind.Attachment => $"{Counted("attachment")}, not read",
        _ => $"{Counted("page")} without text",
    };

    private string Counted(string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{Count:N0} {noun}{(Count == 1 ? "" : "s")}");
}
