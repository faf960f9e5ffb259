namespace TalkBot.Chat.Slack;

/// <summary>Slack's limits, each with the page of its documentation that states it. Characters are counted in UTF-16, the strictest reading.</summary>
internal static class SlackLimits
{
    /// <summary>Characters of a message's <c>text</c> as recommended; chat.update refuses more ("chat.postMessage", "chat.update").</summary>
    public const int Text = 4000;

    /// <summary>Blocks of a message ("Blocks").</summary>
    public const int MessageBlocks = 50;

    /// <summary>Characters of all markdown blocks of a message together ("Markdown block").</summary>
    public const int Markdown = 12_000;

    /// <summary>Characters of all blocks together; not documented, a message beyond it gets msg_blocks_too_long (slackapi/bolt-js#2509).</summary>
    public const int Message = 13_200;

    /// <summary>Characters of a section's text ("Section block").</summary>
    public const int Section = 3000;

    /// <summary>Characters of a button's or an option's label ("Button element").</summary>
    public const int ButtonText = 75;

    /// <summary>Characters of a button's value ("Button element").</summary>
    public const int ButtonValue = 2000;

    /// <summary>Characters of an option's value ("Option object").</summary>
    public const int OptionValue = 150;

    /// <summary>Options that are offered at a time ("Select menu element": external_select).</summary>
    public const int Options = 100;

    /// <summary>Elements of an actions block ("Actions block").</summary>
    public const int Actions = 25;

    /// <summary>Characters of an action's or a block's id ("Blocks").</summary>
    public const int Id = 255;

    /// <summary>Characters of a form's title, and of its buttons ("Modal views").</summary>
    public const int ViewTitle = 24;

    /// <summary>Blocks of a form or a home tab ("Views").</summary>
    public const int ViewBlocks = 100;

    /// <summary>Characters that a form carries for its app ("Views": private_metadata).</summary>
    public const int PrivateMetadata = 3000;

    /// <summary>Characters that can be typed into a form's field ("Plain-text input element").</summary>
    public const int TextInput = 3000;

    /// <summary>Prompts that are suggested ("assistant.threads.setSuggestedPrompts").</summary>
    public const int Prompts = 4;

    /// <summary>Characters of an address that is linked ("Button element": url; links in text have no stated limit).</summary>
    public const int Link = 3000;

    /// <summary>How often a response_url takes a message ("Handling user interaction").</summary>
    public const int ResponseUrlUses = 5;

    /// <summary>How long it does ("Handling user interaction").</summary>
    public static readonly TimeSpan ResponseUrlLifetime = TimeSpan.FromMinutes(30);

    /// <summary>How long Slack waits for an acknowledgement before it delivers again ("Socket Mode", "Events API").</summary>
    public static readonly TimeSpan Acknowledgement = TimeSpan.FromSeconds(3);

    /// <summary>Messages of one page ("conversations.replies": limit is at most 1000, and 200 is recommended).</summary>
    public const int Page = 200;
}
