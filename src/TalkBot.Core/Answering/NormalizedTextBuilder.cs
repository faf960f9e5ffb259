using System.Buffers;
using System.Globalization;
using System.Text;

namespace TalkBot.Core.Answering;

/// <summary>Makes one <see cref="NormalizedText"/>.</summary>
internal sealed class NormalizedTextBuilder(string source)
{
    private const char FirstMark = '\u0300';

    /// <summary>More marks than this on one letter are no accent, and composing very many is slow.</summary>
    private const int MaxMarks = 16;

    /// <summary>ASCII that is seen and is no dash.</summary>
    private static readonly SearchValues<char> PlainCharacters =
        SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Select(code => (char)code).Where(character => !Typography.IsDash(character))]);

    private readonly StringBuilder _text = new(source.Length);
    private readonly bool _isComposed = IsComposed(source);

    public List<NormalizedText.Change> Changes { get; } = [];

    public string Build()
    {
        var position = 0;
        while ((position += CopyPlain(position)) < source.Length)
        {
            var start = position;
            var written = _text.Length;
            position = char.IsWhiteSpace(source[position]) || Typography.IsInvisible(source[position]) ? Blank(position)
                : Typography.IsDash(source[position]) ? Dash(position)
                : Character(position);
            if (position - start != 1 || _text.Length - written != 1)
                Changes.Add(new(written, _text.Length, start, position));
        }

        return _text.ToString();
    }

    /// <summary>Copies the words at <paramref name="position"/> that are normal as they are, and gives their length.</summary>
    private int CopyPlain(int position)
    {
        if (!_isComposed)
            return 0;

        var rest = source.AsSpan(position);
        var length = 0;
        while (length < rest.Length)
        {
            var word = rest[length..].IndexOfAnyExcept(PlainCharacters);
            length = word < 0 ? rest.Length : length + word;
            if (length + 1 >= rest.Length || rest[length] != ' ' || !PlainCharacters.Contains(rest[length + 1]))
                break;
            length++;
        }

        _text.Append(rest[..length]);
        return length;
    }

    private int Blank(int position)
    {
        var isSpace = false;
        for (; position < source.Length; position++)
        {
            var isWhiteSpace = char.IsWhiteSpace(source[position]);
            if (!isWhiteSpace && !Typography.IsInvisible(source[position]))
                break;
            isSpace |= isWhiteSpace;
        }

        if (isSpace)
            _text.Append(' ');
        return position;
    }

    /// <summary>"--" is a dash, too.</summary>
    private int Dash(int position)
    {
        while (position < source.Length && Typography.IsDash(source[position]))
            position++;
        _text.Append('-');
        return position;
    }

    private int Character(int position)
    {
        var end = position + 1;
        if (!_isComposed)
        {
            if (end < source.Length && char.IsSurrogatePair(source[position], source[end]))
                end++;
            var marks = end + MaxMarks;
            while (end < source.Length && end < marks && IsMark(source[end]))
                end++;
            if (end > position + 1 || source[position] >= FirstMark)
            {
                foreach (var composed in source[position..end].Normalize(NormalizationForm.FormC))
                    Append(composed);
                return end;
            }
        }

        Append(source[position]);
        return end;
    }

    private void Append(char character)
    {
        if (character >= FirstMark && Typography.Expand(character) is { } expanded)
        {
            foreach (var part in expanded)
                _text.Append(Typography.Plain(part));
        }
        else
        {
            _text.Append(Typography.Plain(character));
        }
    }

    private static bool IsMark(char character) =>
        character >= FirstMark && char.GetUnicodeCategory(character)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Whether there is nothing to compose, or nothing that may be: a text with a lone surrogate or U+FFFE is not composed.</summary>
    private static bool IsComposed(string source) => !IsWellFormed(source) || source.IsNormalized(NormalizationForm.FormC);

    private static bool IsWellFormed(string source)
    {
        var rest = source.AsSpan();
        if (rest.Contains('\uFFFE'))
            return false;
        while (rest.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var at)
        {
            if (at + 1 == rest.Length || !char.IsSurrogatePair(rest[at], rest[at + 1]))
                return false;
            rest = rest[(at + 2)..];
        }

        return true;
    }
}
