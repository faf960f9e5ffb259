using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TalkBot.Benchmarks;

/// <summary>
/// Documents of made-up words that are as frequent as words are (Zipf's law), with names and numbers among them, and
/// questions about them. The same on each run.
/// </summary>
internal sealed class SyntheticCorpus
{
    private const int Seed = 20_250_218;
    private const int DocumentsPerFile = 1_000;
    private const int SentencesPerDocument = 20;
    private const int WordsPerSentence = 20;
    private const int WordCount = 50_000;
    private const int NameCount = 5_000;
    private const int WordsPerQuestion = 6;

    /// <summary>The most frequent words, which English has and the index leaves out or finds everywhere.</summary>
    private static readonly string[] CommonWords =
    [
        "the", "of", "and", "to", "in", "a", "that", "is", "was", "for", "it", "on", "with", "as", "by", "at", "from", "his",
        "said", "be", "were", "had", "which", "not", "but", "their", "would", "have", "who", "after",
    ];

    private static readonly string[] QuestionWords = ["Who", "When did", "Where is", "How many", "Why did", "What"];

    private static readonly string[] Syllables =
        [.. from consonant in "bcdfghklmnprstvz" from vowel in "aeiou" select $"{consonant}{vowel}"];

    private readonly Random _random = new(Seed);
    private readonly string[] _words;
    private readonly string[] _names;
    private readonly double[] _cumulativeFrequency = new double[WordCount];
    private readonly List<string> _questions = [];

    private SyntheticCorpus()
    {
        _words = [.. CommonWords, .. Enumerable.Range(0, WordCount - CommonWords.Length).Select(_ => Word())];
        _names = [.. Enumerable.Range(0, NameCount).Select(_ => Capitalized(Word()))];
        var total = 0.0;
        for (var rank = 1; rank <= WordCount; rank++)
            _cumulativeFrequency[rank - 1] = total += 1.0 / rank;
    }

    /// <summary>Writes JSONL files into a folder.</summary>
    /// <returns>Questions in the words of the documents, spread evenly over them.</returns>
    public static IReadOnlyList<string> Write(string folder, int documentCount, int questionCount)
    {
        var corpus = new SyntheticCorpus();
        Directory.CreateDirectory(folder);
        for (var first = 0; first < documentCount; first += DocumentsPerFile)
        {
            using var file = new StreamWriter(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{first:D6}.jsonl")));
            for (var number = first; number < Math.Min(first + DocumentsPerFile, documentCount); number++)
                file.WriteLine(corpus.Document(number, isAskedAbout: number % (documentCount / questionCount) == 0));
        }

        return [.. corpus._questions.Take(questionCount)];
    }

    private string Document(int number, bool isAskedAbout)
    {
        var text = new StringBuilder();
        for (var i = 0; i < SentencesPerDocument; i++)
        {
            var words = Sentence();
            if (isAskedAbout && i == SentencesPerDocument / 2)
                _questions.Add(Question(words));
            text.Append(Capitalized(string.Join(' ', words))).Append(i % 4 == 3 ? ".\n\n" : ". ");
        }

        return JsonSerializer.Serialize(new
        {
            id = string.Create(CultureInfo.InvariantCulture, $"document-{number}"),
            title = Capitalized(string.Join(' ', Sentence().Take(6))),
            text = text.ToString(),
        });
    }

    private List<string> Sentence() => [.. Enumerable.Range(0, WordsPerSentence + _random.Next(-8, 9)).Select(_ => _random.Next(20) switch
    {
        0 => _names[_random.Next(NameCount)],
        1 => _random.Next(2_100).ToString(CultureInfo.InvariantCulture),
        _ => FrequentWord(),
    })];

    /// <summary>Some words of a sentence, in their order, behind a question word.</summary>
    private string Question(List<string> sentence)
    {
        var places = Enumerable.Range(0, sentence.Count).ToArray();
        _random.Shuffle(places);
        var words = places.Take(WordsPerQuestion).Order().Select(place => sentence[place]);
        return $"{QuestionWords[_random.Next(QuestionWords.Length)]} {string.Join(' ', words)}?";
    }

    private string FrequentWord()
    {
        var place = Array.BinarySearch(_cumulativeFrequency, _random.NextDouble() * _cumulativeFrequency[^1]);
        return _words[place < 0 ? ~place : place];
    }

    private string Word() => string.Concat(Enumerable.Range(0, _random.Next(2, 5)).Select(_ => Syllables[_random.Next(Syllables.Length)]));

    private static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
