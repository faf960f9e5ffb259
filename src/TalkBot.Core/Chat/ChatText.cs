using System.Globalization;
using TalkBot.Core.Chat.Channels;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Moderation;

namespace TalkBot.Core.Chat;

/// <summary>The bot's own sentences in chat.</summary>
internal static class ChatText
{
    public const string NotHere = "I am not set up to answer here.";
    public const string NotAllowed = "You may not do that here.";
    public const string NothingToCheck = "There is nothing in that message that claims something.";
    public const string NoLongerKnown = "I no longer know that answer; please ask again.";
    public const string Withdrawn = "A document that my reply quoted was removed before I could send it, so I do not show it; please ask again.";
    public const string AskAgain = "That answer is not shown again as it was; please ask again.";
    public const string ThanksForFeedback = "Thank you, noted.";

    public static readonly IReadOnlyList<string> Help =
    [
        "I answer questions from the documents I was given, quote them word for word, and say so when they do not answer.",
        "Mention me with a question, for example: Who led the talks?",
        "Write check: and a text after it, and I hold each sentence against the documents.",
        "Write forget-me, and I delete what I keep of you.",
        "For moderators: status, documents, reindex, add, remove, restore, undo, changes, unanswered, feedback, channel, watch, audit.",
    ];

    public const string ChannelUnknown = "I cannot tell which channel this is.";
    public const string ChannelUsage =
        "channel on | off: whether I answer here. channel mention | all: what is said to me, or every question. channel public | private: for whom answers are. "
        + "channel documents all | ID, ID: which documents answer. channel reset: as it was at first.";

    public const string NothingForgotten = "Nothing was deleted.";
    public const string NoLongerOpen = "That is no longer open; send the command again.";
    public const string ForgetLabel = "Delete my data";

    public static readonly IReadOnlyList<string> ForgetMe =
    [
        "I will delete what I keep of you here: your questions with their answers, what you said of answers, and my memory of the conversations you took part in.",
        "What stands in the channels stays there: delete that yourself. Buttons under answers you were given will no longer work. It cannot be undone.",
    ];

    public static IReadOnlyList<string> Of(ForgottenData data) =>
    [
        $"Deleted: {Counts(data)}.",
        "The audit log notes that you asked for it, and nothing of what you wrote.",
    ];

    /// <summary>How much was deleted, for a person and for the audit log.</summary>
    public static string Counts(ForgottenData data) => string.Join(", ",
    [
        Count(data.Answers, "answer"),
        Count(data.Questions, "unanswered question"),
        Count(data.Feedback, "opinion"),
        Count(data.Conversations, "conversation"),
        Count(data.Messages, "message"),
    ]);

    public static string Channel(ChannelSettings settings) => $"This channel: {settings}.";

    public static string NoSuchDocument(string id) => $"There is no document with the id {id}; an id is the path under the documents folder, without the ending.";

    public static string TooLong(string what, int length, int most) => string.Create(
        CultureInfo.InvariantCulture, $"The {what} has {length:N0} characters, but at most {most:N0} are taken; please shorten it.");

    /// <summary>What is said when something failed: a reference that the operator finds in the log, and nothing of the fault.</summary>
    public static string Failed(string reference) => $"Something went wrong, and the operator has been told. Reference: {reference}";

    public static string Of(IndexInfo info) => string.Create(
        CultureInfo.InvariantCulture, $"Index generation {info.Generation}: {Count(info.Documents, "document")} in {Count(info.Passages, "passage")}.");

    private static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");
}
