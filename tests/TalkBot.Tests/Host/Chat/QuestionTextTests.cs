using TalkBot.Host.Chat;
using TalkBot.Host.Commands;
using TalkBot.Testing;

namespace TalkBot.Tests.Host.Chat;

public class QuestionTextTests
{
    [Theory]
    [InlineData("Who?", "Who?")]
    [InlineData(" Who\n led? ", "Who led?")]
    [InlineData("Who\u202E?\U000E0041", "Who?")]
    public void What_is_asked_is_what_can_be_seen(string typed, string question) => Assert.Equal(question, QuestionText.Read(typed, 100));

    [Fact]
    public void Half_a_character_does_not_stop_a_question() => Assert.Equal("Who\uFFFD?", QuestionText.Read("Who\ud800?", 100));

    [Theory]
    [InlineData("")]
    [InlineData(" \t\u2028")]
    [InlineData("\u200B\u202E")]
    public void A_question_without_words_is_refused(string typed) =>
        Assert.StartsWith("the question is empty; ", Assert.Throws<UsageException>(() => QuestionText.Read(typed, 100)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_longest_question_is_taken_and_one_more_character_is_not()
    {
        Assert.Equal(6000, QuestionText.Read(new string('a', 6000), 6000).Length);
        Assert.Contains(
            "has 6,001 characters, but at most 6,000 are taken",
            Assert.Throws<UsageException>(() => QuestionText.Read(new string('a', 6001), 6000)).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("security/naughty_strings.jsonl")]
    [InlineData("security/unicode_smuggling.jsonl")]
    [InlineData("security/chat_markup.jsonl")]
    public void Hostile_questions_are_taken_or_refused_and_nothing_else(string file)
    {
        if (!SharedFiles.TryFind(file, out var path))
            Assert.Skip($"{file} is not on this machine.");
        Assert.All(SharedFiles.ReadTexts(path), text =>
        {
            if (Record.Exception(() => QuestionText.Read(text, 6000)) is { } exception)
                Assert.IsType<UsageException>(exception);
        });
    }
}
