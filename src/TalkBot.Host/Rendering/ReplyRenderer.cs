using Spectre.Console;
using Spectre.Console.Rendering;
using TalkBot.Core.Chat;

namespace TalkBot.Host.Rendering;

/// <summary>What the bot says, for people who read a terminal. Pure.</summary>
internal static class ReplyRenderer
{
    public static IRenderable Render(Reply reply) => reply.Notes.Count == 0 ? Bare(reply) : new Rows([.. reply.Notes.Select(Line), Bare(reply)]);

    private static IRenderable Bare(Reply reply) => reply switch
    {
        Reply.Answered answered => AnswerRenderer.Render(answered.Answer, answered.Question),
        Reply.Passages passages => AnswerRenderer.Passages(passages.Citations, passages.Question),
        Reply.Checked checkedReply => CheckRenderer.Render(checkedReply.Text),
        Reply.Confirmation confirmation => new Rows([.. confirmation.Lines.Select(Line), Item($"/yes — {confirmation.Label}"), Item("/no — leave it")]),
        Reply.Choice choice => new Rows(choice.Lines.Select(Line)),
        Reply.Notice notice => new Rows(notice.Lines.Select(Line)),
        _ => throw new ArgumentOutOfRangeException(nameof(reply)),
    };

    private static Block Line(string text) => new(TerminalText.Clean(text));

    private static Block Item(string text) => new([new Run(TerminalText.Clean(text), Style.Plain)], "  ", "  ");
}
