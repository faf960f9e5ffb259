using System.Globalization;
using TalkBot.Host.Commands;
using TalkBot.Host.Rendering;

namespace TalkBot.Host.Chat;

/// <summary>What a person typed, as a question: what is asked is what can be seen.</summary>
internal static class QuestionText
{
    /// <exception cref="UsageException">There are no words in it, or more than <paramref name="maxLength"/> characters.</exception>
    public static string Read(string typed, int maxLength)
    {
        if (typed.Length > maxLength)
        {
            throw new UsageException(string.Create(
                CultureInfo.InvariantCulture,
                $"the question has {typed.Length:N0} characters, but at most {maxLength:N0} are taken; shorten it, or raise the setting Answering:MaxQuestionLength"));
        }

        var question = TerminalText.Clean(typed);
        return question.Length > 0
            ? question
            : throw new UsageException("the question is empty; write it in quotation marks, as in: talkbot ask \"Who led the talks?\"");
    }
}
