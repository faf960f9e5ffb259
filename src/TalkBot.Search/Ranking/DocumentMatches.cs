using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Search.Ranking;

/// <summary>Which words of a question stand where in one document; each sentence is looked at once, when it is first asked for.</summary>
internal sealed class DocumentMatches(AnalyzedDocument document, IReadOnlyList<QuestionTerm> terms)
{
    /// <summary>What the name counts of one whose office is asked for.</summary>
    private const double OfficeWeight = 0.7;

    /// <summary>What a surname counts where the question has the first name with it.</summary>
    private const double SurnameWeight = 0.9;

    /// <summary>What two names count where the question has "both countries".</summary>
    private const double TwoSidesWeight = 0.7;

    /// <summary>A document is about what is asked if the question has so much of its title.</summary>
    private const double SubjectShare = 0.5;

    /// <summary>"Such words" are his whom the sentence before calls "he", and the one before that by name; so many sentences back.</summary>
    private const int MaxReferents = 2;

    /// <summary>A document of so few sentences tells of one occasion.</summary>
    private const int MaxOnOneOccasion = 60;

    private static readonly HashSet<string> Nothing = [];

    private readonly bool _asksForTwoSides = terms.Any(term => term.IsOfTwoSides);
    private readonly double[]?[] _matches = new double[]?[document.Document.Sentences.Count];
    private double[]? _title;
    private bool? _isAbout;

    /// <summary>Whether sentences that order their reader to do something are evidence, too: what is asked for is what to do.</summary>
    public bool TakesOrders { get; init; }

    public Document Document => document.Document;

    public AnalyzedSentence Title => document.Title;

    /// <summary>How well the title holds a term of the question.</summary>
    public double TitleMatch(int term) => (_title ??= Matches(document.Title))[term];

    /// <summary>"Olmsen filter", and it is asked what the Olmsen filter holds back: whether the question has so much of the title that the document must be about it.</summary>
    public bool IsAbout(IReadOnlySet<string> questionWords) =>
        _isAbout ??= document.Title.Terms.Count > 0 && document.Title.Terms.Count(questionWords.Contains) >= SubjectShare * document.Title.Terms.Count;

    /// <summary>Whether the title, or the first sentence, has one of some terms of the question: the document as a whole tells of it.</summary>
    public bool IsOn(IReadOnlyList<int> places) => places.Any(place => TitleMatch(place) > 0 || Match(0, place) > 0);

    /// <summary>"What was agreed in Riyadh?", and the document says once that it tells of what was in Riyadh; a longer one tells of many places.</summary>
    public bool IsOnOccasion(int term) => Document.Sentences.Count <= MaxOnOneOccasion && Enumerable.Range(0, Document.Sentences.Count).Any(sentence => Match(sentence, term) >= 1);

    /// <summary>Whether a sentence says nothing to the question, whatever its words.</summary>
    public bool IsSilent(int sentence) => !TakesOrders && document.IsOrder(sentence);

    /// <summary>How well a sentence holds a term of the question; 0 where there is no such sentence, or a silent one.</summary>
    public double Match(int sentence, int term)
    {
        if (sentence < 0 || sentence >= _matches.Length)
            return 0;
        var matches = _matches[sentence] ??= IsSilent(sentence) ? new double[terms.Count] : Matches(document.Sentence(sentence));
        return matches[term];
    }

    /// <summary>Whether an index term of the document stands for one of some terms of the question.</summary>
    public Func<string, bool> Names(IReadOnlyList<int> places) => word => places.Any(place =>
        terms[place].Term == word || SoftMatch.AreKin(terms[place].Term, word)
        || terms[place].Related.Any(related => related.Terms is [var only] && only == word)
        || document.Holders.Any(holder => holder.Name == word && holder.Office.Contains(terms[place].Term) && (TellsHolder(terms[place].Term) || places.All(other => holder.Office.Contains(terms[other].Term)))));

    /// <summary>"The president of France": whether a sentence says so much of an office, or names who holds it as the document has it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="office">The terms of the question that say which office.</param>
    public bool TellsOffice(int sentence, IEnumerable<int> office)
    {
        var words = office.ToList();
        var held = document.Holders.Where(holder => Sentence(sentence).Terms.Contains(holder.Name)).Select(holder => new OfficePhrase([.. holder.Office, holder.Name], IsReferring: false));
        return OfficePhrases.In(Sentence(sentence)).Concat(held).Any(phrase => words.TrueForAll(word => SoftMatch.Of(terms[word], phrase.Terms) > 0 || IsLeftUnsaid(phrase, word)));

        // "The authority said … that its director …", "the union's president", in a text on dockers.
        bool IsLeftUnsaid(OfficePhrase phrase, int word) => Holds(phrase, word, isOffice: true)
            && (phrase.IsReferring
                ? Match(sentence, word) > 0 || Match(sentence - 1, word) > 0 || TitleMatch(word) > 0
                : TitleMatch(word) > 0 && !terms[word].IsName && !States.Contain(terms[word].Term) && Holds(phrase, word, isOffice: false));

        // Another word of the question's than one, of the office itself or of whose it is.
        bool Holds(OfficePhrase phrase, int besides, bool isOffice) =>
            words.Exists(other => other != besides && Offices.Contain(terms[other].Term) == isOffice && SoftMatch.Of(terms[other], phrase.Terms) > 0);
    }

    /// <summary>Whether a sentence tells what office somebody holds.</summary>
    public bool StatesOffice(int sentence, string name) =>
        document.Holders.Any(holder => holder.Name == name && Sentence(sentence).Terms.Contains(name) && holder.Office.IsSubsetOf(Sentence(sentence).Terms));

    /// <summary>Whether a sentence names somebody who holds an office of a state: "Russian Foreign Minister Sergey Lavrov".</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="state">The place of the state among the question's terms.</param>
    public bool NamesOfficialOf(int sentence, int state) =>
        document.Holders.Any(holder => Sentence(sentence).Terms.Contains(holder.Name) && SoftMatch.Of(terms[state], holder.Office) > 0 && holder.Office.IsSubsetOf(Sentence(sentence).Terms));

    /// <summary>"The minister", and a sentence names whom the document calls minister: whether somebody stands there who holds an office of that word.</summary>
    public bool NamesHolderOf(int sentence, int term) =>
        document.Holders.Any(holder => Sentence(sentence).Terms.Contains(holder.Name) && holder.Office.Contains(terms[term].Term) && TellsHolder(terms[term].Term));

    /// <summary>Whether an index term is the name of one whose office the document tells.</summary>
    public bool Holds(string name) => document.Holders.Any(holder => holder.Name == name);

    public AnalyzedSentence Sentence(int sentence) => document.Sentence(sentence);

    /// <summary>The sentences that begin within a span, but for silent ones.</summary>
    public IEnumerable<int> SentencesIn(TextSpan span)
    {
        for (var i = Document.SentenceAt(span.Start - 1) + 1; i < Document.Sentences.Count && Document.Sentences[i].Start < span.End; i++)
        {
            if (!IsSilent(i))
                yield return i;
        }
    }

    /// <summary>"He said …", "Such words …": whether a sentence opens with a word for somebody or something, and one before it, which it leads back to, has one of some terms.</summary>
    public bool RefersTo(int sentence, IReadOnlyList<int> places)
    {
        for (var i = sentence; i > sentence - MaxReferents && i > 0 && (OpeningPronoun.Opens(Sentence(i).Text) || (i < sentence && IsPassedOver(i))); i--)
        {
            if (places.Any(place => Match(i - 1, place) > 0))
                return true;
        }

        return false;
    }

    /// <summary>"Lund presented it. Stocks are low. He said …": whether a sentence speaks of nobody that "he" might be.</summary>
    private bool IsPassedOver(int sentence) => OpeningPronoun.OpensWithPerson(Sentence(sentence + 1).Text) && !Persons.Stand(Sentence(sentence), Nothing);

    /// <summary>"The minister", "Russian": a trade minister is not the World Trade Organization.</summary>
    private static bool TellsHolder(string term) => Offices.Contain(term) || States.Contain(term);

    private double[] Matches(AnalyzedSentence text)
    {
        var twoSides = _asksForTwoSides && TwoSides.Stand(text) ? TwoSidesWeight : 0;
        return [.. terms.Select(term => Math.Max(Math.Max(SoftMatch.Of(term, text.Terms), term.IsOfTwoSides ? twoSides : BySurname(term, text)), ByOffice(term, text)))];
    }

    /// <summary>"Marco Rubio" is asked for, and the sentence has "Rubio".</summary>
    private static double BySurname(QuestionTerm term, AnalyzedSentence text) =>
        term.Surname is { } surname && Surname.StandsAlone(text, surname) ? SurnameWeight : 0;

    /// <summary>"The foreign minister", or "the top diplomat", is asked for, and the sentence has his name.</summary>
    private double ByOffice(QuestionTerm term, AnalyzedSentence text)
    {
        foreach (var holder in document.Holders)
        {
            if (text.Terms.Contains(holder.Name) && StandsFor(term, holder))
                return OfficeWeight;
        }

        return 0;
    }

    private static bool StandsFor(QuestionTerm term, OfficeHolder holder) =>
        holder.Office.Contains(term.Term) || term.Related.Any(related => related.Terms.Length > 1 && related.Terms.All(holder.Office.Contains));
}
