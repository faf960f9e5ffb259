using CsCheck;
using TalkBot.Core.Answering;
using TalkBot.Search.Understanding;

namespace TalkBot.Tests.Understanding;

public class QuestionAnalyzerLaws
{
    /// <summary>Words that the patterns for questions are made of, so that each is often half met.</summary>
    private static readonly string[] Words =
        ("who what which where when why how whose many much long soon far old is are was were did does do will would could should might has have had the a an this that of in on at from to by with "
        + "or and not about before after during first next final list name every all give me up say said think feel see tell response role position source article report story published site website "
        + "leaders politicians officials people named mentioned appear date schedule deadline set fixed happen needs must condition depends topics agenda discuss outcome results agreed change shift cause "
        + "effect reaction European Ukrainian Rubio Trump Lavrov U.S. Russia's president minister general secretary countries regions banks talks war peace").Split(' ');

    private static readonly Gen<string> Questions = Gen.Select(
        Gen.Int[0, Words.Length - 1].Array[1, 30], Gen.Char["?.,! "], (places, end) => string.Join(' ', places.Select(place => Words[place])) + end);

    /// <summary>A pattern that went back and forth for ten seconds would throw.</summary>
    [Fact]
    public void Whatever_words_a_question_is_made_of_it_is_read() => Questions.Sample(
        question => QuestionAnalyzer.Analyze(PlainSpeech.Of(new Question(question)), _ => 1).Terms.Count <= QuestionAnalyzer.MaxTerms, iter: 5_000);
}
