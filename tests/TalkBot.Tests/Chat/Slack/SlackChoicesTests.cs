using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using TalkBot.Chat.Slack;
using TalkBot.Chat.Slack.Receiving;
using TalkBot.Chat.Slack.Rendering;
using TalkBot.Core.Chat;
using TalkBot.Testing.Slack;

namespace TalkBot.Tests.Chat.Slack;

/// <summary>A field in which the name of a document is chosen.</summary>
public class SlackChoicesTests
{
    private static readonly Reply.Choice Choice = new("remove", ["Which?"]);

    [Fact]
    public void Every_slack_takes_the_question_with_its_field()
    {
        var message = Assert.Single(SlackRenderer.Render(Choice, "C1/1", isPrivate: true));

        Assert.All([SlackBody.New(message), SlackBody.Simple(message)], body =>
        {
            Assert.Null(BlockRules.FindMistake(body, knowsNewBlocks: true));
            Assert.Equal("choose:remove", (string?)body["blocks"]!.AsArray()[^1]!["elements"]![0]!["action_id"]);
        });
    }

    [Fact]
    public void Names_are_offered_within_what_slack_takes_and_those_beyond_can_only_be_typed()
    {
        var (shown, cut, tooLong) = (new string('a', 75), new string('b', 70) + "/end-of-it", new string('c', 151));

        var options = SlackChoices.Offering([tooLong, shown, cut, .. Enumerable.Range(0, 200).Select(number => number.ToString(CultureInfo.InvariantCulture))])["options"]!.AsArray();

        Assert.Equal(100, options.Count);
        Assert.Equal((shown, cut), ((string?)options[0]!["value"], (string?)options[1]!["value"]));
        Assert.Equal(shown, (string?)options[0]!["text"]!["text"]);
        Assert.Equal($"…{cut[^74..]}", (string?)options[1]!["text"]!["text"]);
    }

    [Fact]
    public void What_is_chosen_is_said_with_its_command_where_the_question_stood()
    {
        var read = new InteractionReader(new FakeTimeProvider()).Read(Json(Chosen("choose:remove", "Two words")))!.Message!;

        Assert.Equal(("remove: Two words", true, "C1/1"), (read.Text, read.IsPrivate, read.Conversation.Place));
        Assert.True(SlackAddress.Parse(read.ReplyAddress).ReplacesOriginal);
    }

    [Theory]
    [InlineData("remove")]
    [InlineData("choose:")]
    [InlineData("other:remove")]
    public void Another_field_is_nothing_to_us(string actionId)
    {
        var chosen = Chosen(actionId, "note");
        Assert.Null(new InteractionReader(new FakeTimeProvider()).Read(Json(chosen)));

        (chosen["type"], chosen["action_id"], chosen["value"]) = ("block_suggestion", actionId, "no");
        Assert.Null(InteractionReader.ReadTyping(Json(chosen)));
    }

    private static JsonObject Chosen(string actionId, string name) => new()
    {
        ["type"] = "block_actions",
        ["team"] = new JsonObject { ["id"] = "T1" },
        ["user"] = new JsonObject { ["id"] = "U1" },
        ["channel"] = new JsonObject { ["id"] = "C1", ["name"] = "general" },
        ["container"] = new JsonObject { ["type"] = "message", ["channel_id"] = "C1", ["is_ephemeral"] = true },
        ["trigger_id"] = "t",
        ["response_url"] = "https://hooks.slack.example/1",
        ["actions"] = new JsonArray(new JsonObject { ["type"] = "external_select", ["action_id"] = actionId, ["block_id"] = "C1/1", ["selected_option"] = new JsonObject { ["value"] = name } }),
    };

    private static JsonElement Json(JsonObject json) => JsonDocument.Parse(json.ToJsonString()).RootElement;
}
