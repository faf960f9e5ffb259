using System.Text.Json.Nodes;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;

namespace TalkBot.Chat.Discord.Rendering;

/// <summary>The buttons under a reply, and back from a pressed one to what it means. Pure.</summary>
internal static class DiscordButtons
{
    /// <summary>The text field of a button's form.</summary>
    public const string FieldId = "words";

    private const string Prefix = "a";
    private const int MaxReason = 500;
    private const int Secondary = 2;

    public static IReadOnlyList<JsonObject> Of(Reply reply, bool isPrivate) => reply switch
    {
        Reply.Answered { Answer: not Answer.Unavailable } answered =>
        [
            Button("Helpful", ButtonKind.Helpful, answered.AnswerId),
            Button("Not helpful", ButtonKind.NotHelpful, answered.AnswerId),
            .. answered.Answer is Answer.Grounded ? [Button("Show passages", ButtonKind.ShowPassages, answered.AnswerId)] : Array.Empty<JsonObject>(),
            Button("Follow up", ButtonKind.FollowUp, answered.AnswerId),
            .. isPrivate ? [Button("Share with everyone", ButtonKind.Share, answered.AnswerId)] : Array.Empty<JsonObject>(),
        ],
        Reply.Confirmation confirmation => [Button(confirmation.Label, ButtonKind.Confirm, confirmation.Id), Button("Cancel", ButtonKind.Cancel, confirmation.Id)],
        _ => [],
    };

    public static string IdOf(ButtonKind kind, string answerId) => $"{Prefix}:{NameOf(kind)}:{answerId}";

    /// <summary>What a custom id of ours means; null for any other.</summary>
    public static ButtonAction? Parse(string? customId, string? words) =>
        customId?.Split(':') is [Prefix, var name, { Length: > 0 } answerId] && Enum.GetValues<ButtonKind>().Where(kind => NameOf(kind) == name).ToArray() is [var found]
            ? new ButtonAction(found, answerId, words)
            : null;

    /// <summary>Whether pressing it opens a form first.</summary>
    public static bool HasForm(ButtonKind kind) => kind is ButtonKind.FollowUp or ButtonKind.NotHelpful;

    /// <summary>The form of a button.</summary>
    public static JsonObject Form(ButtonAction action)
    {
        var isFollowUp = action.Kind == ButtonKind.FollowUp;
        return new JsonObject
        {
            ["custom_id"] = IdOf(action.Kind, action.AnswerId),
            ["title"] = isFollowUp ? "Follow up" : "What was not helpful?",
            ["components"] = new JsonArray(new JsonObject
            {
                ["type"] = 18,
                ["label"] = isFollowUp ? "Your question" : "Reason (you may leave it empty)",
                ["component"] = new JsonObject
                {
                    ["type"] = 4,
                    ["custom_id"] = FieldId,
                    ["style"] = 2,
                    ["required"] = isFollowUp,
                    ["max_length"] = isFollowUp ? DiscordLimits.TextInput : MaxReason,
                },
            }),
        };
    }

    private static JsonObject Button(string label, ButtonKind kind, string id) => new()
    {
        ["type"] = 2,
        ["style"] = Secondary,
        ["label"] = label,
        ["custom_id"] = IdOf(kind, id),
    };

    private static string NameOf(ButtonKind kind) => kind switch
    {
        ButtonKind.Helpful => "helpful",
        ButtonKind.NotHelpful => "not-helpful",
        ButtonKind.ShowPassages => "passages",
        ButtonKind.FollowUp => "follow-up",
        ButtonKind.Share => "share",
        ButtonKind.Confirm => "confirm",
        ButtonKind.Cancel => "cancel",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown button"),
    };
}
