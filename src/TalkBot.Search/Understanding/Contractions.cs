using System.Text.RegularExpressions;

namespace TalkBot.Search.Understanding;

/// <summary>Words as they are shortened, run together and mistyped where people type fast, and as they are written elsewhere: "what's", "gonna", "teh".</summary>
internal static partial class Contractions
{
    private static readonly Dictionary<string, string> Spelled = new(StringComparer.OrdinalIgnoreCase)
    {
        ["gonna"] = "going to",
        ["gotta"] = "have to",
        ["wanna"] = "want to",
        ["kinda"] = "kind of",
        ["sorta"] = "sort of",
        ["lemme"] = "let me",
        ["gimme"] = "give me",
        ["dunno"] = "do not know",
        ["bc"] = "because",
        ["cuz"] = "because",
        ["cos"] = "because",
        ["coz"] = "because",
        ["em"] = "them",
        ["whats"] = "what is",
        ["whos"] = "who is",
        ["wheres"] = "where is",
        ["whens"] = "when is",
        ["hows"] = "how is",
        ["thats"] = "that is",
        ["theres"] = "there is",
        ["dont"] = "do not",
        ["didnt"] = "did not",
        ["doesnt"] = "does not",
        ["isnt"] = "is not",
        ["wasnt"] = "was not",
        ["arent"] = "are not",
        ["werent"] = "were not",
        ["wont"] = "will not",
        ["cant"] = "cannot",
        ["couldnt"] = "could not",
        ["shouldnt"] = "should not",
        ["wouldnt"] = "would not",
        ["havent"] = "have not",
        ["hasnt"] = "has not",
        ["hadnt"] = "had not",
        ["theyre"] = "they are",
        ["youre"] = "you are",
        ["theyve"] = "they have",
        ["thay"] = "they",
        ["thy"] = "they",
        ["form"] = "from",
        ["th"] = "the",
        ["ther"] = "there",
        ["teh"] = "the",
        ["hte"] = "the",
        ["adn"] = "and",
        ["taht"] = "that",
        ["waht"] = "what",
        ["wat"] = "what",
        ["meny"] = "many",
        ["hav"] = "have",
        ["wich"] = "which",
        ["thier"] = "their",
        ["becuase"] = "because",
        ["u"] = "you",
        ["r"] = "are",
        ["ur"] = "your",
        ["gona"] = "going to",
        ["wen"] = "when",
        ["kno"] = "know",
        ["culd"] = "could",
        ["shud"] = "should",
        ["wud"] = "would",
        ["mny"] = "many",
        ["yrs"] = "years",
        ["abt"] = "about",
        ["ppl"] = "people",
        ["govt"] = "government",
        ["coop"] = "cooperation",
        ["repped"] = "represented",
        ["doc"] = "document",
        ["forin"] = "foreign",
        ["im"] = "I am",
        ["ive"] = "I have",
    };

    /// <summary>A text with them spelled out.</summary>
    public static string SpellOut(string text) => Contracted().Replace(text, match =>
        match.Groups["is"].Success ? $"{match.Groups["word"].Value} {(Been().IsMatch(text[match.Index..]) ? "has" : "is")}"
        : match.Groups["denied"].Success ? $"{Undenied(match.Groups["denied"].Value)} not"
        : match.Groups["clitic"].Success ? match.Groups["word"].Value
        : Spelled[match.Value]);

    /// <summary>"Wo" of "won't", "ca" of "can't".</summary>
    private static string Undenied(string verb) => verb.ToLowerInvariant() switch
    {
        "wo" => "will",
        "ca" => "can",
        "sha" => "shall",
        _ => verb,
    };

    [GeneratedRegex(@"\b(been|gone|got)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Been();

    // Apostrophes are missing where people type fast.
    [GeneratedRegex(@"\b(?<word>what|who|where|when|why|how|that|there|it|how long|how much)(?<is>['’]s)\b|\b(?<denied>\p{L}+)n['’]t\b|\b(?<word>\p{L}+)(?<clitic>['’](d|ll|ve|re|m))\b|\b(gonna|gotta|wanna|kinda|sorta|lemme|gimme|dunno|bc|cuz|cos|coz|whats|whos|wheres|whens|hows|thats|theres|dont|didnt|doesnt|isnt|wasnt|arent|werent|wont|cant|couldnt|shouldnt|wouldnt|havent|hasnt|hadnt|theyre|youre|theyve|thay|thy|th|ther|form(?=\s+(who|whom|where|which)\b)|teh|hte|adn|taht|waht|wat|meny|hav|wich|thier|becuase|(?<=^|\s)(?-i:u|r)(?=[\s?!,]|$)|ur|gona|wen|kno|culd|shud|wud|mny|yrs|abt|ppl|govt|coop|repped|doc|forin|im|ive)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Contracted();
}
