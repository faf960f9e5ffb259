using TalkBot.Search.Analysis;

namespace TalkBot.Search.Understanding;

/// <summary>Who is meant by "the Ukrainian president", as the built-in list has it, in all the ways to say so.</summary>
internal static class OfficeNames
{
    /// <summary>Each way to say whose office it is, with the names of those who have held it.</summary>
    public static IEnumerable<(string Phrase, string[] Names)> Read()
    {
        var states = WordLists.Groups("countries.txt").ToDictionary(group => group.Name, group => (string[])[group.Name, .. group.Members]);
        var lines = WordLists.Groups("offices.txt").ToList();
        var offices = lines.Where(line => StateOf(line.Name) is null).ToDictionary(line => line.Name, line => (string[])[line.Name, .. line.Members]);
        return
            from line in lines
            let state = StateOf(line.Name)
            where state is not null
            from office in offices[line.Name[(state.Length + 1)..]]
            from word in states[state]
            from phrase in (string[])[$"{word} {office}", $"{office} of {word}"]
            select (phrase, line.Members);

        string? StateOf(string name) => states.Keys.FirstOrDefault(state => name.StartsWith(state + " ", StringComparison.Ordinal));
    }
}
