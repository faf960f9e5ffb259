namespace TalkBot.Core.Answering;

/// <summary>Tells greetings, thanks and calls for help from questions.</summary>
public static class SmallTalk
{
    public static bool IsSmallTalk(string text) => text.Trim().Equals("help", StringComparison.OrdinalIgnoreCase);
}
