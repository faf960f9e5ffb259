namespace TalkBot.EndToEndTests.Parity;

/// <summary>A platform on which others are, too.</summary>
public abstract class SharedPlatform : ParityPlatform
{
    /// <summary>Asks so that only the asker sees the answer.</summary>
    public abstract Task<Said> AskInPrivateAsync(string question);

    /// <summary>Says something to the bot, as somebody who may do nothing but ask.</summary>
    public abstract Task<Said> AskAsStrangerAsync(string words);

    /// <summary>Presses a button as that person.</summary>
    public abstract Task<Said> PressAsStrangerAsync(Said under, string button);

    /// <summary>Whether only one person sees it.</summary>
    public abstract bool IsPrivate(Said said);
}
