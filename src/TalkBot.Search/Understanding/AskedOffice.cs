using System.Text.RegularExpressions;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>Finds the office of which a question asks who holds it, or who spoke for it: "Who is the <i>president of France</i>?", "Who represented <i>Russia</i>?"</summary>
internal static partial class AskedOffice
{
    /// <summary>"Who is the foreign minister of Russia?" A longer question asks for more than an office.</summary>
    private const int MaxTerms = 4;

    /// <summary>They tell no office from another.</summary>
    private static readonly HashSet<string> ToCome = [.. TextAnalysis.Terms("new next future")];

    /// <summary>The places of its words: "Who was the <i>foreign minister</i> at the meeting?"; empty where none is asked for.</summary>
    /// <param name="asked">The question's content words.</param>
    /// <param name="question">The question.</param>
    public static List<int> Of(List<Token> asked, string question)
    {
        if (!WhoIs().IsMatch(question))
            return [];
        var end = Beyond().Match(question) is { Success: true } beyond ? beyond.Index : question.Length;
        var office = Enumerable.Range(0, asked.Count).Where(place => asked[place].Start < end && !ToCome.Contains(asked[place].Term)).ToList();
        return office.Count <= MaxTerms && office.Exists(place => Offices.AreToldInOneBreath(asked[place].Term) && !question.AsSpan(0, asked[place].End).EndsWith("ing", StringComparison.OrdinalIgnoreCase)) ? office : []; // "Who was heading the team?"
    }

    /// <summary>The place of the state for which somebody came or spoke: "Who represented <i>Russia</i>?"; null where it is not asked who did.</summary>
    /// <param name="asked">The question's content words.</param>
    /// <param name="question">The question.</param>
    public static int? Represented(List<Token> asked, string question)
    {
        var state = WhoFor().Match(question).Groups["state"];
        var place = state.Success ? asked.FindIndex(token => new TextSpan(state.Index, state.Length).Contains(new TextSpan(token.Start, token.End - token.Start)) && States.Contain(token.Term)) : -1;
        return place < 0 ? null : place;
    }

    /// <summary>The places of the office of whoever is asked to have spoken, where the question does not name them: "the president of Veskia".</summary>
    /// <param name="asked">The question's content words.</param>
    /// <param name="speaker">The places of the speaker.</param>
    public static List<int> OfSpeaker(List<Token> asked, List<int> speaker)
    {
        var offices = speaker.Where(place => Offices.ContainByName(asked[place].Term)).ToList();
        return offices.Exists(IsBeforeName) ? [] : offices;

        // "President Trump"; "president of France" has a word between.
        bool IsBeforeName(int place) => place + 1 < asked.Count && asked[place + 1].Start == asked[place].End + 1 && speaker.Contains(place + 1)
            && !Offices.Contain(asked[place + 1].Term);
    }

    [GeneratedRegex(@"^\W*(who(['’]s|\s+(is|was|the|((will|would|might)|is\s+(going\s+)?to)\s+(be|become|get\s+to\s+be)))|what(['’]s|\s+(is|was))\s+the\s+name\s+of(\s+the)?)\s+(?!(at|in|on|going|to|being|about|behind)\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WhoIs();

    // "… at the meeting", "the American that headed the meeting": what stands behind is no part of an office.
    [GeneratedRegex(@"\b(at|during|before|after|when|while|until|according|that|who|which|in\s+(the|these|this)\s+(talks?|meeting|negotiations|summit|session|discussions|delegation|room|story|article|report|text))\b(?<!^\W*who)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Beyond();

    // "Who was there for the U.S. side", "who was leading the Russian team", "who spoke for Washington".
    [GeneratedRegex(@"^\W*(and\s+|so\s+)?who\s+(all\s+)?((is|are|was|were|will be)\s+)?(represent(s|ed|ing)?|(\p{L}+\s+){1,3}(for|on behalf of)|(in charge|sitting|there)\s+on|(head(s|ed|ing)?|le(d|ads|ading)|ran|run(s|ning))(?=\s+(the\s+)?[\p{L}.]+\s+(side|team|delegation)\b))\s+(the\s+)?(?<state>\p{L}[\p{L}.]+(\s+(?-i:\p{Lu})[\p{L}.]+)*)(?=\W*$|\s+(side|team|delegation|at|in|during|there)\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WhoFor();
}
