namespace TalkBot.Core.Chat.Channels;

/// <summary>How the bot takes part in channels whose moderators have set nothing else.</summary>
public sealed class ChannelOptions
{
    public const string Section = "Channels";

    /// <summary>Whether anybody is answered there.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Whether every question is answered, and not only what is said to the bot.</summary>
    public bool AnswerAll { get; set; }

    /// <summary>Whether answers are for the asker alone.</summary>
    public bool Private { get; set; }

    /// <summary>The ids of the only documents that answer; empty means all.</summary>
    public IList<string> Documents { get; init; } = [];

    public ChannelSettings ToSettings() => new() { IsEnabled = Enabled, AnswersAll = AnswerAll, IsPrivate = Private, OnlyDocuments = [.. Documents] };
}
