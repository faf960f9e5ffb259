using System.Text.Json.Nodes;

namespace TalkBot.Testing.Discord;

/// <summary>A message as people see it.</summary>
public sealed class FakeMessage
{
    public required string Id { get; init; }

    public required string ChannelId { get; init; }

    /// <summary>The message it answers, where it is a reply.</summary>
    public string? AnswersId { get; init; }

    /// <summary>The interaction it answers.</summary>
    public string? InteractionId { get; init; }

    public string? Nonce { get; init; }

    /// <summary>What was last sent as its body.</summary>
    public required JsonObject Body { get; set; }

    /// <summary>"Thinking…": nothing was said yet.</summary>
    public bool IsLoading { get; set; }

    public bool IsPrivate { get; init; }

    public bool IsDeleted { get; set; }

    public string Content => Body["content"]?.GetValue<string>() ?? "";

    /// <summary>The custom ids of its buttons.</summary>
    public IReadOnlyList<string> Buttons => OfButtons("custom_id");

    /// <summary>What is written on them.</summary>
    public IReadOnlyList<string> Labels => OfButtons("label");

    private IReadOnlyList<string> OfButtons(string field) =>
        [.. (Body["components"]?.AsArray() ?? []).SelectMany(row => row!["components"]?.AsArray() ?? []).Select(button => button![field]!.GetValue<string>())];
}
