using System.Collections.Frozen;
using System.Globalization;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Checking;

/// <summary>A number of a text, written in digits or in words.</summary>
/// <param name="Value">Its value, magnitudes ("million") counted in.</param>
/// <param name="Word">Its place in the words of the text.</param>
internal readonly record struct Quantity(decimal Value, int Word)
{
    // Not "one", which is as often no number.
    private static readonly FrozenDictionary<string, decimal> Named = Values(
        "two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 "
        + "seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90");

    private static readonly FrozenDictionary<string, decimal> Magnitudes = Values(
        "hundred 100 thousand 1000 million 1000000 m 1000000 billion 1000000000 bn 1000000000 trillion 1000000000000");

    /// <summary>Nobody counts more in millions; it keeps any row of magnitudes within what a decimal holds.</summary>
    private const decimal MaxScaled = 1_000_000_000_000;

    /// <summary>The numbers of a text, in order.</summary>
    public static List<Quantity> In(AnalyzedSentence sentence)
    {
        var quantities = new List<Quantity>();
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            var text = Text(i);
            if (Parse(text, out var magnitude) is not { } value)
                continue;
            // "forty-five", "two hundred thousand"
            var last = i;
            if (value is >= 20 and < 100 && value % 10 == 0 && last + 1 < sentence.Words.Count && Named.TryGetValue(Text(last + 1), out var unit) && unit < 10)
            {
                value += unit;
                last++;
            }

            while (magnitude == 1 && value < MaxScaled && last + 1 < sentence.Words.Count && Magnitudes.TryGetValue(Text(last + 1), out var next))
            {
                value *= next;
                last++;
            }

            quantities.Add(new Quantity(value < MaxScaled ? value * magnitude : value, i));
            i = last;
        }

        return quantities;

        string Text(int word) => sentence.Text[sentence.Words[word].Start..sentence.Words[word].End];
    }

    private static decimal? Parse(string word, out decimal magnitude)
    {
        magnitude = 1;
        if (Named.TryGetValue(word, out var named))
            return named;
        if (!char.IsAsciiDigit(word[0]))
            return null;
        var end = word.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        if (!decimal.TryParse(word.AsSpan(0, end), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value))
            return null;
        // "1990s" and "45kg" are their digits, "15m" fifteen million.
        if (Magnitudes.TryGetValue(word[end..], out var suffix))
            magnitude = suffix;
        return value;
    }

    private static FrozenDictionary<string, decimal> Values(string namesAndValues) => namesAndValues.Split(' ').Chunk(2)
        .ToFrozenDictionary(pair => pair[0], pair => decimal.Parse(pair[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);
}
