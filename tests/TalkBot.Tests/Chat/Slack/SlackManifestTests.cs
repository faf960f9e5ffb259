using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using TalkBot.Chat.Slack.Examining;
using TalkBot.Chat.Slack.Receiving;
using TalkBot.Core.Answering;
using TalkBot.Testing;
using YamlDotNet.Serialization;

namespace TalkBot.Tests.Chat.Slack;

/// <summary>The manifest that an app is made from holds what the bot needs, and no more.</summary>
public class SlackManifestTests
{
    private const string Schema = "protocols/samples/slack/specs-mit/manifest.schema.2.0.0.json";

    private static readonly JsonObject Manifest = Read();

    [Fact]
    public async Task It_is_as_slacks_schema_wants_it()
    {
        if (!SharedFiles.TryFind(Schema, out var path))
            Assert.Skip($"{Schema} is not beside the checkout.");
        var schema = await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

        Assert.Empty(schema.Validate(Manifest.ToJsonString()));
        var wrong = Manifest.DeepClone();
        wrong["settings"]!["no_such_setting"] = true;
        Assert.NotEmpty(schema.Validate(wrong.ToJsonString()));
    }

    [Fact]
    public void Its_commands_and_its_shortcuts_are_those_that_are_read()
    {
        Assert.Equal([CommandReader.Ask, CommandReader.Moderate], Texts(Manifest["features"]!["slash_commands"], "command"));
        Assert.Equal([InteractionReader.Check, InteractionReader.Add], Texts(Manifest["features"]!["shortcuts"], "callback_id"));
        Assert.Equal(AnswerText.Examples, Texts(Manifest["features"]!["agent_view"]!["suggested_prompts"], "message"));
    }

    [Fact]
    public void It_asks_for_the_scopes_that_something_needs_and_for_no_other()
    {
        Assert.Equal(SlackScope.All.Select(scope => scope.Name), Manifest["oauth_config"]!["scopes"]!["bot"]!.AsArray().Select(scope => (string)scope!));
        Assert.Null(Manifest["oauth_config"]!["scopes"]!["user"]);
    }

    [Fact]
    public void What_it_asks_for_is_on_the_page_with_what_it_is_for()
    {
        var rows = Repository.Read("docs/slack.md").Split('\n').Where(line => line.StartsWith('|')).Select(line => line.Split('|')[1]).ToList();

        Assert.All(SlackScope.All, scope => Assert.Single(rows, row => row.Contains($"`{scope.Name}`", StringComparison.Ordinal)));
    }

    [Fact]
    public void It_subscribes_to_what_is_taken_in() => Assert.Equal(
        ["app_home_opened", "app_mention", "app_uninstalled", "message.channels", "message.groups", "message.im", "message.mpim", "subteam_members_changed", "tokens_revoked"],
        Manifest["settings"]!["event_subscriptions"]!["bot_events"]!.AsArray().Select(name => (string)name!));

    private static IEnumerable<string> Texts(JsonNode? items, string name) => items!.AsArray().Select(item => (string)item![name]!);

    private static JsonObject Read()
    {
        var yaml = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<object>(Repository.Read("docs/slack-manifest.yaml"));
        return JsonNode.Parse(JsonSerializer.Serialize(yaml))!.AsObject();
    }
}
