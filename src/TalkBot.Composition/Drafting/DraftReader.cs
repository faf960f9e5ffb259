using System.Text;
using System.Text.Json;

namespace TalkBot.Composition.Drafting;

/// <summary>
/// Reads a model's answer as it comes: JSON as it was asked for, JSON of another shape, in a fence or after some words,
/// or running text with citation marks. Hands out each statement as soon as it is complete; how the answer is cut into
/// pieces makes no difference to what is read. One for each answer.
/// </summary>
internal sealed class DraftReader
{
    /// <summary>An answer says that the documents are silent in few words.</summary>
    private const int MaxNonAnswer = 600;

    private readonly ReasoningFilter _filter;
    private readonly ObjectReader _objects = new();
    private readonly ProseReader _prose = new();
    private readonly Queue<DraftedStatement> _ready = new();
    private readonly StringBuilder _brace = new();
    private readonly StringBuilder _unquoted = new();
    private bool _isInObject;
    private bool _hasEmptyList;

    public DraftReader() => _filter = new ReasoningFilter(Read, Drop);

    /// <summary>Whether the answer is that the documents do not answer. Means something once it is complete and holds no statement.</summary>
    public bool IsDeclined => _hasEmptyList || (_unquoted.Length <= MaxNonAnswer && NonAnswer.IsIn(_unquoted.ToString()));

    /// <summary>The statements that the next piece completes.</summary>
    public IEnumerable<DraftedStatement> Append(string piece)
    {
        foreach (var character in piece)
        {
            _filter.Feed(character);
            while (_ready.TryDequeue(out var statement))
                yield return statement;
        }
    }

    /// <summary>Nothing follows: the statements that were still waiting for it.</summary>
    /// <param name="isCut">Whether the answer was broken off.</param>
    public IReadOnlyList<DraftedStatement> Complete(bool isCut)
    {
        _filter.Complete();
        AddProse(_prose.Flush(isCut));
        return [.. _ready];
    }

    private void Read(char character)
    {
        if (_isInObject)
            ReadObject(character);
        else if (_brace.Length > 0)
            ReadAfterBrace(character);
        else if (character == '{')
            _brace.Append(character);
        else
            AddProse(_prose.Feed(character));
    }

    /// <summary>A brace opens an object when a name or its end follows; else it is a character like others.</summary>
    private void ReadAfterBrace(char character)
    {
        _brace.Append(character);
        if (char.IsWhiteSpace(character))
            return;
        var held = _brace.ToString();
        _brace.Clear();
        _isInObject = character is '"' or '}';
        foreach (var part in held)
        {
            if (_isInObject)
                ReadObject(part);
            else
                AddProse(_prose.Feed(part));
        }
    }

    private void ReadObject(char character)
    {
        if (_objects.Feed(character) is { } closed)
            Add(closed);
        if (!_objects.IsClosed)
            return;
        _objects.Reset();
        _isInObject = false;
    }

    private void Add(JsonElement element)
    {
        if (StatementJson.FindList(element) is { } list)
        {
            _hasEmptyList |= list.GetArrayLength() == 0;
            AddProse(list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).SelectMany(item => ProseReader.Read(item.GetString()!)));
        }
        else if (StatementJson.Read(element) is { } statement)
        {
            if (statement.Quotes.Count > 0 || statement.Marks.Count > 0)
                Add(statement with { Text = ProseReader.Tidy(statement.Text) });
            else
                AddProse(ProseReader.Read(statement.Text));
        }
    }

    private void AddProse(IEnumerable<DraftedStatement> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (sentence.Marks.Count > 0)
                Add(sentence);
            else
                _unquoted.Append(sentence.Text).Append(' ');
        }
    }

    private void Add(DraftedStatement statement)
    {
        if (statement.Text.Length is > 0 and <= DraftedStatement.MaxLength)
            _ready.Enqueue(statement);
    }

    /// <summary>What came so far was reasoning whose opening tag the server had left away.</summary>
    private void Drop()
    {
        _objects.Reset();
        _prose.Flush(isCut: true);
        _brace.Clear();
        _unquoted.Clear();
        _isInObject = false;
    }
}
