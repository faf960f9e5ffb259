using System.Text;

namespace TalkBot.Composition.Drafting;

/// <summary>Takes out what a model writes for itself: its reasoning in tags, and the special tokens that end a turn. One character at a time.</summary>
internal sealed class ReasoningFilter(Action<char> pass, Action drop)
{
    private const int MaxTokenLength = 48;

    private static readonly string[] Opening = ["<think>", "<thinking>", "<reasoning>"];
    private static readonly string[] Closing = ["</think>", "</thinking>", "</reasoning>"];
    private static readonly string[] Markers = ["<s>", "</s>"];

    private readonly StringBuilder _held = new();
    private bool _isReasoning;

    /// <summary>Takes the next character; <c>pass</c> gets what is to be read, and <c>drop</c> says that all before was reasoning.</summary>
    public void Feed(char character)
    {
        if (_held.Length == 0 && character != '<')
        {
            Pass(character);
            return;
        }

        _held.Append(character);
        var held = _held.ToString();
        if (IsComplete(held))
        {
            _held.Clear();
            Take(held);
        }
        else if (!CanBecomeTag(held))
        {
            _held.Clear();
            Pass(held[0]);
            foreach (var rest in held.AsSpan(1))
                Feed(rest);
        }
    }

    /// <summary>Nothing follows: what was begun as a tag was none.</summary>
    public void Complete()
    {
        var held = _held.ToString();
        _held.Clear();
        foreach (var character in held)
            Pass(character);
    }

    private void Take(string tag)
    {
        if (Contains(Closing, tag))
        {
            if (!_isReasoning)
                drop();
            _isReasoning = false;
        }
        else
        {
            _isReasoning |= Contains(Opening, tag);
        }
    }

    private void Pass(char character)
    {
        if (!_isReasoning)
            pass(character);
    }

    private static bool IsComplete(string held) => held[^1] == '>'
        && (Contains(Opening, held) || Contains(Closing, held) || Contains(Markers, held) || (IsToken(held) && held.Length > 4 && held[^2] is '|' or '｜'));

    private static bool CanBecomeTag(string held) =>
        held.Length == 1 || (IsToken(held) && held.Length < MaxTokenLength && !held.Contains('\n', StringComparison.Ordinal))
        || Opening.Concat(Closing).Concat(Markers).Any(tag => tag.StartsWith(held, StringComparison.OrdinalIgnoreCase));

    private static bool IsToken(string held) => held.Length > 1 && held[1] is '|' or '｜';

    private static bool Contains(string[] tags, string tag) => tags.Contains(tag, StringComparer.OrdinalIgnoreCase);
}
