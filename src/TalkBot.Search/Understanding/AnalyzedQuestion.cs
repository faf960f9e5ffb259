using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>What can be told of a question by its words alone.</summary>
/// <param name="Terms">Its content words, each once, in order; then those of earlier turns.</param>
/// <param name="Kind">What it asks for.</param>
/// <param name="Speaker">The places in <paramref name="Terms"/> of who is asked to have said or felt something; empty when nobody is.</param>
/// <param name="Words">Every index term of it, filler too: what it says itself is no news in an answer.</param>
/// <param name="DependsOnConversation">Whether it seems to need earlier turns to be understood.</param>
internal sealed record AnalyzedQuestion(
    IReadOnlyList<QuestionTerm> Terms,
    AnswerKind Kind,
    IReadOnlyList<int> Speaker,
    IReadOnlySet<string> Words,
    bool DependsOnConversation)
{
    /// <summary>"The Biden administration": a longer name for a speaker holds more than one.</summary>
    private const int MaxNamedKind = 3;

    /// <summary>"The Slovenian government" is told of as Slovenia.</summary>
    private static readonly HashSet<string> TheStateItself = [.. TextAnalysis.Terms("state government country nation authorities side leadership")];

    /// <summary>Whether words of earlier turns are among the terms.</summary>
    public bool IsInConversation { get; } = Terms.Any(term => !term.IsOwn);

    /// <summary>All its words in order, stop words too.</summary>
    public IReadOnlyList<Word> Sequence { get; init; } = [];

    /// <summary>Its words that may tell which one it asks about.</summary>
    public IReadOnlyList<Qualifier> Qualifiers { get; init; } = [];

    /// <summary>Whether it asks for what is not so: "Who did not come?"</summary>
    public bool IsNegative { get; init; }

    /// <summary>The index terms that it denies: "Who did not <i>come</i>?"</summary>
    public IReadOnlyList<string> Denied { get; init; } = [];

    /// <summary>The index terms of its words that an answer does not go without: "born".</summary>
    public IReadOnlyList<string> Vital { get; init; } = [];

    /// <summary>The span of time for which it asks how much or how many: "an hour"; null where it asks for none.</summary>
    public string? Rate { get; init; }

    /// <summary>Whether it asks who, what or how, and not whether: the opposite of a word of it is no answer then.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether it asks whether something is so.</summary>
    public bool AsksWhether { get; init; }

    /// <summary>What an answer is to be made like.</summary>
    public AnswerShape Shape { get; init; }

    /// <summary>The places of what is to be summed up: "the <i>talks</i>"; empty where that is a text, or where it asks for no summary.</summary>
    public IReadOnlyList<int> Subject { get; init; } = [];

    /// <summary>Whether it asks for what is to be done, may be so or is to come.</summary>
    public Modality Modality { get; init; }

    /// <summary>The index term of the name whose office is asked for; null where nobody's is.</summary>
    public string? Identity { get; init; }

    /// <summary>Whether it asks where the text comes from.</summary>
    public bool AsksForSource { get; init; }

    /// <summary>Whether it asks for somebody's words as they were said.</summary>
    public bool AsksForWording { get; init; }

    /// <summary>Whether it asks what the text is called.</summary>
    public bool AsksForTitle { get; init; }

    /// <summary>What it wants the name or the number of; null where it wants something else.</summary>
    public AskedThing? Thing { get; init; }

    /// <summary>Whether it asks how a text ends.</summary>
    public bool AsksForEnd { get; init; }

    /// <summary>Whether it says what it is about, beyond "the article" and the like.</summary>
    public bool HasSubject { get; init; } = true;

    /// <summary>
    /// The places of the office whose holder is asked to have spoken, and whose name the question does not say: "the
    /// president of Veskia". Who is named is known by the name: "President Trump".
    /// </summary>
    public IReadOnlyList<int> SpeakerOffice { get; init; } = [];

    /// <summary>The places of whoever is asked to have spoken, without the state whose they are: "Ukraine's <i>allies</i>". Where Ukraine is named they are not.</summary>
    public IReadOnlyList<int> SpeakerThemselves { get; } = Speaker.Where(place => !States.ContainAlone(Terms[place].Term)).ToList() is { Count: > 0 } themselves ? themselves : Speaker;

    /// <summary>
    /// The places that tell whoever is asked to have spoken from others: "the <i>Biden</i> administration", "Ukrainian <i>voters</i>". "Lee's boss" may be told of without Lee.
    /// </summary>
    public IEnumerable<int> SpeakerAlone =>
        Speaker is [var name, .., var kind] && Speaker.Count <= MaxNamedKind && Terms[name].IsName && !Terms[kind].IsName
        && !States.Contain(Terms[name].Term) && !Owned.Any(owned => owned.Owner == name) ? [name]
        : Speaker.Count is > 0 and < MaxNamedKind && !TheStateItself.Contains(Terms[Speaker[^1]].Term) ? SpeakerThemselves
        : Speaker;

    /// <summary>The places of the state or person that it asks about as the one that does something; empty where it asks about none so.</summary>
    public IReadOnlyList<int> Actor { get; init; } = [];

    /// <summary>The places of what somebody is asked to have spoken or thought of: "What did Lavrov say about <i>sanctions</i>?"; empty where that is not asked.</summary>
    public IReadOnlyList<int> Topic { get; init; } = [];

    /// <summary>What it asks about as a state's or a person's: the places of the owner and of the thing.</summary>
    public IReadOnlyList<OwnedThing> Owned { get; init; } = [];

    /// <summary>The places of what is known already, where others are asked for: "whom besides <i>Ukraine</i>".</summary>
    public IReadOnlyList<int> Besides { get; init; } = [];

    /// <summary>The things of which it wants to know which ones: "which <i>concessions</i>"; null where it wants something else.</summary>
    public AskedWhich? Which { get; init; }

    /// <summary>What it offers to choose from; null where it offers nothing.</summary>
    public AskedChoice? Choice { get; init; }

    /// <summary>Whether it asks for the people whom a text names.</summary>
    public bool AsksForMentions { get; init; }

    /// <summary>The place of what it wants to know which ones of: "which <i>banks</i>"; null where an answer need not speak of it.</summary>
    public int? Noun { get; init; }

    /// <summary>Whether it asks where something takes place.</summary>
    public bool AsksForVenue { get; init; }

    /// <summary>The places of the office of which it asks who holds it: "Who is the <i>president of France</i>?"; empty where it asks for none.</summary>
    public IReadOnlyList<int> Office { get; init; } = [];

    /// <summary>The place of the state of which it asks who came or spoke for it: "Who represented <i>Russia</i>?"; null where it does not.</summary>
    public int? Represented { get; init; }

    /// <summary>The places of where it tells that something took place: "What was agreed in <i>Riyadh</i>?"; empty where it tells none.</summary>
    public IReadOnlyList<int> Occasion { get; init; } = [];
}
