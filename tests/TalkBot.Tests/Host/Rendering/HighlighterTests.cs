using CsCheck;
using TalkBot.Host.Rendering;

namespace TalkBot.Tests.Host.Rendering;

public class HighlighterTests
{
    [Theory]
    [InlineData("Who led the talks?", "The talks were led by Rubio.", "talks|led")]
    [InlineData("Which sanction was lifted?", "Lifting sanctions: a SANCTION.", "sanctions|SANCTION")]
    [InlineData("Who met whom?", "The meeting", "")]
    [InlineData("What did the U.S. say?", "U.S. officials said so in the UN.", "U|S")]
    [InlineData("Зеленский где?", "Сам Зеленского ждал: Зеленский.", "Зеленский")]
    [InlineData("", "Nothing asked.", "")]
    public void Words_of_the_question_are_found_also_inflected(string question, string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Highlighter.Find(text, question).Select(span => span.In(text))));

    [Fact]
    public void Spans_lie_within_the_text_in_order_and_apart() => Gen.Select(Gen.String, Gen.String).Sample((text, question) =>
    {
        var end = 0;
        foreach (var span in Highlighter.Find(text, question + text))
        {
            Assert.InRange(span.Start, end, text.Length);
            Assert.InRange(span.End, span.Start + 1, text.Length);
            end = span.End;
        }
    });
}
