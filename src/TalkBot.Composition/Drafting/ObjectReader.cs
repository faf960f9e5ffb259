using System.Text;
using System.Text.Json;

namespace TalkBot.Composition.Drafting;

/// <summary>Reads JSON one character at a time, and hands out each object that could be a statement as soon as it is closed.</summary>
internal sealed class ObjectReader
{
    private const int MaxDepth = 32;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth + 1 };

    private readonly StringBuilder _text = new();
    private readonly Stack<(int Start, bool IsArray, string? Name)> _open = new();
    private bool _isInString;
    private bool _isEscaped;
    private int _stringStart;
    private string? _lastString;
    private string? _name;

    /// <summary>Whether what was begun is closed.</summary>
    public bool IsClosed => _open.Count == 0;

    /// <summary>Takes the next character. The first one must open an object.</summary>
    /// <returns>The object that it closes; null where it closes none, or a part of a statement.</returns>
    public JsonElement? Feed(char character)
    {
        // A line break within a string is not JSON, but models write it.
        _text.Append(_isInString && char.IsControl(character) ? ' ' : character);
        if (_isInString)
        {
            ReadString(character);
            return null;
        }

        switch (character)
        {
            case '"':
                (_isInString, _stringStart) = (true, _text.Length);
                break;
            case ':':
                _name = _lastString;
                break;
            case ',':
                _name = null;
                break;
            case '{' or '[' when _open.Count <= MaxDepth:
                _open.Push((_text.Length - 1, character == '[', _name ?? (_open.TryPeek(out var parent) && parent.IsArray ? parent.Name : null)));
                _name = null;
                break;
            case '}' or ']' when _open.TryPop(out var closed):
                return character == '}' && !closed.IsArray && !IsPart(closed.Name) ? Parse(closed.Start) : null;
        }

        return null;
    }

    public void Reset()
    {
        _text.Clear();
        _open.Clear();
        (_isInString, _isEscaped, _lastString, _name) = (false, false, null, null);
    }

    private void ReadString(char character)
    {
        if (_isEscaped)
        {
            _isEscaped = false;
        }
        else if (character == '\\')
        {
            _isEscaped = true;
        }
        else if (character == '"')
        {
            _isInString = false;
            _lastString = _text.ToString(_stringStart, _text.Length - _stringStart - 1);
        }
    }

    private bool IsPart(string? name) => Holds(name) || _open.Any(parent => Holds(parent.Name));

    private static bool Holds(string? name) => name is not null && StatementJson.HoldsQuotations(name);

    private JsonElement? Parse(int start)
    {
        try
        {
            using var document = JsonDocument.Parse(_text.ToString(start, _text.Length - start), Lenient);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
