using System.Text.RegularExpressions;
using TalkBot.Search.Analysis;
using TalkBot.Search.Checking;

namespace TalkBot.Search.Understanding;

/// <summary>Words of an answer that tell of what a question asks by telling that it is not so.</summary>
internal static partial class Denials
{
    private static readonly HashSet<string> Attending = [.. TextAnalysis.Terms("attend participate involve join represent include invite consult ask"), "take part"];

    private static readonly HashSet<string> Absent = [.. TextAnalysis.Terms("absent absence exclude exclusion boycott")];

    /// <summary>Who asks whether something is certain is answered by "uncertain", too, and who asks whether somebody attended by "absent".</summary>
    /// <param name="phrase">An index term of the question, or those of a phrase, joined by blanks.</param>
    public static IEnumerable<RelatedPhrase> Of(string phrase) => Attending.Contains(phrase)
        ? [.. Absent.Select(absent => new RelatedPhrase([absent], RelatedWords.SameWeight)), .. OppositesOf(phrase)]
        : OppositesOf(phrase);

    private static IEnumerable<RelatedPhrase> OppositesOf(string term) => Opposites.Of(term).Select(opposite => new RelatedPhrase([opposite], RelatedWords.RelatedWeight));

    /// <summary>The index terms that a question denies: "Who did not <i>come</i>?"; what it knows to be not so, "what when there is no wind", it does not ask for.</summary>
    public static IEnumerable<string> AskedFor(AnalyzedSentence question) => Negations.In(question)
        .Where(cue => !Within().IsMatch(question.Text.AsSpan(0, question.Words[cue].Start)) && question.Words[cue].Term is "not" or "never")
        .SelectMany(cue => Negations.Focus(question, cue))
        .Select(word => question.Words[word].Term);

    [GeneratedRegex(@"\S\s+(that|when|if|because|while|although|which|who|whose|where|as)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Within();

    /// <summary>"Not being invited": whether the question itself denies a word, so that whoever is told of its opposite is told of it.</summary>
    public static bool AreAskedFor(AnalyzedSentence question, Token token) =>
        Enumerable.Range(0, question.Words.Count).Any(word => question.Words[word].Start == token.Start && Negations.IsDeniedBefore(question, word));
}
