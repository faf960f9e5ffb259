namespace TalkBot.Chat.Slack.Receiving;

/// <summary>What Slack delivers.</summary>
internal enum DeliveryKind
{
    /// <summary>Something happened (Events API).</summary>
    Event,

    /// <summary>Somebody typed a command.</summary>
    Command,

    /// <summary>Somebody pressed, chose or submitted something.</summary>
    Interaction,
}
