using System.Globalization;
using TalkBot.Core.Checking;
using TalkBot.Core.Knowledge;
using TalkBot.Host.Commands;
using TalkBot.Host.Rendering;

namespace TalkBot.Host.Checking;

/// <summary>What a person typed or pasted, as a text to check: what is checked is what can be seen, line by line.</summary>
internal static class ClaimText
{
    /// <exception cref="UsageException">There are no words in it, or more characters or sentences than are taken.</exception>
    public static string Read(string typed, CheckingOptions options)
    {
        if (typed.Length > options.MaxTextLength)
            throw TooLong(typed.Length, "characters", options.MaxTextLength, nameof(options.MaxTextLength));

        var text = string.Join('\n', typed.Split('\n').Select(TerminalText.Clean).Where(line => line.Length > 0));
        if (text.Length == 0)
            throw new UsageException("the text is empty; write it in quotation marks, as in: talkbot check \"Rubio led the talks.\"");
        var sentences = SentenceSplitter.Split(text).Count;
        return sentences <= options.MaxSentences ? text : throw TooLong(sentences, "sentences", options.MaxSentences, nameof(options.MaxSentences));
    }

    private static UsageException TooLong(int count, string what, int most, string setting) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"the text has {count:N0} {what}, but at most {most:N0} are taken; shorten it, or raise the setting {CheckingOptions.Section}:{setting}"));
}
