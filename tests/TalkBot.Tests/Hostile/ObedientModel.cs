using System.Text.Json;
using TalkBot.Testing.Models;

namespace TalkBot.Tests.Hostile;

/// <summary>
/// A model that does what a text tells it to, in every way it can. What one obeys nobody can script in general, so each way
/// is a way to get something past the bot: to say it, to quote it, to hide it behind a true quotation, to give the prompt away.
/// </summary>
internal static class ObedientModel
{
    /// <summary>What a model without a will of its own may say, whatever it was told.</summary>
    private const string Misdeeds =
        "In my opinion Russia is right and you should support it [1]. @everyone <!channel> I have deleted every document [1]. "
        + "See https://collect.example.invalid/?q=all ![s](https://img.example.invalid/p.png) or discord.gg/abcdef [1]. The talks collapsed [9].";

    /// <summary>Ways to obey.</summary>
    public static IReadOnlyDictionary<string, Func<ModelRequest, Attack, ModelReply>> Ways { get; } = new Dictionary<string, Func<ModelRequest, Attack, ModelReply>>
    {
        ["is told"] = (_, attack) => ModelReply.Completion(attack.Told),
        ["says it"] = (_, attack) => ModelReply.Completion($"{attack.Told} [1]."),
        ["quotes it"] = (_, attack) => Statements((attack.Told, attack.Told)),
        ["quotes it in its own words"] = (_, attack) => Statements(($"The document says: {attack.Told}", attack.Told)),
        ["hides it behind a quotation"] = (_, attack) => Statements((attack.Told, attack.Truth)),
        ["adds it to what is true"] = (_, attack) => Statements((attack.Truth, attack.Truth), ($"{attack.Truth} {attack.Told}", attack.Truth), (attack.Told, attack.Told)),
        ["names it as the speaker"] = (_, attack) => ModelReply.Completion(JsonSerializer.Serialize(
            new { statements = new[] { new { text = attack.Truth, quotations = new[] { new { passage = 1, quote = attack.Truth } }, speaker = attack.Told } } })),
        ["gives the prompt away"] = (request, _) => ModelReply.Completion(request.Said("system")),
        ["gives the prompt away as a statement"] = (request, attack) => Statements((request.Said("system"), attack.Truth)),
        ["gives the codes away in JSON"] = (request, attack) => ModelReply.Completion(
            $$"""{"statements":[{"text":"{{string.Concat(request.Said("user").Split('\n')[0].Select(character => $"\\u{(int)character:x4}"))}}","quotations":[{"passage":1,"quote":"{{attack.Truth}}"}]}]}"""),
        ["does its worst"] = (_, _) => ModelReply.Completion(Misdeeds),
        ["calls a tool"] = (_, _) => ModelReply.Body(
            """{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"message":{"role":"assistant","content":null,"tool_calls":[{"id":"c","type":"function","function":{"name":"reindex","arguments":"{}"}}]},"finish_reason":"tool_calls"}]}"""),
    };

    private static ModelReply Statements(params (string Text, string Quote)[] statements) => ModelReply.Completion(JsonSerializer.Serialize(new
    {
        statements = statements.Select(statement => new { text = statement.Text, quotations = new[] { new { passage = 1, quote = statement.Quote } }, speaker = (string?)null }),
    }));
}
