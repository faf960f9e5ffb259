using System.Globalization;
using System.Text;
using Lucene.Net.Analysis.CharFilters;

namespace TalkBot.Search.Analysis;

/// <summary>
/// Text as it is seen, for the tokenizer behind it: invisible characters and the marks over letters are left out, and the
/// letters of mathematics stand as plain ones, as does the sigma at a word's end, so that a word is found however it was written. Places are those of the text
/// as it is.
/// </summary>
internal sealed class SeenText(TextReader input) : BaseCharFilter(input)
{
    /// <summary>Nothing before it is left out or put in another way.</summary>
    private const char FirstSuspect = '\u00AD';

    /// <summary>The same letter, at a word's end: its capital does not tell which.</summary>
    private const char FinalSigma = 'ς';
    private const char Sigma = 'σ';

    private const int BlockLength = 1_024;

    private StringReader? _seen;

    public override int Read(char[] buffer, int index, int count) => (_seen ??= new StringReader(See(ReadAll()))).Read(buffer, index, count);

    public override int Read() => (_seen ??= new StringReader(See(ReadAll()))).Read();

    /// <summary>Block by block: Lucene's reader of strings does not give all of them at once.</summary>
    private string ReadAll()
    {
        var all = new StringBuilder();
        var block = new char[BlockLength];
        while (m_input.Read(block, 0, block.Length) is > 0 and var length)
            all.Append(block, 0, length);
        return all.ToString();
    }

    private string See(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(FirstSuspect, char.MaxValue))
            return text;

        var seen = new StringBuilder(text.Length);
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var before = seen.Length;
            if (rune.Value == FinalSigma)
                seen.Append(Sigma);
            else if (IsMathematical(rune))
                seen.Append(rune.ToString().Normalize(NormalizationForm.FormKC));
            else if (!IsLeftOut(rune))
                seen.Append(text, position, rune.Utf16SequenceLength);
            position += rune.Utf16SequenceLength;
            if (seen.Length - before != rune.Utf16SequenceLength)
                AddOffCorrectMap(seen.Length, position - seen.Length);
        }

        return seen.ToString();
    }

    private static bool IsMathematical(Rune rune) => rune.Value is >= 0x1D400 and <= 0x1D7FF && Rune.IsLetterOrDigit(rune);

    private static bool IsLeftOut(Rune rune) =>
        rune.Value is (>= 0x0300 and <= 0x036F) or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFFA0 or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF)
        || (rune.Value >= FirstSuspect && Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format);
}
