using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TalkBot.Chat.Discord.Commands;
using TalkBot.Chat.Discord.Rendering;
using TalkBot.Chat.Discord.Wire;
using TalkBot.Chat.Transport;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Keeping;

namespace TalkBot.Chat.Discord.Receiving;

/// <summary>Reads commands, pressed buttons and filled-in forms. Pure, but for the clock.</summary>
internal sealed class InteractionReader(ThreadBook threads, TimeProvider time, NameSuggestions? suggestions = null)
{
    private const int Command = 2;
    private const int Component = 3;
    private const int Typing = 4;
    private const int Form = 5;
    private const int DeferredMessage = 5;
    private const int Suggest = 8;
    private const int OpenForm = 9;

    /// <summary>Suggestions, and characters of each ("Interaction Response Object": Autocomplete).</summary>
    private const int MostSuggestions = 25;

    private const int SuggestionLength = 100;

    /// <returns>Null when it is none of ours, or cannot be read.</returns>
    public ReadInteraction? Read(JsonElement interaction)
    {
        var user = interaction.Get("member").Get("user") ?? interaction.Get("user");
        if (interaction.Id("id") is not { } id || interaction.Text("token") is not { Length: > 0 } token || interaction.Id("application_id") is not { } application
            || user.Id("id") is not { } userId || (interaction.Id("channel_id") ?? interaction.Get("channel").Id("id")) is not { } channel || interaction.Get("data") is not { } data)
            return null;

        if (interaction.Number("type") == Component && DiscordButtons.Parse(data.Text("custom_id"), words: null) is { } pressed && DiscordButtons.HasForm(pressed.Kind))
            return new ReadInteraction(id, token, new JsonObject { ["type"] = OpenForm, ["data"] = DiscordButtons.Form(pressed) }, Message: null);
        var space = interaction.Id("guild_id") ?? "";
        var isThread = interaction.Get("channel").Number("type") is 10 or 11 or 12;
        var author = new Author(userId, DiscordFacts.Of(interaction, user, isThread ? interaction.Get("channel").Id("parent_id") ?? threads.ParentOf(channel) : channel, time.GetUtcNow()));
        if (interaction.Number("type") == Typing && data.Text("name") == DiscordCommands.Moderate)
            return new ReadInteraction(id, token, SuggestionsFor(author, data), Message: null);
        if (SaidBy(interaction, data) is not { } said)
            return null;

        var answered = isThread || space.Length == 0 ? null : interaction.Get("message").Id("id");
        var known = threads.PlaceOf(answered);
        var place = isThread ? threads.PlaceOfThread(channel) : space.Length == 0 ? channel : known ?? id;
        var message = new IncomingMessage(
            new MessageKey(Platform.Discord, channel, id),
            new ConversationKey(Platform.Discord, space, place),
            author,
            said.Intent,
            said.Text,
            new DiscordAddress
            {
                ChannelId = channel,
                UserId = userId,
                Place = place,
                IsDirect = space.Length == 0,
                ApplicationId = application,
                InteractionId = id,
                InteractionToken = token,
                WasDeferredPrivately = said.IsPrivate,
            }.ToJson(),
            time.GetUtcNow())
        {
            IsPrivate = said.IsPrivate,
            AwaitsReply = true,
            Button = said.Button,
            Attachments = said.Attachments,
            AnsweredMessageId = known is null ? answered : null,
        };
        var response = new JsonObject { ["type"] = DeferredMessage };
        if (said.IsPrivate)
            response["data"] = new JsonObject { ["flags"] = DiscordPayload.Private };
        return new ReadInteraction(id, token, response, message);
    }

    private static Said? SaidBy(JsonElement interaction, JsonElement data) => interaction.Number("type") switch
    {
        Command => SaidBy(data),
        Component => DiscordButtons.Parse(data.Text("custom_id"), words: null) is { } action ? Said.Press(action, WasPrivate(interaction)) : null,
        Form => DiscordButtons.Parse(data.Text("custom_id"), Typed(data)) is { } action ? Said.Press(action, WasPrivate(interaction)) : null,
        _ => null,
    };

    private static Said? SaidBy(JsonElement data) => data.Text("name") switch
    {
        DiscordCommands.Ask when Option(data, DiscordCommands.Question).Text("value") is { } question =>
            new Said(MessageIntent.Talk, question, Option(data, DiscordCommands.Private).Flag("value") == true),
        DiscordCommands.Check when data.Id("target_id") is { } target =>
            new Said(MessageIntent.Check, data.Get("resolved").Get("messages").Get(target).Text("content") ?? "", IsPrivate: true),
        DiscordCommands.Add when data.Id("target_id") is { } target =>
            new Said(MessageIntent.Add, "", IsPrivate: true) { Attachments = DiscordAttachments.Of(data.Get("resolved").Get("messages").Get(target).Items("attachments")) },
        DiscordCommands.Moderate when data.Items("options").FirstOrDefault() is var sub && sub.Text("name") is { } name =>
            new Said(MessageIntent.Talk, Words(name, sub), IsPrivate: true)
            {
                Attachments = Option(sub, DiscordCommands.File).Text("value") is { } file && data.Get("resolved").Get("attachments").Get(file) is { } attachment ? DiscordAttachments.Of([attachment]) : null,
            },
        _ => null,
    };

    /// <summary>A sub-command in the words that say the same.</summary>
    private static string Words(string name, JsonElement sub) =>
        Option(sub, DiscordCommands.Name).Text("value") is { } document ? CommandParser.Named(name, document)
        : Option(sub, DiscordCommands.Search).Text("value") is { } search ? $"{name} search {search}"
        : $"{name} {ValueIn(sub)}".TrimEnd();

    /// <summary>What was filled in, where a sub-command has one option at most, or one was chosen.</summary>
    private static string? ValueIn(JsonElement sub) => sub.Items("options").FirstOrDefault() is var option
        ? option.Number("value")?.ToString(CultureInfo.InvariantCulture) ?? option.Text("value")
        : null;

    /// <summary>Names of documents for who may read the list. What is too long to be shown cannot be chosen, and can still be typed.</summary>
    private JsonObject SuggestionsFor(Author author, JsonElement data)
    {
        var typed = data.Items("options").SelectMany(sub => sub.Items("options")).Where(option => option.Flag("focused") == true).Select(option => option.Text("value")).FirstOrDefault() ?? "";
        var names = suggestions?.For(Platform.Discord, author.Facts, typed).Where(name => name.Length <= SuggestionLength).Take(MostSuggestions) ?? [];
        return new JsonObject
        {
            ["type"] = Suggest,
            ["data"] = new JsonObject { ["choices"] = new JsonArray([.. names.Select(name => new JsonObject { ["name"] = name, ["value"] = name })]) },
        };
    }

    private static JsonElement? Option(JsonElement command, string name) =>
        command.Items("options").Select(option => (JsonElement?)option).FirstOrDefault(option => option.Text("name") == name);

    /// <summary>What was typed into a form: fields stand in labels, in older clients in rows.</summary>
    private static string? Typed(JsonElement data) =>
        data.Items("components")
            .SelectMany(part => part.Get("component") is { } field ? [field] : part.Items("components"))
            .FirstOrDefault(field => field.Text("custom_id") == DiscordButtons.FieldId)
            .Text("value")?.Trim() is { Length: > 0 } words ? words : null;

    private static bool WasPrivate(JsonElement interaction) => ((interaction.Get("message").Number("flags") ?? 0) & DiscordPayload.Private) != 0;

    /// <param name="Intent">What is wanted.</param>
    /// <param name="Text">In which words.</param>
    /// <param name="IsPrivate">Whether the answer is for the asker alone.</param>
    private sealed record Said(MessageIntent Intent, string Text, bool IsPrivate)
    {
        public ButtonAction? Button { get; private init; }

        public IReadOnlyList<Attachment>? Attachments { get; init; }

        /// <summary>Only what others can follow is answered before them, and only where the answer itself stood before them.</summary>
        public static Said Press(ButtonAction action, bool wasPrivate) =>
            new(MessageIntent.Talk, action.Words ?? "", IsPrivate: action.Kind switch
            {
                ButtonKind.Share => false,
                ButtonKind.FollowUp => wasPrivate,
                _ => true,
            })
            {
                Button = action,
            };
    }
}
