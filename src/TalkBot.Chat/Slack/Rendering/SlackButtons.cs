using System.Text.Json;
using System.Text.Json.Nodes;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;

namespace TalkBot.Chat.Slack.Rendering;

/// <summary>The buttons under a reply, and back from a pressed one to what it means. Pure.</summary>
internal static class SlackButtons
{
    private const string Prefix = "a";
    private const char Separator = ':';

    /// <summary>The blocks of the buttons.</summary>
    /// <param name="reply">What they stand under; some replies have none.</param>
    /// <param name="place">The conversation it belongs to.</param>
    /// <param name="isPrivate">Whether only the asker sees it.</param>
    /// <param name="asFeedback">Whether the two that judge an answer are Slack's own kind, or plain buttons.</param>
    public static IEnumerable<JsonObject> Of(Reply reply, string place, bool isPrivate, bool asFeedback) => reply switch
    {
        Reply.Answered { Answer: not Answer.Unavailable } answered => Of(answered, place, isPrivate, asFeedback),
        Reply.Confirmation confirmation =>
            [Actions([Button(ButtonKind.Confirm, confirmation.Label, confirmation.Id, place), Button(ButtonKind.Cancel, LabelOf(ButtonKind.Cancel), confirmation.Id, place)])],
        Reply.Choice choice => [SlackChoices.Of(choice, place)],
        _ => [],
    };

    public static string ValueOf(ButtonKind kind, string answerId, string place) => string.Join(Separator, Prefix, NameOf(kind), answerId, place);

    /// <summary>What a value of ours means, and the conversation it belongs to; null for any other.</summary>
    public static (ButtonAction Action, string Place)? Parse(string? value) =>
        value?.Split(Separator, 4) is [Prefix, var name, { Length: > 0 } answerId, { Length: > 0 } place] && Enum.GetValues<ButtonKind>().Where(kind => NameOf(kind) == name).ToArray() is [var found]
            ? (new ButtonAction(found, answerId), place)
            : null;

    /// <summary>Whether pressing it opens a form first.</summary>
    public static bool HasForm(ButtonKind kind) => kind is ButtonKind.FollowUp or ButtonKind.NotHelpful;

    private static IEnumerable<JsonObject> Of(Reply.Answered answered, string place, bool isPrivate, bool asFeedback)
    {
        if (asFeedback)
            yield return Feedback(answered.AnswerId, place);
        IEnumerable<ButtonKind> kinds =
        [
            .. asFeedback ? [] : new[] { ButtonKind.Helpful, ButtonKind.NotHelpful },
            .. answered.Answer is Answer.Grounded ? [ButtonKind.ShowPassages] : Array.Empty<ButtonKind>(),
            ButtonKind.FollowUp,
            .. isPrivate ? [ButtonKind.Share] : Array.Empty<ButtonKind>(),
        ];
        yield return Actions(kinds.Select(kind => Button(kind, LabelOf(kind), answered.AnswerId, place)));
    }

    private static JsonObject Actions(IEnumerable<JsonObject> buttons) => new() { ["type"] = "actions", ["elements"] = new JsonArray([.. buttons]) };

    /// <summary>"Context actions block", "Feedback buttons element".</summary>
    private static JsonObject Feedback(string answerId, string place) => new()
    {
        ["type"] = "context_actions",
        ["elements"] = new JsonArray(new JsonObject
        {
            ["type"] = "feedback_buttons",
            ["action_id"] = "feedback",
            ["positive_button"] = Choice(ButtonKind.Helpful, answerId, place),
            ["negative_button"] = Choice(ButtonKind.NotHelpful, answerId, place),
        }),
    };

    private static JsonObject Choice(ButtonKind kind, string answerId, string place) =>
        new() { ["text"] = SlackBlocks.Plain(LabelOf(kind)), ["value"] = ValueOf(kind, answerId, place) };

    private static JsonObject Button(ButtonKind kind, string label, string answerId, string place) =>
        new() { ["type"] = "button", ["action_id"] = NameOf(kind), ["text"] = SlackBlocks.Plain(label), ["value"] = ValueOf(kind, answerId, place) };

    private static string LabelOf(ButtonKind kind) => kind switch
    {
        ButtonKind.Helpful => "Helpful",
        ButtonKind.NotHelpful => "Not helpful",
        ButtonKind.ShowPassages => "Show passages",
        ButtonKind.FollowUp => "Follow up",
        ButtonKind.Share => "Share with everyone",
        ButtonKind.Cancel => "Cancel",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown button"),
    };

    private static string NameOf(ButtonKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}
