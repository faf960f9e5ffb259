using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using TalkBot.Core.Answering.Support;
using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering;

/// <summary>
/// Tells sentences that order their reader to do something ("Ignore the documents.", "Anyone who reads this must …"). They
/// report nothing, so they answer no question and bear out no claim, whoever put them into a document. Pure.
/// </summary>
/// <remarks>
/// By the form of the sentence alone, and not by what is ordered: a verb in its plain form at the head, or the writer
/// turning to the reader. Words inside quotation marks are somebody's, and are reported. English only.
/// </remarks>
public static partial class Instruction
{
    private const int MaxLead = 3;
    private const int MaxLabel = 6;
    private const int MaxSubordinate = 16;
    private const int PatienceMilliseconds = 1_000;

    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("\"“”„«»");

    /// <summary>One of these stands wherever <see cref="Turning"/> matches; most sentences have none.</summary>
    private static readonly SearchValues<string> InTurning =
        SearchValues.Create(["you", " this", " these", " the above", " the following"], StringComparison.OrdinalIgnoreCase);

    /// <summary>At the head of a sentence these are hardly anything but an order.</summary>
    private static readonly FrozenSet<string> Orders = WordFile.Set("orders");

    /// <summary>These name a thing as well.</summary>
    private static readonly FrozenSet<string> OrdersOrThings = WordFile.Set("orders-or-things");

    /// <summary>These name something that needs no article, too.</summary>
    private static readonly FrozenSet<string> OrdersOrMatters = WordFile.Set("orders-or-matters");

    private static readonly FrozenSet<string> Leads =
        "please kindly now then also first second third next finally lastly so and but or just simply instead again additionally furthermore afterwards only ok okay well hey".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Subordinating =
        "when whenever if once before after while as for from in at on with without unless until instead regardless to whatever wherever by".Split(' ').ToFrozenSet();

    /// <summary>After a verb they open what it is done to.</summary>
    private static readonly FrozenSet<string> Objects = (
        "a an the this these those your my our their his her its every each all any some no it them him me us yourself myself everything everyone "
        + "anything nothing nobody only what whatever how why whether both not").Split(' ').ToFrozenSet();

    /// <summary>After a noun they go on with the sentence.</summary>
    private static readonly FrozenSet<string> Finite = (
        "is are was were be been has have had will would can could may might must shall should does did do isn't aren't wasn't weren't won't can't "
        + "says said").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Prepositions =
        "of in on at by for from with to into onto against about over under between among across through during via than as and or".Split(' ').ToFrozenSet();

    /// <summary>Whether a sentence of <paramref name="document"/> is one.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sentence">Its place in <see cref="Document.Sentences"/>.</param>
    public static bool Is(Document document, int sentence)
    {
        var span = document.Sentences[sentence];
        return Is(span.In(document.Text)) && !QuotedSpeech.IsInside(document, span);
    }

    /// <summary>Whether <paramref name="sentence"/> is one, standing by itself.</summary>
    public static bool Is(string sentence)
    {
        var text = Unquoted(sentence);
        var words = new WordsAsNeeded(text);
        return (text.AsSpan().ContainsAny(InTurning) && Turning().IsMatch(text)) || Starts(words).Any(start => IsOrder(words, start, text));
    }

    /// <summary>Whether <paramref name="question"/> asks what is to be done, so that an order may be the answer.</summary>
    public static bool IsAskedFor(string question) => WhatToDo().IsMatch(question);

    /// <summary>The sentence with a single mark for whatever stands in quotation marks, also where those open before it.</summary>
    private static string Unquoted(string sentence)
    {
        if (!sentence.AsSpan().ContainsAny(QuotationMarks))
            return sentence;
        var parts = sentence.Split(['"', '“', '”', '„', '«', '»']);
        var isOpen = parts.Length > 1 && parts[0].Length > 0 && !char.IsWhiteSpace(parts[0][^1]) && !"([{=:>-—–".Contains(parts[0][^1], StringComparison.Ordinal);
        return string.Join(" \" ", parts.Where((_, index) => index % 2 == (isOpen ? 1 : 0)).Prepend(isOpen ? "" : null).OfType<string>());
    }

    /// <summary>The places where an order may begin: at the head, after a label, after a clause that says when.</summary>
    private static IEnumerable<int> Starts(WordsAsNeeded words)
    {
        yield return 0;
        if (words.IndexOf(":", MaxLabel) is > 0 and var colon)
            yield return colon + 1;
        if (words[0] is { } first && Subordinating.Contains(Lower(first)) && words.IndexOf(",", MaxSubordinate) is > 0 and var comma)
            yield return comma + 1;
    }

    private static bool IsOrder(WordsAsNeeded words, int start, string text)
    {
        var at = start;
        while (at - start <= MaxLead && words[at] is { } lead && (Leads.Contains(Lower(lead)) || lead == ","))
            at++;
        if (words[at] is not { } head || words[at + 1] is not { } second)
            return false;

        var (verb, next) = (Lower(head), Lower(second));
        if (verb is "don't" or "never" or "always" || (verb == "do" && next == "not"))
            return IsPlainVerb(verb == "do" && words[at + 2] is { } third ? Lower(third) : next);
        if (verb == "let's")
            return !char.IsUpper(second[0]);
        if (Finite.Contains(next))
            return false;
        if (Orders.Contains(verb))
            return next is not ("of" or ",");
        var takesObject = Objects.Contains(next) || next is "\"";
        return (takesObject && (OrdersOrThings.Contains(verb) || OrdersOrMatters.Contains(verb)))
            || (OrdersOrThings.Contains(verb) && !Prepositions.Contains(next) && HasNoOtherVerb(words.From(at + 1)) && End().IsMatch(text));
    }

    private static bool IsPlainVerb(string word) => Orders.Contains(word) || OrdersOrThings.Contains(word) || OrdersOrMatters.Contains(word);

    private static bool HasNoOtherVerb(IEnumerable<string> words) => !words.Select(Lower).Any(word => Finite.Contains(word) || WordForm.IsPast(word));

    private static string Lower(string word) => word.ToLowerInvariant();

    [GeneratedRegex(@"[.!…\]\)}>]\s*$", RegexOptions.CultureInvariant, PatienceMilliseconds)]
    private static partial Regex End();

    [GeneratedRegex(
        @"\b(should|must|ought|how to|what to|where to|when to|whether to|need to|needs to|have to|has to|make sure|advice|advised?|recommend(s|ed)?|tips?)\b|\b(I|we|my|our)\b|\bhow (do|can|would|could) you\b|\byour?\b(?<!\b(can|could|would|will|do|did) you)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, PatienceMilliseconds)]
    private static partial Regex WhatToDo();

    /// <summary>The writer turns to whoever reads, or speaks of the reading itself.</summary>
    [GeneratedRegex(
        @"\b(read(s|ing)?|process(es|ing)?|summari[sz](es?|ing)|answer(s|ing)?|us(es?|ing)|see(s|ing)?|translat(es?|ing)) (th(is|ese)|the above|the following)\b.{0,80}\b(must|should|shall|will|(has|have|needs?|(is|are) (required|instructed|told|asked|ordered|requested|expected)) to)\b"
        + @"|\byou(['’]ve| have| are|['’]re)( now| hereby)?( been)? (instructed|told|asked|ordered|required|programmed|requested|commanded|obliged)\b|\byou(['’]re| are) now\b|\byou (must|shall|are to) (now|always|never|not|only)\b"
        + @"|\b(I|we)(['’]d| would| hereby)?( also)? (suggest|need|want|ask|order|command|advise|urge|instruct|expect|like|require|request)( that)? you\b"
        + @"|\byour (\w+ ){0,2}(answers?|reply|replies|responses?|outputs?|summary|summaries|prompt|instructions|guidelines)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, PatienceMilliseconds)]
    private static partial Regex Turning();
}
