namespace TalkBot.Core.Answering.Support;

/// <summary>Refuses letters of a script that the quotations are not written in.</summary>
internal static class ScriptRule
{
    public static bool IsKept(string text, IReadOnlyList<Evidence> evidence)
    {
        var scripts = evidence.SelectMany(quoted => Scripts(quoted.Text)).ToHashSet();
        return Scripts(text).All(scripts.Contains);
    }

    private static IEnumerable<int> Scripts(string text) => text.Where(char.IsLetter).Select(ScriptOf).Distinct();

    /// <summary>A number for the script: blocks of one script have the same, as far as news needs it.</summary>
    private static int ScriptOf(char letter) => letter switch
    {
        < '\u0250' or (>= '\u1E00' and <= '\u1EFF') => 0,
        >= '\u0370' and <= '\u03FF' or (>= '\u1F00' and <= '\u1FFF') => 1,
        >= '\u0400' and <= '\u052F' => 2,
        >= '\u3040' and <= '\u30FF' => 3,
        >= '\u3400' and <= '\u9FFF' => 4,
        >= '\uAC00' and <= '\uD7AF' => 5,
        _ => 6 + (letter >> 7),
    };
}
