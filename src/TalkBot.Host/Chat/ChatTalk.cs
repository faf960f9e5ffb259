using TalkBot.Core.Chat;
using TalkBot.Core.Conversations;
using TalkBot.Core.Moderation;
using TalkBot.Host.Rendering;

namespace TalkBot.Host.Chat;

/// <summary>One conversation with the bot as it is on every platform, shown in the terminal.</summary>
internal sealed class ChatTalk(MessageHandler handler, ChatRecords records, Terminal terminal, TimeProvider time)
{
    private const string NothingAsked = "Nothing has been asked yet.";

    private readonly string _id = PendingConfirmation.NewId();

    private Conversation _conversation = Conversation.Empty;
    private Reply.Answered? _last;
    private string? _toConfirm;
    private int _said;

    /// <summary>Says something to the bot.</summary>
    public Task SayAsync(MessageIntent intent, string text, CancellationToken cancellationToken) => HandleAsync(Message(intent, text), cancellationToken);

    /// <summary>Hands a file in, so that it can be looked at and added to the documents.</summary>
    public Task AddAsync(FileInfo file, CancellationToken cancellationToken) => HandleAsync(
        Message(MessageIntent.Add, "") with { Attachments = [new Attachment(file.Name, file.FullName, file.Length)] }, cancellationToken);

    /// <summary>Does what a button under the last answer does on other platforms; <paramref name="words"/> are what goes into its form.</summary>
    public Task PressAsync(ButtonKind button, string? words, CancellationToken cancellationToken)
    {
        if (_last is not null)
            return PressAsync(new ButtonAction(button, _last.AnswerId, words), cancellationToken);
        terminal.WriteLine(NothingAsked);
        return Task.CompletedTask;
    }

    /// <summary>Says yes or no to what the bot last asked for a confirmation of.</summary>
    public async Task ConfirmAsync(bool isConfirmed, CancellationToken cancellationToken)
    {
        if (_toConfirm is null)
        {
            terminal.WriteLine("There is nothing to confirm.");
            return;
        }

        await PressAsync(new ButtonAction(isConfirmed ? ButtonKind.Confirm : ButtonKind.Cancel, _toConfirm), cancellationToken);

        // Who had their data deleted is forgotten here as well.
        if (isConfirmed && _last is not null && !await records.IsKeptAsync(_last.AnswerId, cancellationToken))
            (_conversation, _last) = (Conversation.Empty, null);
    }

    public void ShowSources()
    {
        if (_last is { Answer: var answer, Question: var question })
            terminal.Write(AnswerRenderer.Sources(answer, question));
        else
            terminal.WriteLine(NothingAsked);
    }

    private Task PressAsync(ButtonAction button, CancellationToken cancellationToken) =>
        HandleAsync(Message(MessageIntent.Talk, button.Words ?? "") with { Button = button }, cancellationToken);

    private IncomingMessage Message(MessageIntent intent, string text) => TerminalPerson.Says(_id, ++_said, intent, text, time.GetUtcNow());

    private async Task HandleAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var handled = await AnswerWatch.ShowAsync(terminal, progress => handler.HandleAsync(message, _conversation, progress, new ProgressNotes(terminal, time), cancellationToken));
        terminal.Write(ReplyRenderer.Render(handled.Reply));
        _conversation = handled.Turns.Aggregate(_conversation, (conversation, turn) => conversation.With(turn));
        if (handled.Reply is Reply.Answered answered)
            _last = answered;
        else if (handled.Reply is Reply.Confirmation confirmation)
            _toConfirm = confirmation.Id;
        if (handled.Answer is { } answer)
            await records.KeepAsync(message, answer, cancellationToken);
    }
}
