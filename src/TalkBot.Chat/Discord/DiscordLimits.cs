namespace TalkBot.Chat.Discord;

/// <summary>Discord's limits, each with the page of its documentation that states it. Characters are counted in UTF-16, the strictest reading.</summary>
internal static class DiscordLimits
{
    /// <summary>Characters of a message ("Create Message": content).</summary>
    public const int Content = 2000;

    /// <summary>Characters of a thread's name ("Start Thread from Message": name).</summary>
    public const int ThreadName = 100;

    /// <summary>Characters of a button's label ("Component Reference": Button).</summary>
    public const int ButtonLabel = 80;

    /// <summary>Characters of a custom id ("Component Reference": Anatomy of a Component).</summary>
    public const int CustomId = 100;

    /// <summary>Buttons of a row ("Component Reference": Action Row).</summary>
    public const int RowButtons = 5;

    /// <summary>Characters of a nonce ("Create Message": nonce).</summary>
    public const int Nonce = 25;

    /// <summary>Characters that can be typed into a form's field ("Component Reference": Text Input).</summary>
    public const int TextInput = 4000;

    /// <summary>Characters of a form's title ("Interaction Response Object": Modal).</summary>
    public const int ModalTitle = 45;

    /// <summary>Characters of a text option ("Application Command Option Structure": max_length).</summary>
    public const int TextOption = 6000;

    /// <summary>Minutes until a silent thread is put away: a week, the longest there is ("Thread Metadata Object").</summary>
    public const int ThreadArchiveMinutes = 10080;

    /// <summary>Messages that are listed at a time ("Get Channel Messages": limit).</summary>
    public const int ListedMessages = 100;

    /// <summary>Servers that are listed at a time ("Get Current User Guilds": limit).</summary>
    public const int ListedGuilds = 200;

    /// <summary>Characters of an address that is linked; ours, since a longer one is no help to a reader.</summary>
    public const int Link = 512;
}
