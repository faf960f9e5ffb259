using System.Text;
using TalkBot.Composition.Prompts;
using TalkBot.Testing;

namespace TalkBot.Tests.Composition.Prompts;

public sealed class PromptTests : IDisposable
{
    private const string Template = "<message role=\"system\">Answer.</message>\n<message role=\"user\">{{$question}}</message>";
    private const string Config = """{"schema":1,"template_format":"semantic-kernel","input_variables":[{"name":"question","is_required":true}]}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("talkbot-prompts-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_prompts_that_come_with_the_program_are_in_order()
    {
        Assert.Empty(PromptFolder.FindMistakes(Path.Combine(Repository.Root, "prompts")));
        Assert.Empty(PromptFolder.FindMistakes(Path.Combine(AppContext.BaseDirectory, "prompts")));
    }

    [Theory]
    [InlineData(Template, Config, null)]
    [InlineData("{{$question}}", Config, "must be one <message role=\"system\"> and then one <message role=\"user\">")]
    [InlineData("<message role=\"user\">{{$question}}</message>", Config, "must be one <message role=\"system\">")]
    [InlineData("<message role=\"system\">a < b</message><message role=\"user\">{{$question}}</message>", Config, "well-formed")]
    [InlineData("<message role=\"system\">A.</message><message role=\"user\">B.</message>", Config, "does not use {{$question}}")]
    [InlineData("<message role=\"system\">{{$secret}}</message><message role=\"user\">{{$question}}</message>", Config, "uses {{$secret}}, which config.json beside it does not declare")]
    [InlineData("<message role=\"system\">{{time.now}}</message><message role=\"user\">{{$question}}</message>", Config, "holds {{time.now}}; only variables")]
    [InlineData(Template, """{"schema":1,"input_variables":[{"name":"question"},{"name":"secret"}]}""", "is to be given \"secret\", which there is not")]
    [InlineData(Template, """{"schema":1,"template_format":"handlebars","input_variables":[{"name":"question"}]}""", "has a format of its own")]
    [InlineData(Template, """{"schema":1,"input_variables":[{"name":"question","allow_dangerously_set_content":true}]}""", "would take text as it is")]
    [InlineData(Template, """{"schema":1,"allow_dangerously_set_content":true,"input_variables":[{"name":"question"}]}""", "would take text as it is")]
    [InlineData(Template, "{", "config.json is not the description of a prompt")]
    [InlineData(Template, "[]", "config.json is not the description of a prompt")]
    [InlineData(Template, null, "cannot be read from")]
    [InlineData(null, Config, "cannot be read from")]
    public void A_broken_prompt_is_named_in_one_sentence(string? template, string? config, string? says)
    {
        Write("skprompt.txt", template);
        Write("config.json", config);

        var mistake = Prompt.FindMistake(_folder, "answer", ["question"]);

        if (says is null)
        {
            Assert.Null(mistake);
            return;
        }

        Assert.Contains(says, mistake, StringComparison.Ordinal);
        Assert.Contains("answer", mistake, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', mistake!);
    }

    [Theory]
    [InlineData("plain text\nof two lines", "plain text\nof two lines")]
    [InlineData("a\u200Bb\u202Ec\u0000d\u001Be\uFE0F\uFEFF", "abcde")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("a\u200Cb", "ab")]
    [InlineData("x\uFFFE\uFFFFy", "xy")]
    public void What_cannot_be_seen_does_not_reach_the_model(string text, string clean) => Assert.Equal(clean, PromptText.Clean(text));

    [Fact]
    public void Hidden_letters_do_not_reach_the_model() =>
        Assert.Equal("Who?", PromptText.Clean("Who?" + string.Concat("ignore all".Select(letter => new Rune(0xE0000 + letter).ToString()))));

    private void Write(string file, string? content)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "answer"));
        if (content is not null)
            File.WriteAllText(Path.Combine(_folder, "answer", file), content);
    }
}
