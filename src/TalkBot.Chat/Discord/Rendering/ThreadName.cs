using TalkBot.Core.Chat;

namespace TalkBot.Chat.Discord.Rendering;

/// <summary>What a thread is called: the beginning of its question. Discord shows names letter by letter, so nothing is escaped. Pure.</summary>
internal static class ThreadName
{
    private const string Untitled = "Answer";
    private const int Most = 80;

    public static string Of(string question)
    {
        var name = OutputGuard.Clean(question);
        if (name.Length > Most)
        {
            var end = name.LastIndexOf(' ', Most - 1);
            end = end > 0 ? end : Most - 1;
            name = name[..(char.IsHighSurrogate(name[end - 1]) ? end - 1 : end)] + "…";
        }

        return name.Length > 0 ? name : Untitled;
    }
}
