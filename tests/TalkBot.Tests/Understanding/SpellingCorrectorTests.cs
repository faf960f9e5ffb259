using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class SpellingCorrectorTests
{
    private static readonly Dictionary<string, int> Indexed = new() { ["riyadh"] = 2, ["russia"] = 9, ["lavrov"] = 1, ["prussia"] = 1, ["ofici"] = 0, ["offici"] = 3, ["alli"] = 2, ["wait"] = 1, ["place"] = 1, ["reopen"] = 1, ["meet"] = 1, ["ambassador"] = 1 };

    [Theory]
    [InlineData("waht did Lavrov say", "what did Lavrov say")]
    [InlineData("wich envoy led", "which envoy led")]
    [InlineData("Was it in Ryadh?", "Was it in Riyadh?")]
    [InlineData("what does rusia want?", "what does russia want?")]
    [InlineData("did they blaem Lavrov", "did they blame Lavrov")] // no document has it, and the lists do
    [InlineData("negotaitions in riydah", "negotiations in riyadh")]
    [InlineData("teh minister of rusia", "the minister of russia")]
    [InlineData("what did they promis", "what did they promise")] // no document has it, and one list word is near
    [InlineData("what do alies want", "what do allies want")]
    [InlineData("is he wating", "is he wait")] // with the ending that was typed
    [InlineData("who ledd it", "who led it")]
    [InlineData("Wehn did it start", "when did it start")] // no name at the start
    [InlineData("“Whihc envoy led?”", "“which envoy led?”")]
    [InlineData("did lovrov lead it", "did lavrov lead it")]
    [InlineData("the startng of it", "the starting of it")] // a vowel left out
    [InlineData("is the embassador in", "is the ambassador in")] // heard as another
    [InlineData("will they re-open it", "will they reopen it")]
    [InlineData("where was the meating", "where was the meeting")] // no meat, by its ending
    [InlineData("was he angery", "was he angry")] // near two that mean the same
    [InlineData("is he hapy", "is he happy")]
    [InlineData("rusia's envoy", "russia's envoy")]
    [InlineData("is it about droping it", "is it about dropping it")] // once for twice
    [InlineData("did they disscus it", "did they discuss it")] // another letter twice
    [InlineData("when did it take plase", "when did it take place")] // goes on with the word before
    [InlineData("tell me plase", "tell me please")]
    public void What_is_mistyped_is_put_right(string question, string mended) => Assert.Equal(mended, Correct(question));

    [Theory]
    [InlineData("Who is Lavrov?")]
    [InlineData("Did the minister negotiate?")] // not in the documents, and a word
    [InlineData("Who paid the ransom?")] // no "random"
    [InlineData("Did Macron come?")] // near nothing
    [InlineData("Is it a palace?")] // not in the documents, nor what it is like
    [InlineData("Can you summarise it?")] // known by its other spelling
    [InlineData("Did Blaem come?")] // a name is somebody's
    [InlineData("Is the G7 in Rusi4?")]
    [InlineData("Do they eat meat?")]
    [InlineData("Did they re-elect him?")] // as the documents may have it
    [InlineData("")]
    public void All_else_stays_as_it_is(string question) => Assert.Equal(question, Correct(question));

    [Fact]
    public void Few_words_are_looked_up_however_many_are_unknown()
    {
        var lookups = 0;
        var corrector = new SpellingCorrector(_ => false, _ =>
        {
            lookups++;
            return [];
        });

        corrector.Correct(string.Join(' ', Enumerable.Range(0, 1_000).Select(i => $"Zq{(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))}xqvzz")));

        Assert.InRange(lookups, 1, 8);
    }

    private static string Correct(string question) => new SpellingCorrector(
        term => Indexed.GetValueOrDefault(term) > 0,
        _ => Indexed.Where(entry => entry.Value > 0).Select(entry => (entry.Key, entry.Value))).Correct(question);
}
