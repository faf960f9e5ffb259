using TalkBot.Core.Knowledge;

namespace TalkBot.Tests.Knowledge;

public class SentenceSplitterTests
{
    /// <summary>The sign where a sentence ends in the texts below; the text itself is without it.</summary>
    private const char Cut = '¦';

    [Theory]
    [InlineData("")]
    [InlineData("  \n\t\u00A0\n")]
    [InlineData("Talks began.")]
    [InlineData("Talks began.¦ They ended at noon.")]
    [InlineData("  Talks began. ¦  \n")]
    [InlineData("Talks began without a final stop")]
    [InlineData("Talks began.¦ They went on without a final stop")]
    [InlineData("Will they meet again?¦ Yes!¦ They will.")]
    [InlineData("They met again?!¦ Nobody had foreseen it!!!¦ But they did.")]
    public void Stops_end_sentences(string text) => AssertSplit(text);

    [Theory]
    [InlineData("The U.S. and the U.N. sent envoys to the U.K. and the E.U. on Monday.")]
    [InlineData("A chill in U.S.-Russia relations and non-U.S. forces were on the agenda.")]
    [InlineData("U.S. Secretary of State Anne Weller met the U.N. Security Council.")]
    [InlineData("The U.S. President called the U.S. Embassy.¦ Nobody answered.")]
    [InlineData("He lives in the U.S.¦ The talks resumed without him.")]
    [InlineData("He lives in the U.S.¦ He has never left.")]
    [InlineData("Envoys flew to the U.S.¦ In Geneva, others waited.")]
    [InlineData("The text came from the “U.S.”¦ But nobody signed it.")]
    [InlineData("He works in Washington, D.C.¦ Each week he flies to Geneva.")]
    [InlineData("A court in Washington, D.C. Circuit judges said, must decide.")]
    [InlineData("Mr. Orlov and Mrs. Lind met Dr. Adeyemi and Ms. Sato.¦ Prof. Berg joined.")]
    [InlineData("Gen. Novak told Sen. Hart and Rep. Ortiz what Lt. Col. Reyes had seen.")]
    [InlineData("Gov. The Duc Pham spoke first.")]
    [InlineData("They met in St. Gallen, near Mt. Säntis, at Ft. Berg.")]
    [InlineData("The office is on Wall St.¦ The embassy is not.")]
    [InlineData("Resolution No. 5 cites Art. 2 and Nos. 7 and 8, p. 12, of Vol. 3.")]
    [InlineData("Did he agree?¦ No.¦ Nobody did.")]
    [InlineData("It is a work of art.¦ Critics praised it.")]
    [InlineData("They met on Jan. 5 and on Sept. 12, 2024.¦ Nothing came of it.")]
    [InlineData("The envoy looked at the sun.¦ Clouds came.")]
    [InlineData("Talks began at 9 a.m. Monday and ended at 5 p.m. Moscow time.")]
    [InlineData("Talks ended at 5 p.m.¦ They resume today.")]
    [InlineData("Talks ended at 5 p.m. on Friday.")]
    [InlineData("J. D. Vance and J.D. Salinger share initials; George W. Bush has one.¦ Both do.")]
    [InlineData("Samuel L. J. Brandt signed for Halden Inc. Director Ruiz and Orbis Corp. Chairman Wu.")]
    [InlineData("It was made by Halden Inc.¦ It failed.")]
    [InlineData("Orbis Ltd. Manager Kim Jr. Smith resigned.")]
    [InlineData("The ruling, Berg v. Norway, and the match, Oslo vs. Bergen, came on one day.")]
    [InlineData("Some goods, e.g. Grain and oil, i.e. Energy, were exempt.")]
    [InlineData("The idea came from A. Smith et al. Nature printed it.¦ Others took it up.")]
    [InlineData("Sen. Tim Hale, D-Va., and Rep. Lee, R-Okla., voted no.")]
    [InlineData("She holds a Ph.D. from Lund.¦ He holds none.")]
    [InlineData("Grain, oil, gas, etc. were exempt.¦ Arms were not.")]
    public void Abbreviations_do_not_end_a_sentence_unless_the_next_word_begins_one(string text) => AssertSplit(text);

    [Theory]
    [InlineData("Prices rose by 3.5 percent to $1.20.¦ Then they fell.")]
    [InlineData("Version 2.0.1 stands on apnews.com and talks.example.org.¦ See both.")]
    [InlineData("The war began in 2014.¦ It has not ended.")]
    [InlineData("The war began in 2014.¦ 12 countries joined.")]
    [InlineData("Elizabeth II.¦ Nobody else.")]
    [InlineData("Write to press@example.org.¦ Answers take a day.")]
    [InlineData("The fee was .5 percent.")]
    [InlineData("The fund holds $3 billion.¦ $2 billion came from Norway.")]
    public void Stops_inside_numbers_and_names_of_sites_end_nothing(string text) => AssertSplit(text);

    [Theory]
    [InlineData("We hoped…¦ They did not.")]
    [InlineData("We hoped...¦ They did not.")]
    [InlineData("We hoped. . .¦ They did not.")]
    [InlineData("We hoped … and waited.")]
    [InlineData("We hoped... and waited.")]
    [InlineData("A deal with … Russia is near.")]
    [InlineData("A deal with [...] Russia is near.")]
    [InlineData("A deal is near ….¦ The sides differ.")]
    [InlineData("“I do not … know,” she said.")]
    public void An_ellipsis_ends_a_sentence_only_before_another(string text) => AssertSplit(text);

    [Theory]
    [InlineData("“We will not,” he said.¦ “Never.”¦ The room fell silent.")]
    [InlineData("\"We will not,\" he said.¦ \"Never.\"¦ The room fell silent.")]
    [InlineData("‘We will not,’ he said.¦ ‘Never.’¦ The room fell silent.")]
    [InlineData("“Will it end?” he asked.")]
    [InlineData("“Will it end?” he asked.¦ “It will.”")]
    [InlineData("“It must end!” the minister said.")]
    [InlineData("“Will it end?” President Anna Berg asked.")]
    [InlineData("“Will it end?” Berg said on Monday.")]
    [InlineData("“Will it end?”¦ Berg did not answer.")]
    [InlineData("“Will it end?”¦ He asked twice.")]
    [InlineData("“It ended.” so the report says.")]
    [InlineData("He called it “the end.”¦ “Nobody,” she said, “agrees.”")]
    [InlineData("He called it “the end”.¦ Nobody agreed.")]
    [InlineData("Er sagte: „Nie.“¦ Dann ging er.")]
    [InlineData("Il a dit : « Jamais. »¦ Puis il est parti.")]
    [InlineData("Berg agreed.”¦ “So did Wu.”")]
    [InlineData("They agreed (so it seems.)¦ Nobody signed.")]
    [InlineData("They agreed.)¦ Nobody signed.")]
    [InlineData("They agreed. )¦ Nobody signed.")]
    [InlineData("It is “done.”)¦ (Nobody knows.)")]
    [InlineData("**They agreed.**¦ *Nobody* signed.")]
    [InlineData("The company Wow! announced a fund.")]
    [InlineData("A stop at the end of a quotation left open. \"")]
    public void Quotation_marks_and_brackets_stay_with_their_stop(string text) => AssertSplit(text);

    [Theory]
    [InlineData("They agreed.[3]¦ Nobody signed.")]
    [InlineData("They agreed.[3][12]¦ Nobody signed.")]
    [InlineData("They agreed.”[note 4]¦ Nobody signed.")]
    [InlineData("They agreed.²¦ Nobody signed.")]
    public void Footnote_marks_stay_with_their_stop(string text) => AssertSplit(text);

    [Theory]
    [InlineData("# The talks¦\nThey began.¦ They ended.")]
    [InlineData("## What next? And when?¦\nNobody knows.")]
    [InlineData("The talks¦\n=====¦\nThey began.")]
    [InlineData("#hashtag is no heading.¦ It is a word.")]
    [InlineData("The agenda:¦\n- Prisoners¦\n- Grain and oil¦\n* Talks.¦ And more talks.")]
    [InlineData("The agenda:¦\n1. Prisoners¦\n2. Grain and oil¦\n10) Talks")]
    [InlineData("(a) Prisoners¦\n(b) Grain¦\niv. Oil¦\n• Gas")]
    [InlineData("| Day | Place |¦\n| --- | --- |¦\n| May 5. | Geneva. Bern. |")]
    [InlineData("A headline without a stop¦\nThe first paragraph.¦ It goes on.¦\nThe second paragraph.")]
    [InlineData("A headline without a stop¦\n\nThe first paragraph¦\n \nthe second paragraph")]
    public void Headings_items_and_rows_are_sentences(string text) => AssertSplit(text);

    [Fact]
    public void Lines_broken_to_a_column_are_joined() => AssertSplit(
        """
        A headline above the paragraph¦
        The delegations that met in the old town hall of Geneva on Monday did not
        sign a text.¦ Their spokesman, a former minister who had led the talks since
        March, said that the U.S. and Russia would meet again in Geneva, and on May
        12.¦ The hall was then left to the press, who were told that a certain Mr.
        Berg did not come.¦

        The points on which they agreed are few and were known before the meeting:¦
        - an exchange of prisoners that both sides had asked for, which is to begin
          in June¦
        - grain¦
        1. The first of the points that remain open is the border, where neither of
        the two has moved.¦
        2. The second is money.
        """);

    [Fact]
    public void Lines_that_hold_a_paragraph_each_are_not_joined() => AssertSplit(
        """
        Delegations meet in the old town hall of Geneva for a third round¦
        The delegations that met in the old town hall of Geneva on Monday did not sign a text, and will meet again, their spokesman said.¦
        What they agreed on, in short, so that everyone can read it¦
        an exchange of prisoners¦
        grain and oil¦
        Their spokesman, a former minister who had led the talks since March, did not say when, and left the hall by another door.
        """);

    [Theory]
    [InlineData("会谈开始了。¦他们没有签字！¦为什么？¦没有人知道")]
    [InlineData("「合意した。」¦誰も署名しなかった。")]
    [InlineData("Переговоры начались.¦ Их никто не ждал.")]
    [InlineData("بدأت المحادثات.¦ متى تنتهي؟¦ لا أحد يعرف.")]
    [InlineData("They agreed.¦ 😀")]
    [InlineData("They agreed.\u200B¦ Nobody signed.")]
    [InlineData("会谈。\u0301¦没有")]
    [InlineData("They agreed.¦ 😀 Nobody signed.")]
    public void Other_scripts_are_split_at_their_own_stops(string text) => AssertSplit(text);

    private static void AssertSplit(string marked)
    {
        var text = marked.Replace("¦", "", StringComparison.Ordinal);
        var expected = marked.Split(Cut, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        var sentences = SentenceSplitter.Split(text);

        Assert.Equal(expected, sentences.Select(sentence => sentence.In(text)));
    }
}
