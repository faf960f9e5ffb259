using TalkBot.Search.Analysis;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class AskedThingTests
{
    [Theory]
    [InlineData("Which ratings agency downgraded Lethmark?", AskedOf.Name, "agency")]
    [InlineData("Which oil or gas companies would take part?", AskedOf.Name, "company")]
    [InlineData("What is the name of the patrol boat?", AskedOf.NameAlone, "boat")]
    [InlineData("What is the name of Elv's cousin in Jersey?", AskedOf.NameAlone, "cousin")]
    [InlineData("What are the names of the two motorcyclists who are missing?", AskedOf.NameAlone, "motorcyclists")]
    [InlineData("What is Elv's cat called?", AskedOf.NameAlone, "cat")]
    [InlineData("Who was foreign minister before Lavrov?", AskedOf.Other, "")]
    [InlineData("Who was Lavrov's predecessor?", AskedOf.Other, "")]
    [InlineData("Who will head the American working group?", AskedOf.Member, "group")]
    [InlineData("Who are the three judges in Bern?", AskedOf.NameAlone, "judges")]
    [InlineData("Who are the 14 judges in Bern?", AskedOf.NameAlone, "judges")]
    [InlineData("Which laboratory tested the water?", AskedOf.Name, "laboratory")]
    [InlineData("What are the names of the two people badly hurt in the fire?", AskedOf.NameAlone, "people")]
    [InlineData("What was the name of the teacher injured in Bern?", AskedOf.NameAlone, "teacher")]
    [InlineData("Who was the lawmaker that abstained?", AskedOf.Name, "lawmaker")]
    [InlineData("Who is the Chilean diplomat that she spoke to?", AskedOf.Name, "diplomat")]
    [InlineData("How many ships are waiting?", AskedOf.Number, "ships")]
    [InlineData("Who will chair the working groups?", AskedOf.Member, "group")]
    [InlineData("Who is heading the American working group?", AskedOf.Member, "group")]
    [InlineData("Who is going to be the next U.S. ambassador?", AskedOf.Doer, "")]
    [InlineData("Who are the members of the working groups?", AskedOf.Doer, "")]
    [InlineData("Who will sit in the working groups?", AskedOf.Doer, "")]
    [InlineData("Who else was in the American delegation?", AskedOf.FurtherMember, "delegation")]
    [InlineData("Who was in the American delegation besides Elv?", AskedOf.FurtherMember, "delegation")]
    [InlineData("who is in the working groups, names?", AskedOf.Member, "groups")]
    [InlineData("who sits in the working groups", AskedOf.Member, "groups")]
    [InlineData("who chairs the working groups", AskedOf.Member, "groups")]
    [InlineData("Who will be the American chief negotiator?", AskedOf.Doer, "")]
    [InlineData("Who was in the American delegation?", AskedOf.Member, "delegation")]
    [InlineData("Who travelled with Elv in her team?", AskedOf.Member, "team")]
    public void What_a_name_or_a_number_is_wanted_of_is_found(string question, object asked, string noun) =>
        Assert.Equal(new AskedThing((AskedOf)asked, string.Concat(TextAnalysis.Terms(noun))), Asked(question));

    [Theory]
    [InlineData("What kind of company is it?")]
    [InlineData("What could they team up on?")]
    [InlineData("What are the companies afraid of?")]
    [InlineData("Who fears for the talks?")]
    [InlineData("How many years did it take?")] // a time is no thing
    [InlineData("Why did the company leave?")]
    public void Nothing_of_the_kind_is_nothing(string question) => Assert.Null(Asked(question));

    [Theory]
    [InlineData("Water fills the Karthun dam.", true)]
    [InlineData("Water fills the dam, Karthun.", true)]
    [InlineData("Water fills the dam called Karthun.", true)]
    [InlineData("Water fills the dam in Karthun.", false)]
    [InlineData("Water fills Karthun’s dam.", false)] // whose it is
    [InlineData("The dam is full.", false)]
    [InlineData("Karthun has water.", false)]
    public void A_thing_beside_a_name_is_named(string sentence, bool isNamed) =>
        Assert.Equal(isNamed, new AskedThing(AskedOf.NameAlone, "dam").IsNamedIn(new AnalyzedSentence(sentence)));

    [Theory]
    [InlineData("A ratings agency lowered the grade.", true)]
    [InlineData("One of the 150 agencies lowered the grade.", true)]
    [InlineData("Their ratings agency lowered the grade.", true)]
    [InlineData("Fourteen ratings agencies lowered the grade.", true)]
    [InlineData("A bank and a ratings agency — nobody else — lowered the grade.", true)]
    [InlineData("A ratings agency — Norr — lowered the grade.", false)]
    [InlineData("A ratings agency called Norr lowered the grade.", false)]
    [InlineData("A ratings agency, Norr, lowered the grade.", false)]
    [InlineData("Several ratings agencies, such as Norr, lowered the grade.", false)]
    [InlineData("The ratings agency lowered the grade.", false)]
    [InlineData("Norr lowered the grade.", false)]
    public void A_thing_that_is_only_spoken_of_is_left_unnamed(string sentence, bool isUnnamed) =>
        Assert.Equal(isUnnamed, Asked("Which agency lowered the grade?")!.IsLeftUnnamedIn(new AnalyzedSentence(sentence)));

    [Theory]
    [InlineData("Groups are led by Marit Elv.", true)]
    [InlineData("On Monday the Ukrainian side spoke of groups.", false)] // a day, a people
    [InlineData("Groups are planned.", false)]
    [InlineData("Working groups of Halm are planned.", true)]
    public void States_peoples_and_days_are_nobody(string sentence, bool names) =>
        Assert.Equal(names, AskedThing.NamesSomebody(new AnalyzedSentence(sentence), new HashSet<string>(TextAnalysis.Terms("Who will chair the groups?"))));

    [Theory]
    [InlineData("Nineteen large ships waited.", true)]
    [InlineData("Of ships, 19 waited.", true)]
    [InlineData("Ships waited, and after a long night on the quay 19 men came.", false)]
    [InlineData("Ships waited.", false)]
    [InlineData("From September 2026 ships wait.", false)]
    public void A_number_counts_what_stands_beside_it(string sentence, bool isCounted) =>
        Assert.Equal(isCounted, Asked("How many ships waited?")!.IsCountedIn(new AnalyzedSentence(sentence), [new QuestionTerm("ship", 1, IsOwn: true, IsName: false, [])]));

    [Fact]
    public void What_one_is_often_told_by_is_not_what_is_counted() => Assert.False(Asked("How many ships waited?")!.IsCountedIn(
        new AnalyzedSentence("Nineteen harbors waited."), [new QuestionTerm("ship", 1, IsOwn: true, IsName: false, [new RelatedPhrase(["harbor"], RelatedWords.NearWeight)])]));

    [Fact]
    public void Nor_is_what_is_like_it() => Assert.False(Asked("How many aircraft waited?")!.IsCountedIn(
        new AnalyzedSentence("They cancelled 412 flights."), [new QuestionTerm("aircraft", 1, IsOwn: true, IsName: false, [new RelatedPhrase(["flight"], RelatedWords.RelatedWeight)])]));

    [Theory]
    [InlineData("The 243 passengers were unhurt.", true)]
    [InlineData("The 243 seats were empty.", false)]
    public void Of_people_whoever_stands_beside_it(string sentence, bool areCounted) =>
        Assert.Equal(areCounted, Asked("How many people were unhurt?")!.IsCountedIn(new AnalyzedSentence(sentence), [new QuestionTerm("peopl", 1, IsOwn: true, IsName: false, [])]));

    [Theory]
    [InlineData("Four deputies abstained.", true)]
    [InlineData("Four deputies abstained: Elv, Norr, Ask and Lie.", true)] // what is far off names nobody for sure
    [InlineData("Four deputies, Elv, Norr, Ask and Lie, abstained.", false)]
    [InlineData("Four deputies (Elv, Norr, Ask and Lie) abstained.", false)]
    public void Those_who_are_only_counted_are_left_unnamed(string sentence, bool isUnnamed) =>
        Assert.Equal(isUnnamed, Asked("Who are the four deputies that abstained?")!.IsLeftUnnamedIn(new AnalyzedSentence(sentence)));

    [Theory]
    [InlineData("Her cat sleeps.", true)]
    [InlineData("Elv sleeps.", false)]
    public void A_thing_may_not_be_spoken_of_at_all(string sentence, bool isSpokenOf) =>
        Assert.Equal(isSpokenOf, Asked("What is Elv's cat called?")!.IsSpokenOfIn(new AnalyzedSentence(sentence), [new QuestionTerm("cat", 1, IsOwn: true, IsName: false, [])]));

    private static AskedThing? Asked(string question) =>
        AskedThing.In(question, TextAnalysis.Tokens(question), QuestionClassifier.Classify(question).Kind);
}
