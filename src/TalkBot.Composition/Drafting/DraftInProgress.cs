using TalkBot.Composition.Models;
using TalkBot.Composition.Prompts;
using TalkBot.Core.Answering;

namespace TalkBot.Composition.Drafting;

/// <summary>A draft that is being read off a model: within bounds, tied to the passages, and thrown away when it gives the prompt away.</summary>
internal sealed class DraftInProgress(PassageBlocks passages, RequestCodes codes, int maxCharacters)
{
    private readonly DraftReader _reader = new();
    private readonly PassageQuotations _quotations = new(passages);
    private string _tail = "";
    private int _length;
    private int _unquoted;

    /// <summary>How many statements were handed out.</summary>
    public int Given { get; private set; }

    /// <summary>Whether nothing more is to be read.</summary>
    public bool IsOver { get; private set; }

    /// <summary>What came of it.</summary>
    public DraftOutcome Outcome { get; private set; } = DraftOutcome.Used;

    /// <summary>What follows the statements; null where they are the answer.</summary>
    public DraftPart? Conclusion => Outcome switch
    {
        DraftOutcome.Used => null,
        DraftOutcome.Declined => new DraftPart.Declined(ReasonCode.ModelDeclined),
        DraftOutcome.Unquoted => new DraftPart.Failed(ReasonCode.QuoteFailed),
        _ => new DraftPart.Failed(ReasonCode.ModelUnavailable),
    };

    public DraftStatement Give(DraftStatement statement)
    {
        Given++;
        return statement;
    }

    /// <summary>The statements that a part of the reply completes.</summary>
    public IEnumerable<DraftStatement> Read(ModelPart part) => part switch
    {
        ModelPart.Words(var text) => Append(text),
        ModelPart.Ended(var isTruncated) => End(isTruncated, null),
        ModelPart.Failed => End(isCut: true, DraftOutcome.Failed),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private IEnumerable<DraftStatement> Append(string text)
    {
        var isTooLong = _length + text.Length > maxCharacters;
        var taken = isTooLong ? text[..(maxCharacters - _length)] : text;
        _length += taken.Length;
        var seen = _tail + taken;
        if (codes.AreIn(seen))
            return Leak();
        _tail = seen[^Math.Min(seen.Length, codes.MaxLength)..];
        var statements = Tie(_reader.Append(taken));
        return isTooLong ? statements.Concat(End(isCut: true, null)) : statements;
    }

    private IEnumerable<DraftStatement> End(bool isCut, DraftOutcome? outcome)
    {
        foreach (var statement in Tie(_reader.Complete(isCut)))
            yield return statement;
        if (IsOver)
            yield break;
        IsOver = true;
        Outcome = outcome
            ?? (Given > 0 ? DraftOutcome.Used
                : _unquoted > 0 ? DraftOutcome.Unquoted
                : _reader.IsDeclined && !isCut ? DraftOutcome.Declined
                : _length == 0 ? DraftOutcome.Empty
                : DraftOutcome.Unreadable);
    }

    private IEnumerable<DraftStatement> Leak()
    {
        (IsOver, Outcome) = (true, DraftOutcome.Leaked);
        return [];
    }

    private IEnumerable<DraftStatement> Tie(IEnumerable<DraftedStatement> statements)
    {
        foreach (var statement in statements)
        {
            // Escapes in JSON could hide a code from the look at the raw text.
            if (codes.AreIn(statement.Text) || codes.AreIn(statement.Speaker ?? "") || statement.Quotes.Any(quote => codes.AreIn(quote.Words)))
            {
                Leak();
                yield break;
            }

            var quotations = _quotations.Of(statement.Quotes, statement.Marks, statement.Text);
            if (quotations.Count > 0)
                yield return new DraftStatement(quotations, statement.Speaker) { Text = statement.Text };
            else
                _unquoted++;
        }
    }
}
