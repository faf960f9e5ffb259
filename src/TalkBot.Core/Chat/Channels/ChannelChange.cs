namespace TalkBot.Core.Chat.Channels;

/// <summary>What a moderator wants of a channel's settings.</summary>
/// <param name="Setting">Which one.</param>
/// <param name="Names">The ids of documents, parted by commas, or "all"; empty where none are meant.</param>
public sealed record ChannelChange(ChannelSetting Setting, string Names = "")
{
    private const string AllDocuments = "all";

    /// <summary>The documents that are named; empty for all.</summary>
    public IReadOnlyList<string> Documents =>
        Names.Equals(AllDocuments, StringComparison.OrdinalIgnoreCase) ? [] : [.. Names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];

    /// <summary>The settings afterwards; null for those of the program.</summary>
    public ChannelSettings? ApplyTo(ChannelSettings settings) => Setting switch
    {
        ChannelSetting.On => settings with { IsEnabled = true },
        ChannelSetting.Off => settings with { IsEnabled = false },
        ChannelSetting.Mention => settings with { AnswersAll = false },
        ChannelSetting.All => settings with { AnswersAll = true },
        ChannelSetting.Public => settings with { IsPrivate = false },
        ChannelSetting.Private => settings with { IsPrivate = true },
        ChannelSetting.Documents => settings with { OnlyDocuments = Documents },
        ChannelSetting.Reset => null,
        _ => settings,
    };
}
