using System.Buffers;
using System.Text;

namespace TalkBot.Core.Knowledge;

/// <summary>A text without the characters that show nothing and can carry another text.</summary>
/// <param name="Text">What is left.</param>
/// <param name="Count">How many characters were taken out.</param>
/// <param name="Carried">What they spelt, as far as they are tags, which stand for ASCII.</param>
public sealed record InvisibleCharacters(string Text, int Count, string Carried)
{
    /// <summary>In emoji, one of these joins or varies what is before it; so many in a row do not.</summary>
    private const int LongestOrdinaryRun = 2;

    private const int Tags = 0xE0000;

    /// <summary>The first UTF-16 code units of all of them: with none of these there is nothing to take out.</summary>
    private static readonly SearchValues<char> Starts =
        SearchValues.Create(['\uDB40', '\u200B', '\u200C', '\u200D', '\u2060', '\u2061', '\u2062', '\u2063', '\u2064', '\uFEFF', .. Enumerable.Range(0xFE00, 16).Select(code => (char)code)]);

    /// <summary>Takes them out: tags (U+E0000 to U+E007F), and runs of variation selectors and of blanks and joiners without a width.</summary>
    public static InvisibleCharacters TakenFrom(string text)
    {
        if (!text.AsSpan().ContainsAny(Starts))
            return new InvisibleCharacters(text, 0, "");
        var (kept, carried) = (new StringBuilder(text.Length), new StringBuilder());
        var (count, run) = (0, new List<Rune>());
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsInvisible(rune))
            {
                run.Add(rune);
                continue;
            }

            End();
            kept.Append(rune.ToString());
        }

        End();
        return new InvisibleCharacters(kept.ToString(), count, carried.ToString());

        void End()
        {
            var isOrdinary = run.Count <= LongestOrdinaryRun && !run.Exists(IsTag);
            foreach (var rune in run)
            {
                if (isOrdinary)
                    kept.Append(rune.ToString());
                else if (IsTag(rune) && rune.Value - Tags is >= ' ' and <= '~' and var letter)
                    carried.Append((char)letter);
            }

            count += isOrdinary ? 0 : run.Count;
            run.Clear();
        }
    }

    private static bool IsTag(Rune rune) => rune.Value is >= Tags and <= Tags + 0x7F;

    private static bool IsInvisible(Rune rune) =>
        IsTag(rune) || rune.Value is (>= 0xE0100 and <= 0xE01EF) or (>= 0xFE00 and <= 0xFE0F) or (>= 0x200B and <= 0x200D) or (>= 0x2060 and <= 0x2064) or 0xFEFF;
}
