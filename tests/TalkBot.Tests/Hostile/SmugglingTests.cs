using System.Globalization;
using System.Text;
using TalkBot.Core.Knowledge;
using TalkBot.Testing.Models;
using TalkBot.Tests.Composition.Models;
using TalkBot.Tests.Host;

namespace TalkBot.Tests.Hostile;

/// <summary>What cannot be seen in messages and documents: it reaches no prompt, changes no search, and is not sent.</summary>
public class SmugglingTests
{
    private const string Usual = "The delegations said in March that the talks go on.";

    [Fact]
    public async Task What_cannot_be_seen_reaches_neither_the_model_nor_the_reader()
    {
        var rows = Rows();
        ModelRequest? request = null;
        await using var server = await ScriptedModel.StartAsync(asked => ModelReply.Completion((request = asked).Said("user")));
        using var model = new ModelUnderTest(server);
        foreach (var (row, text) in rows)
        {
            using var chat = new ChatUnderAttack(model, new Document("report", text, $"{Usual} {text} was said in March by the delegations."));
            var shown = await chat.SayAsync($"What did the delegations say in March? {text}");

            Assert.All(shown.Terminal.Split('\n'), SafeText.Assert);
            Assert.DoesNotContain(shown.Content.EnumerateRunes(), IsHidden);
            Assert.Empty(Violations.Of(row, shown, chat, request).Select(violation => $"{row.Id}: {violation}"));
        }

        Assert.NotEmpty(server.Requests);
        Assert.All(server.Requests, request => Assert.DoesNotContain(request.Messages.SelectMany(message => message.Content.EnumerateRunes()), IsHiddenFromModels));
    }

    [Fact]
    public async Task A_word_is_found_however_it_is_written_where_it_looks_the_same()
    {
        foreach (var (row, text) in Rows().Where(row => row.Row.Expect.Contains("search_matches_plain") && row.Row.Of("plain") is { Length: > 0 }))
        {
            var plain = row.Of("plain")!;
            Assert.True(await IsFoundAsync($"The report of that day was about {text} alone.", $"What was the report about {plain}?"), $"{row.Id}: plain in the question");
            Assert.True(await IsFoundAsync($"The report of that day was about {plain} alone.", $"What was the report about {text}?"), $"{row.Id}: plain in the document");
        }
    }

    private static async Task<bool> IsFoundAsync(string document, string question)
    {
        using var chat = new ChatUnderAttack(null, new Document("a", "", document), new Document("b", "", "Nobody spoke of the weather."));
        var shown = await chat.SayAsync(question);
        return shown.Grounded?.Citations is [{ Excerpt.DocumentId: "a" }];
    }

    private static List<(HostileRow Row, string Text)> Rows() =>
        [.. HostileRow.Read("unicode_smuggling").Where(row => row.Of("text") is not null).Select(row => (row, row.Of("text")!))];

    private static bool IsHidden(Rune rune) => rune.Value is not (0x200C or 0x200D or 0x200B)
        && (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format || rune.Value is >= 0xE0000 and <= 0xE0FFF || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control && rune.Value is not ('\n' or '\t')));

    private static bool IsHiddenFromModels(Rune rune) => rune.Value is 0x200B or (>= 0xFE00 and <= 0xFE0F) || IsHidden(rune);
}
