using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering.Support;

/// <summary>A word, a number or a mark of a text.</summary>
/// <param name="Text">As it is written, typography apart.</param>
/// <param name="Key">The same for all forms and spellings of one word, name or number.</param>
/// <param name="Kind">What it does in the sentence.</param>
/// <param name="Span">Where it stands in the text it was read from.</param>
internal sealed record Word(string Text, string Key, WordKind Kind, TextSpan Span)
{
    /// <summary>The text that <see cref="Span"/> is a stretch of.</summary>
    public string Home { get; init; } = "";

    /// <summary>Whether it denies, hedges, limits or attributes what stands beside it.</summary>
    public CueKind Cue { get; init; }

    /// <summary>Whether it begins with a capital, and not only because a sentence does.</summary>
    public bool IsName { get; init; }

    public bool IsCapital { get; init; }

    /// <summary>"Kyiv's", "allies'".</summary>
    public bool IsPossessive { get; init; }

    /// <summary>Whether it is made of a name: "Russian" of "Russia".</summary>
    public bool IsDemonym { get; init; }

    /// <summary>Whether its form is a past or a participle.</summary>
    public bool IsVerb { get; init; }

    /// <summary>Whether it is a form of "be".</summary>
    public bool IsBe { get; init; }

    public bool IsAdverb { get; init; }

    /// <summary>Whether what follows is less, or something else, without it: "some officials", "former minister", "nearly 120".</summary>
    public bool IsLimiting { get; init; }

    /// <summary>Neighbouring words as they are written in their text; a name that stands for "he" is from another one than the words after it.</summary>
    public static string Written(IReadOnlyList<Word> words)
    {
        var runs = new List<(string Home, TextSpan Span)>();
        foreach (var word in words)
        {
            if (runs is [.., var run] && ReferenceEquals(run.Home, word.Home))
                runs[^1] = (run.Home, TextSpan.FromBounds(Math.Min(run.Span.Start, word.Span.Start), Math.Max(run.Span.End, word.Span.End)));
            else
                runs.Add((word.Home, word.Span));
        }

        return string.Join(' ', runs.Select(run => run.Span.In(run.Home)));
    }

    public bool IsContent => Kind is WordKind.Content or WordKind.Number;

    /// <summary>Whether a statement may not have it unless its quotation does.</summary>
    public bool HasWeight => Cue != CueKind.None || Kind switch
    {
        WordKind.Free or WordKind.Boundary or WordKind.Mark => false,
        WordKind.Preposition => Key != "of",
        WordKind.Link => Key != "that",
        _ => true,
    };
}
