using System.Runtime.InteropServices;

namespace TalkBot.Core.Answering;

/// <summary>
/// A text as it reads whatever its typography, and the way back: white space made single, quotation marks and
/// dashes plain, ligatures and full-width forms spelt out, accents composed, what is not seen dropped.
/// </summary>
internal sealed class NormalizedText
{
    private readonly List<Change> _changes;

    private NormalizedText(string text, List<Change> changes) => (Text, _changes) = (text, changes);

    public string Text { get; }

    /// <summary>Normalises <paramref name="source"/>, in time linear in its length. Lone surrogates stay as they are.</summary>
    public static NormalizedText Of(string source)
    {
        var builder = new NormalizedTextBuilder(source);
        return new NormalizedText(builder.Build(), builder.Changes);
    }

    /// <summary>The place in the source where the character at <paramref name="position"/> begins; -1 when it is not the first of those that one source character became.</summary>
    public int SourceStart(int position)
    {
        var change = ChangeAt(position);
        if (position >= change.End)
            return change.SourceEnd + position - change.End;
        return position == change.Start ? change.SourceStart : -1;
    }

    /// <summary>The place in the source just after the character before <paramref name="end"/>; -1 when it is not the last of those that one source character became.</summary>
    public int SourceEnd(int end)
    {
        var change = ChangeAt(end - 1);
        if (end > change.End)
            return change.SourceEnd + end - change.End;
        return end == change.End ? change.SourceEnd : -1;
    }

    /// <summary>The last change that begins at or before <paramref name="position"/>.</summary>
    private Change ChangeAt(int position)
    {
        var (low, high) = (0, _changes.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_changes[middle].Start <= position)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return high < 0 ? default : _changes[high];
    }

    /// <summary>Characters of the normalised text that stand for a stretch of the source of another length. Between two changes both run alike.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Change(int Start, int End, int SourceStart, int SourceEnd);
}
