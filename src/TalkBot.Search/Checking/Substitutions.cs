using TalkBot.Search.Analysis;

namespace TalkBot.Search.Checking;

/// <summary>
/// Where a claim runs along a sentence and has something else in one place: another name, another number, a denial. Each
/// counts 1 between words that match on both sides, and half at an end.
/// </summary>
/// <param name="Names">Other names.</param>
/// <param name="Numbers">Other numbers.</param>
/// <param name="Denials">Denials on one side alone.</param>
/// <param name="Terms">The names and numbers of the claim that differ, as index terms.</param>
internal sealed record Substitutions(double Names, double Numbers, double Denials, IReadOnlyList<string> Terms)
{
    /// <summary>A longer stretch of other words is no substitution but another text.</summary>
    private const int MaxContentWords = 4;
    private const int MaxWords = 6;

    private const double AtAnEnd = 0.5;
    private const double Max = 2;

    public static Substitutions Of(AnalyzedClaim claim, AnalyzedSentence text, Alignment alignment)
    {
        var own = new Side(claim.Sentence);
        var other = new Side(text);
        var (names, numbers, denials) = (0.0, 0.0, 0.0);
        var differing = new List<string>();
        foreach (var (ownGap, otherGap, isBounded) in Gaps(alignment, text.Words.Count))
        {
            var (ownWords, otherWords) = (own.Content(ownGap), other.Content(otherGap));
            var weight = isBounded ? 1 : AtAnEnd;
            if (ownWords.Count is > 0 and <= MaxContentWords && otherWords.Count is > 0 and <= MaxContentWords)
            {
                var otherNames = otherWords.Where(other.IsCapital).ToList();
                var ownNames = ownWords.Where(own.IsCapital).ToList();
                if (ownNames.Count > 0 && otherNames.Count > 0 && !ownNames.Exists(name => otherWords.Exists(word => claim.Likeness(own.Term(name), other.Term(word)) > 0)))
                {
                    names += weight;
                    differing.AddRange(ownNames.Select(own.Term));
                }

                var otherNumbers = other.Numbers(otherWords);
                var ownNumbers = own.Numbers(ownWords);
                if (ownNumbers.Count > 0 && otherNumbers.Count > 0 && !ownNumbers.Exists(number => otherNumbers.Exists(one => one.Value == number.Value)))
                {
                    numbers += weight;
                    differing.AddRange(ownNumbers.Select(number => own.Term(number.Word)));
                }
            }

            if (isBounded && ownGap.Length <= MaxWords && otherGap.Length <= MaxWords && own.Denies(ownGap) != other.Denies(otherGap))
                denials++;
        }

        return new Substitutions(Math.Min(Max, names), Math.Min(Max, numbers), Math.Min(Max, denials), differing);
    }

    /// <summary>The stretches between matching words: of the claim, of the text, and whether words match on both sides of them.</summary>
    private static IEnumerable<(int[] Own, int[] Other, bool IsBounded)> Gaps(Alignment alignment, int textWords)
    {
        var (ownStart, otherStart) = (0, 0);
        for (var word = 0; word <= alignment.Matches.Count; word++)
        {
            var isEnd = word == alignment.Matches.Count;
            var match = isEnd ? textWords : alignment.Matches[word];
            if (match < 0)
                continue;
            yield return ([.. Enumerable.Range(ownStart, word - ownStart)], [.. Enumerable.Range(otherStart, match - otherStart)], otherStart > 0 && !isEnd);
            (ownStart, otherStart) = (word + 1, match + 1);
        }
    }

    private sealed class Side(AnalyzedSentence sentence)
    {
        private readonly List<Quantity> _numbers = Quantity.In(sentence);

        public string Term(int word) => sentence.Words[word].Term;

        public List<int> Content(int[] words) => [.. words.Where(word => !sentence.Words[word].IsStop)];

        public List<Quantity> Numbers(List<int> words) => _numbers.FindAll(number => words.Contains(number.Word));

        /// <summary>Whether it is written as a name; the first word's capital says nothing.</summary>
        public bool IsCapital(int word) => word > 0 && char.IsUpper(sentence.Text[sentence.Words[word].Start]);

        public bool Denies(int[] words) => Array.Exists(words, word => Negations.IsCue(sentence, word));
    }
}
