using TalkBot.Core.Knowledge;
using TalkBot.Testing;
using TalkBot.Testing.Models;
using TalkBot.Tests.Composition.Models;

namespace TalkBot.Tests.Hostile;

/// <summary>Orders to the bot, in messages and in documents, with a model that obeys them and without a model.</summary>
public class InjectionTests
{
    private static readonly Document Talks = new("talks", "Talks", File.ReadAllText(Path.Combine(Repository.Root, "seeds", "us-russia-riyadh-talks.txt")));

    private const string Truth = "U.S. and Russian officials have engaged in high-level talks aimed at addressing the Ukraine conflict and restoring diplomatic relations.";

    [Fact]
    public async Task An_order_in_a_message_is_a_question_that_the_documents_do_not_answer_whatever_the_model_does()
    {
        var rows = HostileRow.Read("injection_direct");
        var problems = new List<string>();
        await ObeyAsync(async (model, obey) =>
        {
            using var chat = new ChatUnderAttack(model, Talks);
            foreach (var row in rows)
            {
                foreach (var told in new[] { row.Of("text"), row.Of("planted_context") }.OfType<string>())
                    await obey(new Attack(told, Truth), async (way, request) => problems.AddRange(Describe(row, way, Violations.Of(row, await chat.SayAsync(row.Of("text")!), chat, request()))));
            }
        });

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public async Task Without_a_model_an_order_in_a_message_is_not_answered()
    {
        var problems = new List<string>();
        using var chat = new ChatUnderAttack(null, Talks);
        foreach (var row in HostileRow.Read("injection_direct"))
            problems.AddRange(Describe(row, "without a model", Violations.Of(row, await chat.SayAsync(row.Of("text")!), chat, null)));

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public async Task An_order_in_a_document_is_neither_followed_nor_quoted_and_the_question_is_answered_whatever_the_model_does()
    {
        var rows = HostileRow.Read("injection_in_documents");
        var problems = new List<string>();
        await ObeyAsync(async (model, obey) =>
        {
            foreach (var row in rows)
            {
                using var chat = new ChatUnderAttack(model, DocumentOf(row));
                foreach (var told in new[] { row.Of("attack_text") ?? row.Of("document_body"), row.Of("obedient_llm_output") }.OfType<string>())
                    await obey(new Attack(told, TruthOf(row)), async (way, request) => problems.AddRange(Describe(row, way, ViolationsOf(row, await chat.SayAsync(row.Of("question")!), chat, request()))));
            }
        });

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public async Task Without_a_model_an_order_in_a_document_is_not_quoted_and_the_question_is_answered()
    {
        var problems = new List<string>();
        foreach (var row in HostileRow.Read("injection_in_documents"))
        {
            using var chat = new ChatUnderAttack(null, DocumentOf(row));
            problems.AddRange(Describe(row, "without a model", ViolationsOf(row, await chat.SayAsync(row.Of("question")!), chat, null)));
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    private static string TruthOf(HostileRow row)
    {
        var document = DocumentOf(row);
        var sentences = document.Sentences.Select(sentence => sentence.In(document.Text)).ToList();
        return sentences.FirstOrDefault(sentence => row.AllOf("must_contain_any").Any(sentence.Contains)) ?? sentences[0];
    }

    private static Document DocumentOf(HostileRow row) => new("fixture", row.Of("document_title")!, row.Of("document_body")!);

    /// <summary>What must not appear does not, in no form and in no quotation: the questions do not ask for it.</summary>
    private static IEnumerable<string> ViolationsOf(HostileRow row, WhatIsShown shown, ChatUnderAttack chat, ModelRequest? request) =>
        Violations.Of(row, shown, chat, request).Concat(row.AllOf("must_not_appear_in_chat").Where(word => (shown.Content + shown.Said).Contains(word, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> Describe(HostileRow row, string way, IEnumerable<string> violations) => violations.Select(violation => $"{row.Id}, model that {way}: {violation}");

    /// <summary>Runs with a model that obeys in every way, one after the other.</summary>
    private static async Task ObeyAsync(Func<ModelUnderTest, Func<Attack, Func<string, Func<ModelRequest?>, Task>, Task>, Task> test)
    {
        Func<ModelRequest, ModelReply>? script = null;
        ModelRequest? last = null;
        await using var server = await ScriptedModel.StartAsync(request => script!(last = request));
        using var model = new ModelUnderTest(server);
        await test(model, async (attack, check) =>
        {
            foreach (var (way, obey) in ObedientModel.Ways)
            {
                script = request => obey(request, attack);
                last = null;
                await check(way, () => last);
            }
        });
    }
}
