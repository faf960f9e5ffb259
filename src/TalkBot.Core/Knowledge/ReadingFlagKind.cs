namespace TalkBot.Core.Knowledge;

/// <summary>What is odd about a file that was read. All but the last two are text that a reader of the page does not see.</summary>
public enum ReadingFlagKind
{
    /// <summary>Told not to be shown: <c>display: none</c>, hidden text in Word, letters that a PDF does not paint.</summary>
    Unshown,

    /// <summary>In the colour of what is behind it.</summary>
    Colorless,

    /// <summary>Too small to read.</summary>
    Tiny,

    /// <summary>Outside of the page.</summary>
    OffPage,

    /// <summary>Deleted in a tracked change that nobody has accepted yet.</summary>
    Deleted,

    /// <summary>Characters that show nothing themselves, such as tags and blanks without a width.</summary>
    InvisibleCharacters,

    /// <summary>Files that a mail brings along, which are not read.</summary>
    Attachment,

    /// <summary>Pages that hold no text, such as scanned ones among others.</summary>
    EmptyPage,
}
