using System.Text.Json.Nodes;

namespace TalkBot.Chat.Discord.Commands;

/// <summary>The bot's commands as Discord registers them. Who may use them is decided by the bot, on each use.</summary>
internal static class DiscordCommands
{
    public const string Ask = "ask";
    public const string Question = "question";
    public const string Private = "private";
    public const string Check = "Check against the documents";
    public const string Moderate = "talkbot";
    public const string Page = "page";
    public const string Set = "set";
    public const string Add = "Add to the documents";
    public const string File = "file";
    public const string Name = "name";
    public const string Search = "search";
    public const string Generation = "generation";
    public const string Number = "number";

    private const int Slash = 1;
    private const int OnMessage = 3;
    private const int SubCommand = 1;
    private const int Text = 3;
    private const int Integer = 4;
    private const int Boolean = 5;
    private const int Attachment = 11;

    /// <summary>Of a document: an id is a path, or stands in a corpus.</summary>
    private const int NameLength = 600;

    public static JsonArray All() =>
    [
        new JsonObject
        {
            ["name"] = Ask,
            ["type"] = Slash,
            ["description"] = "Ask a question; the answer quotes the documents word for word",
            ["options"] = new JsonArray(
                new JsonObject { ["type"] = Text, ["name"] = Question, ["description"] = "What you want to know", ["required"] = true, ["max_length"] = DiscordLimits.TextOption },
                new JsonObject { ["type"] = Boolean, ["name"] = Private, ["description"] = "Show the answer to you alone" }),
        },
        new JsonObject { ["name"] = Check, ["type"] = OnMessage },
        new JsonObject { ["name"] = Add, ["type"] = OnMessage },
        new JsonObject
        {
            ["name"] = Moderate,
            ["type"] = Slash,
            ["description"] = "For moderators: documents, questions and feedback; forget-me is for everyone",
            ["options"] = new JsonArray(
                new JsonObject { ["type"] = SubCommand, ["name"] = "reindex", ["description"] = "Read the documents folder again: what would change first, then you confirm" },
                With("undo", "Put the documents of an earlier generation back", new JsonObject { ["type"] = Integer, ["name"] = Generation, ["description"] = "Which one; else the one before", ["min_value"] = 1 }),
                With("add", "Add a file to the documents", new JsonObject { ["type"] = Attachment, ["name"] = File, ["description"] = "Text, Markdown, HTML, PDF, Word or mail", ["required"] = true }),
                With("remove", "Remove a document", NameOption(suggests: true)),
                With("restore", "Take a document of the folder in again that was removed", NameOption(suggests: false)),
                Paged("changes", "List what changed between generations"),
                new JsonObject { ["type"] = SubCommand, ["name"] = "status", ["description"] = "Say how many documents are indexed" },
                With("documents", "List the documents", PageOption(), new JsonObject { ["type"] = Text, ["name"] = Search, ["description"] = "Words of the name or title", ["max_length"] = NameLength }),
                Paged("unanswered", "List questions that the documents did not answer"),
                Paged("feedback", "List what people said of answers"),
                new JsonObject
                {
                    ["type"] = SubCommand,
                    ["name"] = "channel",
                    ["description"] = "Show or change how I take part in this channel",
                    ["options"] = new JsonArray(new JsonObject
                    {
                        ["type"] = Text,
                        ["name"] = Set,
                        ["description"] = "on, off, mention, all, public, private, documents ID, documents all, or reset",
                        ["max_length"] = DiscordLimits.TextOption,
                    }),
                },
                new JsonObject
                {
                    ["type"] = SubCommand,
                    ["name"] = "watch",
                    ["description"] = "Tell this channel when what the documents say to a question changes; alone: list what it watches",
                    ["options"] = new JsonArray(new JsonObject { ["type"] = Text, ["name"] = Question, ["description"] = "What to watch", ["max_length"] = DiscordLimits.TextOption }),
                },
                new JsonObject
                {
                    ["type"] = SubCommand,
                    ["name"] = "unwatch",
                    ["description"] = "End what this channel watches",
                    ["options"] = new JsonArray(new JsonObject { ["type"] = Integer, ["name"] = Number, ["description"] = "Its number in the list", ["required"] = true, ["min_value"] = 1 }),
                },
                Paged("audit", "List what moderators had done, and who was refused"),
                new JsonObject { ["type"] = SubCommand, ["name"] = "forget-me", ["description"] = "For everyone: delete what I keep of you" }),
        },
    ];

    private static JsonObject Paged(string name, string description) => With(name, description, PageOption());

    private static JsonObject With(string name, string description, params JsonNode[] options) => new()
    {
        ["type"] = SubCommand,
        ["name"] = name,
        ["description"] = description,
        ["options"] = new JsonArray(options),
    };

    private static JsonObject PageOption() => new() { ["type"] = Integer, ["name"] = Page, ["description"] = "Which page of the list", ["min_value"] = 1 };

    private static JsonObject NameOption(bool suggests)
    {
        var option = new JsonObject { ["type"] = Text, ["name"] = Name, ["description"] = "The document's name", ["required"] = true, ["max_length"] = NameLength };
        if (suggests)
            option["autocomplete"] = true;
        return option;
    }

    /// <summary>Whether <paramref name="theirs"/> are these: Discord adds ids and defaults, which make no difference.</summary>
    public static bool AreRegistered(JsonArray ours, JsonNode? theirs) =>
        theirs is JsonArray { Count: var count } registered && count == ours.Count
        && ours.All(command => registered.Any(other => Holds(other, command)));

    /// <summary>Whether everything that <paramref name="ours"/> says stands in <paramref name="theirs"/>.</summary>
    private static bool Holds(JsonNode? theirs, JsonNode? ours) => (theirs, ours) switch
    {
        (JsonObject other, JsonObject own) => own.All(field => Holds(other[field.Key], field.Value)) && (own.ContainsKey("options") || other["options"] is null or JsonArray { Count: 0 }),
        (JsonArray other, JsonArray own) => other.Count == own.Count && own.Zip(other).All(pair => Holds(pair.Second, pair.First)),
        _ => JsonNode.DeepEquals(theirs, ours),
    };
}
