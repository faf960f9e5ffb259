using System.Collections.Frozen;
using System.Text;

namespace TalkBot.Core.Answering;

/// <summary>Tells greetings, thanks and calls for help from questions.</summary>
/// <remarks>A text is small talk when it is made of the phrases below and of nothing else; one word more makes it a question.</remarks>
public static class SmallTalk
{
    private const int MaxWords = 16;

    /// <summary>English doubles a letter; who writes it three times means it once.</summary>
    private const int MaxRepeats = 2;

    private static readonly FrozenSet<string> Phrases = Words(
        // Greetings.
        "hello|hi|hiya|hey|heya|howdy|yo|greetings|salutations|welcome|hello world|welcome back",
        "good morning|good afternoon|good evening|good day|good night|morning|evening|goodnight|gm|gn",
        "happy new year|happy holidays|merry christmas|nice to meet you|pleased to meet you|long time no see",
        // Thanks and other answers.
        "thanks|thank you|thank u|thankyou|thx|ty|tysm|cheers|much appreciated|appreciated|appreciate it|i appreciate it|many thanks|no thanks|no thank you",
        "that helps|that helped|that was helpful|that was great|that was good|that was useful|that is great|that is helpful|that's great|that's helpful|helpful|you are welcome|you're welcome|no problem|no worries|sorry|my bad|never mind|nevermind",
        "ok|okay|k|cool|great|nice|perfect|awesome|excellent|wonderful|amazing|brilliant|good|well done|good job|great job|good answer|great answer|perfect answer|great stuff|good stuff|nice one|fantastic|super|sweet|neat|love it|i love it|you rock|legend|you're great|you are great|you're awesome|you are awesome|you're amazing|you are amazing|you're the best|you are the best|that was quick|that was fast|that's quick|that's fast|quick|fast|useful|this is great|this is helpful|this is useful|just what i needed|exactly what i needed|that's all|that is all|that's all i needed|nice work|good bot|got it|i see|understood|lol|haha",
        // Farewells.
        "bye|bye bye|goodbye|good bye|farewell|cya|see you|see ya|see you later|see you tomorrow|see you soon|talk to you later|take care|have a nice day|have a good day|have a great day|have a good one",
        // About how it goes.
        "how are you|how are you doing|how are you today|how are you doing today|how're you|how r u|how do you do|how is it going|how's it going|how are things|how goes it|what's up|whats up|sup|wassup|what is up|how have you been|how is your day|how's your day|hows your day|how is your day going|how's your day going|hows your day going|how was your day|how u doing|how r u doing|i'm fine|i am fine",
        // About the bot.
        "who are you|what are you|who r u|what's your name|what is your name|whats your name|do you have a name|who made you|who built you|who created you|who is talkbot|what is talkbot|what's talkbot",
        "are you a bot|are you a robot|are you a human|are you human|are you real|are you an ai|are you ai|are you there|are you here|are you online|is anyone there|anyone there|is anybody there|tell me about yourself|introduce yourself",
        // Help.
        "help|help me|help us|i need help|i need some help|can you help|can you help me|could you help me|can you help us|commands|usage|menu|show help|show commands|list commands",
        "what can you do|what can you do for me|what can you do for us|what can this bot do|what can the bot do|what do you do|what are you able to do|what can you help me with|what can you help with|how can you help|how can you help me|what do you know|what are your commands|what commands are there|what commands do you have",
        "what can i ask|what can i ask you|what can we ask|what can we ask you|what should i ask|what should i ask you|what may i ask|what may i ask you|what questions can i ask|what questions can i ask you|what questions can you answer|what kind of questions can you answer|what can you answer|what can you tell me",
        "how do you work|how do i use you|how do i use this|how do i use this bot|how to use this|how to use this bot|how can i use you|what is this bot|what does this bot do|why are you here|can i ask you something|can i ask you a question|can i ask a question|i have a question");

    /// <summary>They go with a phrase, and are none.</summary>
    private static readonly FrozenSet<string> Companions = Words(
        "there|bot|talkbot|robot|friend|friends|buddy|mate|team|all|everyone|everybody|folks|guys|again|please|pls|a lot|lots|so much|a bunch|a million|a ton|for that|for this|for it|for your help|for the help|for helping|for everything|for the answer|for your answer|for the info|for the information|so|well|and|oh|ah|now|then|today|for now|to you|to you too|you too|too|dear|sir|my friend|kindly|much|and you");

    /// <summary>A phrase is the same with them.</summary>
    private static readonly FrozenSet<string> Intensifiers = Words("really|very|truly|extremely|quite|totally|absolutely|incredibly");

    private static readonly int LongestPhrase = Phrases.Concat(Companions).Max(phrase => phrase.Count(character => character == ' ') + 1);

    /// <summary>Whether <paramref name="text"/> asks the documents nothing, whatever its case, punctuation and emoji.</summary>
    public static bool IsSmallTalk(string text)
    {
        var words = WordsOf(text);
        if (words.Count is 0 or > MaxWords)
            return false;

        // What the first n words are: no row of phrases, one of companions only, or one with a phrase.
        var reached = new Reach[words.Count + 1];
        reached[0] = Reach.Companions;
        for (var start = 0; start < words.Count; start++)
        {
            for (var end = start + 1; reached[start] != Reach.Nothing && end <= Math.Min(words.Count, start + LongestPhrase); end++)
            {
                var phrase = string.Join(' ', words.Take(start..end));
                if (Phrases.Contains(phrase))
                    reached[end] = Reach.Phrase;
                else if (Companions.Contains(phrase) && reached[end] < reached[start])
                    reached[end] = reached[start];
            }
        }

        return reached[^1] == Reach.Phrase;
    }

    private static FrozenSet<string> Words(params string[] groups) => groups.SelectMany(group => group.Split('|')).ToFrozenSet();

    /// <summary>The words but for intensifiers, in lower case with plain apostrophes, "hellooo" as "hello"; one more than <see cref="MaxWords"/> at most.</summary>
    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var repeats = 0;
        foreach (var character in text.Append(' '))
        {
            var plain = Typography.Plain(char.ToLowerInvariant(character));
            if (char.IsLetterOrDigit(plain) || (plain == '\'' && word.Length > 0))
            {
                repeats = word.Length > 0 && word[^1] == plain ? repeats + 1 : 0;
                if (repeats < MaxRepeats)
                    word.Append(plain);
                else if (repeats == MaxRepeats)
                    word.Length--;
            }
            else if (word.Length > 0)
            {
                var written = word.ToString().TrimEnd('\'');
                if (!Intensifiers.Contains(written))
                    words.Add(written);
                word.Clear();
                if (words.Count > MaxWords)
                    break;
            }
        }

        return words;
    }

    private enum Reach
    {
        Nothing,
        Companions,
        Phrase,
    }
}
