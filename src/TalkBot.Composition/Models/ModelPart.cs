namespace TalkBot.Composition.Models;

/// <summary>What comes of asking the model: words, and then how it ended.</summary>
internal abstract record ModelPart
{
    private ModelPart()
    {
    }

    /// <summary>The next words; may be empty.</summary>
    public sealed record Words(string Text) : ModelPart;

    /// <summary>The reply came to its end: by itself, or truncated.</summary>
    public sealed record Ended(bool IsTruncated) : ModelPart;

    /// <summary>The reply broke off, or never came.</summary>
    public sealed record Failed(ModelTrouble Trouble) : ModelPart;
}
