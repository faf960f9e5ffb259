using System.Collections.Frozen;

namespace TalkBot.Core.Answering.Support;

/// <summary>The small words of English, by what they do. In lower case.</summary>
internal static class FunctionWords
{
    public static readonly FrozenSet<string> Be = Set("is are was were be been being am");

    private static readonly FrozenSet<string> Free = Set("a an the has have had having do does did also s 's");

    private static readonly FrozenSet<string> Prepositions = Set(
        "of in on at by for from with to into onto against about over under between among amid across through throughout during via per "
        + "within inside outside near beside besides beyond behind above below along around despite toward towards upon off up down out "
        + "regarding concerning including because-of such-as on-behalf-of according-to led-to after before since until ago plus versus");

    private static readonly FrozenSet<string> Links = Set(
        "that who whom whose which what when where why how whether if because while whilst whereas although though as than but or nor so "
        + "unless yet once till however therefore thus hence then meanwhile lest");

    private static readonly FrozenSet<string> Pronouns = Set(
        "he she it they him her them his hers its their theirs this these those there himself herself itself themselves i you we us me my your "
        + "our such one's");

    private static readonly FrozenSet<string> Modals = Set("will would could can may might must shall should ought cannot won");

    private static readonly FrozenSet<string> Limiting = Set(
        "all some many most several few both each every any only just more less more-than less-than at-least at-most almost nearly about around "
        + "roughly some half part partly partially mostly mainly largely up over under former ex acting deputy vice then-president interim alleged "
        + "potential possible proposed planned draft so-called self failed attempted future next last previous pro anti would-be non fake another "
        + "other further certain various first senior junior joint only");

    public static WordKind? KindOf(string word) =>
        word is "and" ? WordKind.And
        : Be.Contains(word) || Free.Contains(word) ? WordKind.Free
        : Prepositions.Contains(word) ? WordKind.Preposition
        : Links.Contains(word) ? WordKind.Link
        : Pronouns.Contains(word) ? WordKind.Pronoun
        : null;

    public static bool IsModal(string word) => Modals.Contains(word);

    public static bool IsLimiting(string word) => Limiting.Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
