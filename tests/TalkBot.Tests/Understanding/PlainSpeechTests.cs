using TalkBot.Core.Answering;
using TalkBot.Core.Conversations;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class PlainSpeechTests
{
    [Theory]
    [InlineData("who is to blame 4 the war", "who is to blame for the war")]
    [InlineData("Are there 4 envoys?", "Are there 4 envoys?")]
    [InlineData("What should Elvia of done?", "What should Elvia have done?")]
    [InlineData("Was Elvia at the negotiating table?", "Was Elvia present?")]
    [InlineData("was elvia ther", "was elvia present?")]
    [InlineData("Which party had nobody in the room?", "Which party was absent?")]
    [InlineData("What did they agree on in the end?", "What did they agree on ?")]
    [InlineData("who tf is lavrov", "who is lavrov")]
    [InlineData("bullet points on how Elvia feels", " how Elvia feels")]
    [InlineData("What is the current status of the sanctions question?", "what about the sanctions")]
    [InlineData("So where do things stand with Veskia?", "what about Veskia")]
    [InlineData("What's the latest on the envoys?", "what about the envoys")]
    [InlineData("What is the status of a question?", "what about a question")]
    [InlineData("Where do they stand?", "Where do they stand?")]
    [InlineData("Why do the talks matter?", "what is the significance of the talks?")]
    [InlineData("Why are the talks seen as important?", "what is the significance of the talks?")]
    [InlineData("What purpose will envoys serve?", "why envoys?")]
    [InlineData("Who was the head of the Elvian delegation?", "who led the Elvian delegation?")]
    [InlineData("Who is the head of the bank?", "Who is the head of the bank?")]
    [InlineData("How does Elvia regard Veskia?", "how does Elvia view Veskia?")]
    [InlineData("What concerns does the article report?", "What concerns are there?")]
    [InlineData("What is meant, according to the last paragraph?", "What is meant?")]
    [InlineData("Are envoys to be named?", "Are envoys to be appointed?")]
    [InlineData("Who is to be named in the report?", "Who is to be named in the report?")]
    [InlineData("Do they plan to name new envoys?", "Do they plan to appoint new envoys?")]
    [InlineData("tl;dr of the conclusion?", "how does the article end?")]
    [InlineData("Did anything concrete come out of it?", "what came out of it?")]
    [InlineData("the gist? haven't had time to read it", "the gist?")]
    [InlineData("who repped elvia", "who represented elvia")]
    [InlineData("which form of aid", "which form of aid")]
    [InlineData("form whom is it", "from whom is it")]
    [InlineData("Was Elvia at the Riyadh talks?", "Was Elvia present at the Riyadh talks?")]
    [InlineData("Was there progress at the talks?", "Was there progress at the talks?")]
    [InlineData("What was agreed at the talks?", "What was agreed at the talks?")]
    [InlineData("What results did the talks yield?", "what were the results of the talks")]
    [InlineData("Was it Rubio or Lavrov that spoke?", "Rubio or Lavrov spoke?")]
    [InlineData("Who said that it was Elvia that left?", "Who said that Elvia left?")]
    [InlineData("Was it the rain that fell?", "Was it the rain that fell?")]
    [InlineData("Was it in Riyadh or somewhere else?", "Was it in Riyadh?")]
    [InlineData("Give me the main takeaways of the conclusion", "how does the article end?")]
    [InlineData("what was the point of the meeting", "what was the purpose of the meeting")]
    [InlineData("Is it worse bc of this?", "Is it worse because of this?")]
    [InlineData("what's on the agenda", "what is on the agenda")]
    [InlineData("Why does Rubio hold Elvia responsible?", "Why does Rubio blame Elvia?")]
    [InlineData("They held Elvia and Veskia accountable.", "They blamed Elvia and Veskia.")]
    [InlineData("Do we know how soon the talks will begin?", "is there a timeline for when the talks will begin?")]
    [InlineData("Is it known yet when it starts?", "is there a timeline for when it starts?")]
    [InlineData("Do we know the dates yet?", "is there a timeline for when yet?")]
    [InlineData("What will make or break this whole effort?", "What will decide whether it works?")]
    [InlineData("Is it known by what date a deal should be reached?", "is there a timeline for when a deal should be reached?")]
    [InlineData("Is it known when the war started?", "Is it known when the war started?")]
    [InlineData("Is it clear how long the meeting lasted?", "Is it clear how long the meeting lasted?")]
    [InlineData("Is this whole process over?", "Is it over?")]
    [InlineData("How long is the whole process of smelting?", "How long is the whole process of smelting?")]
    [InlineData("What is Rubio quoted as saying?", "What did Rubio say?")]
    [InlineData("Who was left out of the room?", "Who was excluded?")]
    [InlineData("Give me all the people and groups who are unhappy", "who are unhappy")]
    [InlineData("Who has been picked as the next envoy?", "who is the next envoy?")]
    [InlineData("Is the guy in charge in Kyiv angry?", "Is the leader of Kyiv angry?")]
    [InlineData("What comes before a deal can be struck?", "What comes before a deal?")]
    [InlineData("Did Elvia say yes to the plan?", "Did Elvia accept the plan?")]
    [InlineData("Who said no to the plan?", "Who reject the plan?")]
    [InlineData("Why was it cut in the first place?", "Why was it cut ?")]
    [InlineData("what dose he say", "what does he say")]
    [InlineData("How much time has gone by since?", "how long has it been since?")]
    [InlineData("Whereabouts did they meet?", "where did they meet?")]
    [InlineData("How certain is the timetable?", "is the timetable certain?")]
    [InlineData("Do we know the timeline of the talks yet?", "is there a timeline for when the talks yet?")]
    [InlineData("What dose of it is safe?", "What dose of it is safe?")]
    [InlineData("who is the forin minister", "who is the foreign minister")]
    [InlineData("Who chaired the thing?", "Who chaired it?")]
    [InlineData("Does the article see the talks as progress?", "is it so that the talks as progress?")]
    [InlineData("Does the article say who won?", "Does the article say who won?")]
    [InlineData("how long's this been going", "how long has this been going")]
    [InlineData("who'd they send", "who they send")]
    [InlineData("whats kyiv gonna do", "what is kyiv going to do")]
    [InlineData("why dont they want that", "why do not they want that")]
    [InlineData("What is Rubio's plan?", "What is Rubio's plan?")]
    [InlineData("wat is teh deal abt", "what is the deal about")]
    [InlineData("how meny cars do they hav", "how many cars do they have")]
    [InlineData("why r u late", "why are you late")]
    [InlineData("a mode\uFEFFr\uFEFFator", "a mode\uFEFFr\uFEFFator")] // one word, with what is not seen in it
    [InlineData("y does it rain, and y not", "why does it rain, and y not")]
    [InlineData("who is from the u.s. or r&d", "who is from the u.s. or r&d")]
    [InlineData("wen culd they meet", "when could they meet")]
    [InlineData("were do they meet", "where do they meet")]
    [InlineData("were they late", "were they late")]
    [InlineData("Who wasn't invited?", "Who was not invited?")]
    [InlineData("Won’t they meet, or can't they?", "will not they meet, or can not they?")]
    public void Contractions_are_spelled_out_and_possessives_stay(string said, string plain) => Assert.Equal(plain, Plain(said));

    [Theory]
    [InlineData("What was the exact date of the talks?", "What was the date of the talks?")]
    [InlineData("What exact words did he use?", "What exact words did he use?")]
    [InlineData("Who is named as Russia's foreign minister in the report?", "Who is Russia's foreign minister?")]
    [InlineData("Who is named in the report?", "Who is named in the report?")]
    [InlineData("I have two minutes before my call, what is this report about?", "what is this report about?")]
    [InlineData("My uncle says he blames Ukraine, is that true?", "My uncle says he blames Ukraine?")] // what is asked leans on it
    public void What_says_nothing_of_the_subject_is_left_out(string said, string plain) => Assert.Equal(plain, Plain(said));

    [Theory]
    [InlineData("are sanctions lifted or no", "are sanctions lifted?")]
    [InlineData("are sanctions lifted, right??", "are sanctions lifted?")]
    [InlineData("Does anybody know who led the talks?", "who led the talks?")]
    [InlineData("remind me who led the talks", "who led the talks")]
    [InlineData("any news on sanctions?", "sanctions?")]
    [InlineData("Summarise the talks for me in a few lines", "Summarise the talks")]
    [InlineData("Was anybody from Ukraine there?", "Was anybody from Ukraine present?")]
    [InlineData("Is there a schedule?", "Is there a schedule?")]
    [InlineData("Embassies open, true or false?", "Embassies open?")]
    [InlineData("Was Rubio there as chair? y/n", "Was Rubio there as chair?")]
    [InlineData("Who is unhappy? bullet points pls", "Who is unhappy?")]
    [InlineData("haven't got time to read it, what's the takeaway", "what is the takeaway")]
    [InlineData("Will envoys be sent any time soon?", "Will envoys be sent?")]
    [InlineData("The line has turned; does the article say anything like that?", "The line has turned?")]
    [InlineData("Which worries are told? bullet points are fine", "Which worries are told?")]
    [InlineData("Sum it up in two or three sentences for my class", "Sum it up")]
    [InlineData("Sum it up in a sentence or two", "Sum it up")]
    [InlineData("Do they get a say at some point?", "Do they get a say ?")]
    [InlineData("Who spoke for Kyiv?", "Who represented Kyiv?")]
    [InlineData("How did the former White House team treat it?", "How did the previous administration treat it?")]
    [InlineData("Which parts of Norway would go?", "Which regions of Norway would go?")]
    [InlineData("Which part of the deal failed?", "Which part of the deal failed?")]
    [InlineData("How come they are nervous?", "why they are nervous?")]
    [InlineData("Who spoke for an hour?", "Who spoke for an hour?")]
    [InlineData("Whose absence does the article point out?", "Whose absence?")]
    [InlineData("How have the envoy's words been received by the allies?", "what was the reaction to the envoy's words by the allies?")]
    [InlineData("How did the plan go down?", "what was the reaction to the plan?")]
    [InlineData("How was the parcel sent?", "How was the parcel sent?")]
    [InlineData("What is the death toll from the storm?", "how many people died from the storm?")]
    [InlineData("How far away is the planet?", "how far is the planet?")]
    [InlineData("Who was that again?", "Who was that?")]
    [InlineData("Will the embassies open again?", "Will the embassies open again?")]
    [InlineData("When will they meet again?", "When will they meet again?")]
    [InlineData("What came too late, as the American president sees it?", "What came too late according to the American president?")]
    [InlineData("What did they want, as he saw it?", "What did they want, as he saw it?")]
    [InlineData("Did thay meet?", "Did they meet?")]
    [InlineData("When exactly did it start?", "When did it start?")]
    [InlineData("What guarantees, precisely, does it offer?", "What guarantees does it offer?")]
    [InlineData("List the issues on which they agree", "List the issues that they agree")]
    [InlineData("Is it known in which city they met?", "Is it known in which city they met?")]
    [InlineData("On which issues do they agree?", "On which issues do they agree?")]
    [InlineData("Who is to blame in the eyes of Trump?", "Who is to blame according to Trump?")]
    [InlineData("In the envoy's eyes, who is to blame?", "according to the envoy, who is to blame?")]
    [InlineData("Who is to blame, in the author's view?", "Who is to blame?")] // whose view is all of the text
    [InlineData("Is there a quote of Rubio that I can use?", "what did Rubio say?")]
    [InlineData("Any statement by the Kremlin on gas?", "Any statement by the Kremlin on gas?")]
    [InlineData("How far have the two sides come?", "how much progress have the two sides made?")]
    [InlineData("How far have the troops marched?", "How far have the troops marched?")]
    [InlineData("Morning all, quick one: who led the talks?", "who led the talks?")]
    [InlineData("No time - main outcomes", "main outcomes")]
    [InlineData("Quick one on sanctions: are they lifted?", "Quick one on sanctions: are they lifted?")] // what "they" are
    [InlineData("I have to brief my boss: what is this article about?", "what is this article about?")]
    [InlineData("Sanctions: who wants them?", "Sanctions: who wants them?")]
    [InlineData("What raised concerns, according to the article's conclusion?", "What raised concerns?")]
    [InlineData("According to Kyiv, who led?", "According to Kyiv, who led?")]
    [InlineData("sum it up in three bullet points", "sum it up")]
    [InlineData("what was agreed in plain terms", "what was agreed")]
    [InlineData("do they know who starts it", "who starts it")]
    [InlineData("tell me in a sentence what this is", "what this is")]
    [InlineData("Which 2 states met the 3 of 7?", "Which two states met the three of 7?")]
    [InlineData("On what grounds did they refuse?", "why did they refuse?")]
    [InlineData("For which reasons did they refuse?", "why did they refuse?")]
    [InlineData("On what occasion did he say so?", "when did he say so?")]
    [InlineData("In what respect do they differ?", "how do they differ?")]
    [InlineData("What grounds are open?", "What grounds are open?")]
    [InlineData("Who is right?", "Who is?")]
    [InlineData("Who has to give something up?", "Who has to concede?")]
    [InlineData("Why did she give up playing?", "Why did she give up playing?")]
    [InlineData("Give me the bit where Trump speaks of it", "Trump speaks of it")]
    public void What_only_asks_for_an_answer_is_left_out(string said, string plain) => Assert.Equal(plain, Plain(said).Trim());

    [Fact]
    public void What_is_told_before_the_question_is_an_earlier_turn()
    {
        var question = PlainSpeech.Of(new Question("I was camping all week. Who led the talks?"));

        Assert.Equal("Who led the talks?", question.Text);
        Assert.Equal([new Turn(Speaker.Person, "I was camping all week.")], question.Conversation.Turns);
    }

    [Theory]
    [InlineData("Sanctions on oil. Sanctions on gas.")]
    [InlineData("Someone accused the leaders. Who was that?")] // the second asks for nothing of its own
    [InlineData("Who led the talks? Where were they?")]
    public void Where_all_is_asked_or_nothing_is_nothing_becomes_a_turn(string said)
    {
        var question = PlainSpeech.Of(new Question(said));

        Assert.Equal((said, 0), (question.Text, question.Conversation.Turns.Count));
    }

    [Fact]
    public void In_a_conversation_what_is_told_stays_with_the_question() => Assert.Equal(
        "It rained. Who led the talks?",
        PlainSpeech.Of(new Question("It rained. Who led the talks?", Conversation.Of([new Turn(Speaker.Person, "Talks?")]))).Text);

    [Fact]
    public void A_text_of_such_length_is_taken_as_it_is()
    {
        var text = string.Concat(Enumerable.Repeat("who's there? ", 100));

        Assert.Equal(text, Plain(text));
    }

    private static string Plain(string said) => PlainSpeech.Of(new Question(said)).Text;
}
