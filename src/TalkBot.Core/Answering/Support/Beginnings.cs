namespace TalkBot.Core.Answering.Support;

/// <summary>How the words may begin that <see cref="Wording"/> gives one key: looking for that tells at a glance which texts are without them.</summary>
internal static class Beginnings
{
    /// <summary>Beginnings of what lists give a key that may look nothing like it: "went", "Russian", "$".</summary>
    private static readonly ILookup<string, string> Listed =
        WordForm.Listed.Concat(Names.Listed).Concat(Classifier.Listed).Concat(Wording.Listed).Concat(WordScanner.Listed).ToLookup(pair => pair.Key, pair => pair.Beginning);

    /// <summary>In any case of letters, as far as a text is of <see cref="AreTold">plain characters</see>.</summary>
    public static string[] Of(string key) => [.. Listed[key], .. Unlisted(key)];

    /// <summary>Whether a text stands as it is written for what <see cref="Wording"/> makes of it, but for marks.</summary>
    public static bool AreTold(string text)
    {
        foreach (var character in text)
        {
            if (!char.IsAscii(character) && character is not ('‘' or '’' or '“' or '”' or '–' or '—' or '…'))
                return false;
        }

        return true;
    }

    /// <summary>What all words begin with that have their last letters changed to end like this one: "flies" as "fly" does.</summary>
    public static string OfForms(string word) => word is [.. var beginning, 'y'] ? beginning : word;

    /// <summary>Endings alone are taken off; of "N.A.T.O." no more than the first letter stands together.</summary>
    private static string[] Unlisted(string key) =>
        !key.Any(char.IsUpper) ? [OfForms(key)]
        : key.Any(char.IsLower) ? []
        : [key[..1]];
}
