using System.Text;
using System.Text.RegularExpressions;
using TalkBot.Composition.Prompts;
using TalkBot.Core.Knowledge;

namespace TalkBot.Composition.Drafting;

/// <summary>Reads running text with citation marks, one character at a time, and hands out its sentences once a mark has closed them.</summary>
internal sealed partial class ProseReader
{
    /// <summary>The marks and the end of a sentence are this close to its end.</summary>
    private const int TailLength = 200;

    private readonly StringBuilder _pending = new();
    private bool _hasGap;
    private bool _hasLineBreak;

    /// <summary>Takes the next character.</summary>
    /// <returns>The sentences that are known to be complete by it, with their marks.</returns>
    public IEnumerable<DraftedStatement> Feed(char character)
    {
        if (char.IsWhiteSpace(character))
        {
            _hasGap = true;
            _hasLineBreak |= character == '\n';
            _pending.Append(character);
            return [];
        }

        var isNext = _hasGap && character is not ('[' or '【') && (_hasLineBreak || EndsWithMark());
        var sentences = isNext ? Flush(isCut: false) : [];
        (_hasGap, _hasLineBreak) = (false, false);
        _pending.Append(character);
        return sentences;
    }

    /// <summary>What is left; where the text was cut, only the sentences that had their end.</summary>
    public IReadOnlyList<DraftedStatement> Flush(bool isCut)
    {
        var text = _pending.ToString();
        _pending.Clear();
        return Read(text, isCut);
    }

    /// <summary>The sentences of a text, each with the marks that stand in it or just after it.</summary>
    public static IReadOnlyList<DraftedStatement> Read(string text, bool isCut = false)
    {
        var inner = MarkAfterEnd().Replace(PromptText.CleanLine(Fence().Replace(text, " ")), "${marks}${end}");
        var sentences = SentenceSplitter.Split(inner).Select(span => span.In(inner)).ToList();
        if (isCut && sentences.Count > 0 && !SentenceEnd().IsMatch(sentences[^1]))
            sentences.RemoveAt(sentences.Count - 1);
        return [.. sentences.Select(sentence => new DraftedStatement(Tidy(sentence), [], CitationMarks.Find(sentence), null))];
    }

    /// <summary>A statement's words on one line, without marks and the ornaments of Markdown.</summary>
    public static string Tidy(string text)
    {
        var tidy = PromptText.CleanLine(text);
        string before;
        do
        {
            // What is taken out can bring the halves of another mark together.
            before = tidy;
            tidy = Ornament().Replace(CitationMarks.Strip(tidy), "").Trim();
        }
        while (tidy != before);
        return tidy;
    }

    private bool EndsWithMark()
    {
        var length = Math.Min(TailLength, _pending.Length);
        return ClosedByMark().IsMatch(_pending.ToString(_pending.Length - length, length));
    }

    [GeneratedRegex($@"({CitationMarks.Pattern}\s*[.!?…]+[""”’)]*|[.!?…]+[""”’)]*\s*{CitationMarks.Pattern})\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ClosedByMark();

    [GeneratedRegex($@"(?<end>[.!?…]+[""”’)]*)(?<marks>(\s*{CitationMarks.Pattern})+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex MarkAfterEnd();

    [GeneratedRegex(@"[.!?…][""”’)\]】]*\s*$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"```\w*", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^(\s*([-*•]|\d{1,2}[.)])\s+)+|\*\*|__|`", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Ornament();
}
