using System.Text.RegularExpressions;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;
using TalkBot.Search.Analysis;
using TalkBot.Search.Checking;

namespace TalkBot.Search.Understanding;

/// <summary>Reads a question: its content words, what stands in for them, and what it asks for.</summary>
internal static partial class QuestionAnalyzer
{
    /// <summary>No question needs more words; it bounds the work for whatever a person pastes.</summary>
    public const int MaxTerms = 64;

    /// <summary>What a word that says little counts.</summary>
    private const double LightWeight = 0.5;

    /// <summary>"The upcoming talks": they tell when, where what will be talked about is asked for.</summary>
    private static readonly HashSet<string> Coming = [.. TextAnalysis.Terms("coming upcoming forthcoming next future")];

    /// <summary>"Where did everybody meet?": whoever it was.</summary>
    private static readonly HashSet<string> Everybody = [.. TextAnalysis.Terms("everybody everyone")];

    /// <summary>What the word counts that only names the kind of answer.</summary>
    private const double KindWordWeight = 0.25;

    /// <summary>The word that stands before the origin of a text.</summary>
    private static readonly Token Source = new(TextAnalysis.Terms("source")[0], 0, 0);

    /// <summary>A question with so few content words leans on what was said before.</summary>
    private const int MaxDependentTerms = 2;

    private static readonly HashSet<string> Ranks = Words("ranks.txt");

    /// <param name="question">The question and its conversation.</param>
    /// <param name="rarity">How rare an index term is in the documents: picks which words of a long bot turn count.</param>
    /// <param name="synonyms">What stands in for words besides the built-in lists; null for nothing.</param>
    public static AnalyzedQuestion Analyze(Question question, Func<string, double> rarity, WordGroups? synonyms = null)
    {
        var text = new AnalyzedSentence(question.Text);
        var tokens = text.Tokens;
        var openings = Openings(question.Text);
        var capitalsTell = !tokens.Exists(token => IsInnerCapital(token) && FillerWords.Contain(token.Term) && !IsAlsoName(token.Term));
        var (shape, shapeWords) = AskedShape.Of(text);
        var wanted = WantedNumber().Match(question.Text).Groups["number"];
        var stating = Stating().Match(question.Text);
        var stateAt = stating.Success ? stating.Groups["state"].Index : -1;
        var besides = Besides().Match(question.Text);
        var known = new TextSpan(besides.Groups["known"].Index, besides.Groups["known"].Length);
        var content = tokens.Where(token => !IsFiller(token) && shapeWords?.Overlaps(new TextSpan(token.Start, token.End - token.Start)) != true).ToList();
        var hasContent = content.Exists(token => !LightWords.Contain(question.Text, token));
        var about = shape == AnswerShape.Summary ? default : AskedAbout.Of(text); // "Sum up Rubio's position": no office.
        if (about.IsSource)
            content = [.. content.Where(IsName), Source];
        else if (about.Identity is { } who)
            content = [.. tokens.Where(token => who.Overlaps(new TextSpan(token.Start, token.End - token.Start)))];
        var mentions = AskedMentions.AreAskedFor(question.Text);
        if (mentions)
            content = [.. AskedMentions.Titles.Select(title => new Token(title, 0, 0))];
        if (content.Count == 0)
            content = tokens;

        var (kind, kindWord) = shape == AnswerShape.Summary ? (AnswerKind.Unknown, null) : QuestionClassifier.Classify(question.Text); // "Sum up the row over who pays."
        if (kind == AnswerKind.Place)
            kind = AskedVenue.KindOf(question.Text);
        var asked = content.DistinctBy(token => token.Term).Take(MaxTerms).ToList();
        var related = RelatedWords.OfEach(question.Text, tokens, synonyms ?? WordGroups.None);
        var speaker = SpeakerAmong(asked, question.Text);
        var twoSides = TwoSides.In(question.Text).ToList();
        var isWhether = Whether().IsMatch(question.Text);
        var otherwise = Otherwise().Match(question.Text);
        var side = WhichSide().Match(question.Text).Groups["side"];
        var terms = asked
            .Select(token => new QuestionTerm(
                token.Term,
                token.Term == kindWord || IsBesides(token) || GoesWithoutSaying(token) ? KindWordWeight : IsWantedNumber(token) || IsOtherwise(token) || LightWords.Contain(question.Text, token) ? LightWeight : 1,
                IsOwn: true,
                IsName(token) && !IsBesides(token),
                tokens.IndexOf(token) is >= 0 and var at ? [.. related[at], .. AskedTime.ToldBy(kind, token.Term), .. ToldOtherwise(token)] : [])
            {
                IsRank = IsRank(token),
                Phrase = PhraseOf(token),
                Surname = IsName(token) && speaker.Exists(place => asked[place] == token) ? Surname.Of(text, token) : null,
                IsOfTwoSides = twoSides.Exists(said => said.Contains(new TextSpan(token.Start, token.End - token.Start))),
            }).ToList();
        var ownTerms = terms.Count;
        foreach (var (term, weight) in EarlierTurns.Words(question.Conversation, rarity))
        {
            if (terms.Take(ownTerms).All(own => own.Term != term))
                terms.Add(new QuestionTerm(term, weight, IsOwn: false, IsName: false, RelatedWords.Of(term)));
        }

        return new AnalyzedQuestion(
            terms,
            kind,
            speaker,
            tokens.Select(token => token.Term).ToHashSet(),
            terms.Count > ownTerms && (ownTerms <= MaxDependentTerms || Reference().IsMatch(question.Text)))
        {
            Sequence = text.Words,
            IsOpen = QuestionWord().IsMatch(question.Text) && !isWhether,
            AsksWhether = isWhether,
            AsksForMentions = mentions,
            Noun = NounAmong(asked, question.Text, kindWord),
            Choice = AskedChoice.In(text, terms),
            Shape = mentions ? AnswerShape.List : shape,
            Subject = shape == AnswerShape.Summary && shapeWords is { } words ? [.. SummarySubject.Of(text, words).Select(word => asked.FindIndex(token => token.Term == word.Term)).Where(place => place >= 0)] : [],
            Identity = about.Identity is null ? null : content[^1].Term,
            AsksForSource = about.IsSource,
            AsksForWording = AskedSpeaker.IsForWording(question.Text),
            AsksForTitle = about.IsTitle,
            AsksForEnd = AskedSummary.IsOfEnd(text),
            Thing = AskedThing.In(question.Text, tokens, kind),
            Modality = Modalities.In(question.Text),
            SpeakerOffice = AskedOffice.OfSpeaker(asked, speaker),
            Actor = ActorAmong(terms, asked, question.Text),
            Topic = TopicAmong(asked, question.Text),
            Owned = OwnedAmong(asked, text),
            Besides = [.. Enumerable.Range(0, asked.Count).Where(place => IsBesides(asked[place]))],
            Qualifiers = [.. Qualifier.In(text, terms)],
            Which = AskedWhich.In(question.Text),
            Occasion = AskedVenue.Occasion(question.Text) is { } occasion ? [.. Enumerable.Range(0, asked.Count).Where(place => occasion.Overlaps(new TextSpan(asked[place].Start, asked[place].End - asked[place].Start)))] : [],
            AsksForVenue = AskedVenue.IsAsked(question.Text, kind),
            HasSubject = hasContent || terms.Count > ownTerms,
            IsNegative = Negations.In(text).Any(),
            Denied = [.. Denials.AskedFor(text)],
            Vital = [.. VitalWords.In(text)],
            Rate = Rates.Asked(question.Text),
            Office = AskedOffice.Of(asked, question.Text),
            Represented = AskedOffice.Represented(asked, question.Text),
        };

        // "Which two topics": how many are to be told, and not what they are.
        bool IsWantedNumber(Token token) => wanted.Success && wanted.Index <= token.Start && token.End <= wanted.Index + wanted.Length;

        // "Is there a date for the next round?": a sentence on when ranks nothing.
        bool IsRank(Token token) => (Ranks.Contains(token.Term) || Superlative().IsMatch(question.Text.AsSpan(0, token.End)))
            && !ComesFirst().IsMatch(question.Text.AsSpan(token.Start)) && !HappensFirst().IsMatch(question.Text.AsSpan(0, token.End))
            && !(token.Term == "next" && kind == AnswerKind.FutureTime);

        // Why somebody was not invited is not told by that he was left out.
        IEnumerable<RelatedPhrase> ToldOtherwise(Token token) =>
            isWhether || (kind != AnswerKind.Reason && Denials.AreAskedFor(text, token)) ? Denials.Of(PhraseOf(token) is { } phrase ? string.Join(' ', phrase) : token.Term) : ThingsOfKind.AskedBy(question.Text, token);

        // "Part" alone says little, and so does "take".
        IReadOnlyList<string>? PhraseOf(Token token) =>
            LightWords.Contain(token.Term) && tokens.IndexOf(token) is >= 0 and var place ? RelatedWords.PhraseOf(related, tokens, place) : null;

        bool IsBesides(Token token) => besides.Success && known.Contains(new TextSpan(token.Start, token.End - token.Start));

        bool GoesWithoutSaying(Token token) =>
            (kind == AnswerKind.TopicToCome && Coming.Contains(token.Term)) || (IsOfEvent(kind) && LightWords.TakesPlace(question.Text, token)) || (kind == AnswerKind.Place && Everybody.Contains(token.Term)) || (side.Success && side.Index == token.Start);

        // "Where did the talks take place?" is told by any place of theirs.
        static bool IsOfEvent(AnswerKind kind) => kind is AnswerKind.Place or AnswerKind.PlaceToCome || kind.IsMeasurable();

        // "Apart from her": nothing is apart.
        bool IsApart(Token token) => besides.Success && besides.Index <= token.Start && token.End <= known.Start;

        // "…, or only behind closed doors?": one of the two is told, the other not.
        bool IsOtherwise(Token token) => isWhether && otherwise.Success && token.Start >= otherwise.Index;

        // "May" the month is no filler: a capital inside the question tells, unless it is WRITTEN SO or In Title Case.
        bool IsFiller(Token token) => IsFirstPerson(question.Text, token) || IsApart(token)
            || ((FillerWords.Contain(question.Text, token) || token.Start == stateAt) && !IsName(token));

        bool IsName(Token token) => capitalsTell && IsInnerCapital(token);

        bool IsInnerCapital(Token token) =>
            char.IsUpper(question.Text[token.Start]) && !openings.Contains(token.Start) && !IsFirstPerson(question.Text, token);
    }

    /// <summary>Whether a word says something about a subject: it is no question word, helping verb or the like, nor one that says little.</summary>
    public static bool SaysSomething(Word word) => !word.IsStop && !FillerWords.Contain(word.Term) && !LightWords.Contain(word.Term);

    // "According to the article" asks for nobody's words.
    private static List<int> SpeakerAmong(List<Token> asked, string question)
    {
        if (AskedSpeaker.Find(question) is not { } speaker)
            return [];
        var terms = Enumerable.Range(0, asked.Count).Where(i => asked[i].Start >= speaker.Start && asked[i].Start < speaker.End).ToList();
        return terms.TrueForAll(i => LightWords.Contain(asked[i].Term)) ? [] : terms;
    }

    /// <summary>Where they are, if a state or a person is named: "the allies" do nothing that a sentence must say of them by that word.</summary>
    private static List<int> ActorAmong(List<QuestionTerm> terms, List<Token> asked, string question)
    {
        if (AskedActor.Find(question) is not { } actor)
            return [];
        var places = Enumerable.Range(0, asked.Count).Where(i => actor.Overlaps(new TextSpan(asked[i].Start, asked[i].End - asked[i].Start))).ToList();
        return places.Exists(place => terms[place].IsName || States.ContainAlone(terms[place].Term)) ? places : [];
    }

    /// <summary>"Which <i>banks</i>"; null where an answer goes without the word: "which sector".</summary>
    private static int? NounAmong(List<Token> asked, string question, string? kindWord)
    {
        if (AskedNoun.Find(question) is not { } noun)
            return null;
        var place = asked.FindLastIndex(token => noun.Contains(new TextSpan(token.Start, token.End - token.Start)));
        return place < 0 || LightWords.Contain(asked[place].Term) || !AskedNoun.MustStand(question[asked[place].Start..asked[place].End], asked[place].Term == kindWord) ? null : place;
    }

    // "Being kept out of the room": one word alone is often half of an idiom.
    private static List<int> TopicAmong(List<Token> asked, string question)
    {
        if (AskedSpeaker.Topic(question) is not { } topic)
            return [];
        var places = Enumerable.Range(0, asked.Count).Where(i => topic.Contains(new TextSpan(asked[i].Start, asked[i].End - asked[i].Start))).ToList();
        var telling = places.Where(place => !LightWords.Contain(asked[place].Term)).ToList();
        return telling.Count == 1 ? places : telling;
    }

    private static List<OwnedThing> OwnedAmong(List<Token> asked, AnalyzedSentence question) =>
    [
        .. OwnedThing.In(question)
            .Select(owned => new OwnedThing(PlaceAmong(asked, question.Tokens[owned.Owner]), PlaceAmong(asked, question.Tokens[owned.Thing])))
            .Where(owned => owned is { Owner: >= 0, Thing: >= 0 }),
    ];

    private static int PlaceAmong(List<Token> asked, Token token) => asked.FindIndex(term => term.Term == token.Term);

    private static HashSet<string> Words(string list) =>
        [.. WordLists.Lines(list).SelectMany(line => line.Split(' ')).SelectMany(TextAnalysis.Terms)];

    /// <summary>A filler word that is a month's or somebody's name as well, as its index term.</summary>
    private static bool IsAlsoName(string term) => term is "mai" or "will";

    /// <summary>Where a capital says nothing: at the first word of each sentence, and after a colon.</summary>
    private static HashSet<int> Openings(string text)
    {
        var openings = new HashSet<int>();
        var sentences = SentenceSplitter.Split(text).Select(sentence => sentence.Start).ToHashSet();
        var isOpen = true;
        for (var i = 0; i < text.Length; i++)
        {
            isOpen |= text[i] == ':' || sentences.Contains(i);
            if (isOpen && char.IsLetterOrDigit(text[i]))
            {
                openings.Add(i);
                isOpen = false;
            }
        }

        return openings;
    }

    /// <summary>"I", "I'd", "I’m": always written with a capital.</summary>
    private static bool IsFirstPerson(string text, Token token) =>
        text[token.Start] == 'I' && (token.End - token.Start == 1 || text[token.Start + 1] is '\'' or '’');

    // "Which party was left out?" is told by whom it was, and not by "party"; to "which party does she lead" it belongs.
    [GeneratedRegex(@"\b(which|what)\s+(?<side>part(y|ies)|sides?)\s+(?!(do|does|did)\b|[^?]*\b(from|in|of|for)\W*$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WhichSide();

    [GeneratedRegex(@"^\s*(and|but|so|what about|how about|is that|why)\b|\b(it|its|they|them|their|this|that|these|those|there|one|ones|such|other|others|more|also|he|him|his|she|her)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\b(who|whose|whom|where|when|why|how|what|which)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex QuestionWord();

    // "The loudest"; no forest.
    [GeneratedRegex(@"\bthe\s+(?!(west|interest|request|protest|forest|harvest|contest|conquest|arrest|rest|quest|priest|inquest|unrest|tempest|midwest|northwest|southwest|latest)$)\p{L}{3,}est$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Superlative();

    // "What must happen first before they meet": nothing is ranked.
    [GeneratedRegex(@"^(first\s+(before|if|in order|so)\b|next\W*$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ComesFirst();

    // "Does it depend on peace coming first?"
    [GeneratedRegex(@"\b(com(e|es|ing)|came|happen(s|ed|ing)?)\s+first$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex HappensFirst();

    // "Is it known when …" asks whether.
    [GeneratedRegex(@"^\W*(is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Whether();

    // "What did Rubio state about it": no state.
    [GeneratedRegex(@"\b(did|does|do|to|will|would)\s+([^\s?]+\s+){0,5}(?<state>state)(?=\W*$|\s+(that|what|why|how|about|on|regarding|concerning|as|in|to|it)\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Stating();

    [GeneratedRegex(@"\b(which|what|name|list|the|give( me| us)?)\s+(?<number>two|three|four|five|six)\s+\p{L}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WantedNumber();

    // "Besides Ukraine, whom will they engage with": what is known already need not be told again.
    [GeneratedRegex(@"\b(besides|apart from|aside from|other than|except( for)?|in addition to)\s+(the\s+)?(?<known>[\p{L}.'’-]+(\s+(?-i:\p{Lu})[\p{L}.'’-]+)*)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Besides();

    [GeneratedRegex(@",\s+or\s+(only|just|merely|rather|instead)\b[^?,]+\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Otherwise();
}
