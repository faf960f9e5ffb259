using System.Text.Json;
using System.Text.Json.Nodes;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;

namespace TalkBot.Chat.Slack.Rendering;

/// <summary>The buttons under an answer, and back from a pressed one to what it means. Pure.</summary>
internal static class SlackButtons
{
    private const string Prefix = "a";
    private const char Separator = ':';

    /// <summary>The blocks of the buttons.</summary>
    /// <param name="answered">The answer they stand under.</param>
    /// <param name="place">The conversation it belongs to.</param>
    /// <param name="isPrivate">Whether only the asker sees it.</param>
    /// <param name="asFeedback">Whether the two that judge the answer are Slack's own kind, or plain buttons.</param>
    public static IEnumerable<JsonObject> Of(Reply.Answered answered, string place, bool isPrivate, bool asFeedback)
    {
        if (answered.Answer is Answer.Unavailable)
            yield break;
        if (asFeedback)
            yield return Feedback(answered.AnswerId, place);
        IEnumerable<ButtonKind> kinds =
        [
            .. asFeedback ? [] : new[] { ButtonKind.Helpful, ButtonKind.NotHelpful },
            .. answered.Answer is Answer.Grounded ? [ButtonKind.ShowPassages] : Array.Empty<ButtonKind>(),
            ButtonKind.FollowUp,
            .. isPrivate ? [ButtonKind.Share] : Array.Empty<ButtonKind>(),
        ];
        yield return new JsonObject
        {
            ["type"] = "actions",
            ["elements"] = new JsonArray([.. kinds.Select(kind => Button(kind, answered.AnswerId, place))]),
        };
    }

    public static string ValueOf(ButtonKind kind, string answerId, string place) => string.Join(Separator, Prefix, NameOf(kind), answerId, place);

    /// <summary>What a value of ours means, and the conversation it belongs to; null for any other.</summary>
    public static (ButtonAction Action, string Place)? Parse(string? value) =>
        value?.Split(Separator, 4) is [Prefix, var name, { Length: > 0 } answerId, { Length: > 0 } place] && Enum.GetValues<ButtonKind>().Where(kind => NameOf(kind) == name).ToArray() is [var found]
            ? (new ButtonAction(found, answerId), place)
            : null;

    /// <summary>Whether pressing it opens a form first.</summary>
    public static bool HasForm(ButtonKind kind) => kind is ButtonKind.FollowUp or ButtonKind.NotHelpful;

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
        new() { ["text"] = Label(kind), ["value"] = ValueOf(kind, answerId, place) };

    private static JsonObject Button(ButtonKind kind, string answerId, string place) =>
        new() { ["type"] = "button", ["action_id"] = NameOf(kind), ["text"] = Label(kind), ["value"] = ValueOf(kind, answerId, place) };

    private static JsonObject Label(ButtonKind kind) => SlackBlocks.Plain(kind switch
    {
        ButtonKind.Helpful => "Helpful",
        ButtonKind.NotHelpful => "Not helpful",
        ButtonKind.ShowPassages => "Show passages",
        ButtonKind.FollowUp => "Follow up",
        ButtonKind.Share => "Share with everyone",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown button"),
    });

    private static string NameOf(ButtonKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}
