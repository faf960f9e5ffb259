using System.Collections.Frozen;

namespace TalkBot.Core.Knowledge;

/// <summary>The abbreviations of English news. Upper and lower case count: "Art." and "art" differ.</summary>
internal static class Abbreviations
{
    private const int MaxLettersBetweenStops = 2;

    private static readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> Kinds = Load(
        (AbbreviationKind.BeforeName,
            "Mr Mrs Ms Messrs Mx Dr Drs Prof Rev Fr Hon Gen Sen Sens Rep Reps Gov Govs Col Lt Sgt Maj Capt Cpl Pvt Adm Cmdr Brig Amb Pres "
            + "Mme Mlle Msgr Supt Insp Det Asst v vs viz"),
        (AbbreviationKind.BeforeNumber,
            "No no Nos nos Art art Arts Fig fig Figs Sec sec Ch ch Vol vol Vols p pp Pt pt Op op Res Para para Paras Sect Eq Ex ca approx est ed Ed "
            + "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun"),
        (AbbreviationKind.MayEnd,
            "Inc Ltd Corp Co Cos Bros LLC Plc Jr Sr Esq St Ste Ave Blvd Rd Mt Ft Dept Univ Assn Gov't Govt Intl Natl al "
            + "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt "
            + "Wash Wis Wyo Ont Que")).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What <paramref name="token"/>, the word before a full stop and without it, is.</summary>
    public static AbbreviationKind KindOf(ReadOnlySpan<char> token)
    {
        if (token.IsEmpty)
            return AbbreviationKind.None;
        if (Kinds.TryGetValue(token, out var kind))
            return kind;
        if (token is "e.g" or "i.e" or "E.g" or "I.e")
            return AbbreviationKind.BeforeName;
        return IsInitials(token) ? AbbreviationKind.MayEnd : AbbreviationKind.None;
    }

    /// <summary>Whether it is one letter, or single letters and pairs between full stops: "W", "U.S", "a.m", "Ph.D".</summary>
    private static bool IsInitials(ReadOnlySpan<char> token)
    {
        var letters = 0;
        var stops = 0;
        foreach (var character in token)
        {
            if (character == '.')
            {
                if (letters == 0)
                    return false;
                (letters, stops) = (0, stops + 1);
            }
            else if (!HasCase(character) || ++letters > MaxLettersBetweenStops)
            {
                return false;
            }
        }

        return letters > 0 && (stops > 0 || letters == 1);
    }

    /// <summary>Letters without case write whole words, and abbreviate nothing.</summary>
    private static bool HasCase(char character) => char.IsUpper(character) || char.IsLower(character);

    private static FrozenDictionary<string, AbbreviationKind> Load(params (AbbreviationKind Kind, string Words)[] groups) =>
        groups.SelectMany(group => group.Words.Split(' '), (group, word) => KeyValuePair.Create(word, group.Kind)).ToFrozenDictionary();
}
