using TalkBot.Core.Answering;
using TalkBot.Core.Chat.Channels;
using TalkBot.Core.Chat.Keeping;
using TalkBot.Core.Checking;
using TalkBot.Core.Conversations;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Moderation;
using TalkBot.Core.Watching;

namespace TalkBot.Core.Chat;

/// <summary>A message in, what the bot says to it out: may they, what do they want, do it. The file to read first.</summary>
public sealed class MessageHandler(
    QuestionAnswerer answerer,
    ClaimChecker checker,
    ModeratorActions moderation,
    ButtonActions buttons,
    ForgetActions forgetting,
    LibraryActions keeping,
    ConfirmActions confirming,
    ChannelActions configuring,
    WatchActions watching,
    IChannelSettings channels,
    AccessBook access,
    AnsweringOptions answering,
    CheckingOptions checking,
    TimeProvider time)
{
    /// <param name="message">What was said.</param>
    /// <param name="conversation">What was said before.</param>
    /// <param name="progress">Hears how far an answer has come.</param>
    /// <param name="lines">Takes a line on how far a change of the documents has come.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Handled> HandleAsync(
        IncomingMessage message, Conversation conversation, IProgress<AnswerProgress>? progress, IProgress<string>? lines, CancellationToken cancellationToken)
    {
        var command = CommandParser.Parse(message);
        var action = ActionOf(command);
        var rules = access.RulesOf(message.Key.Platform);
        if (command is BotCommand.Press { Action: { Kind: ButtonKind.Confirm or ButtonKind.Cancel } pressed })
            return await confirming.RunAsync(pressed, message, rules, lines, cancellationToken);
        var decision = ModeratorPolicy.Decide(action, message.Author.Facts, rules);
        if (command is BotCommand.Status or BotCommand.Documents or BotCommand.Changes or BotCommand.Report)
            return await moderation.RunAsync(command, action, message, decision, cancellationToken);
        if (command is BotCommand.Reindex or BotCommand.Undo or BotCommand.Add or BotCommand.Remove or BotCommand.Restore)
            return await keeping.AskAsync(command, action, message, decision, cancellationToken);
        if (command is BotCommand.Channel { Change: var change })
            return await configuring.RunAsync(change, message, decision, cancellationToken);
        if (command is BotCommand.Watch or BotCommand.Unwatch)
            return await watching.RunAsync(command, message, decision, cancellationToken);
        if (command is BotCommand.ForgetMe)
            return await forgetting.AskAsync(message, decision, cancellationToken);
        var settings = SettingsFor(message);
        if (!decision.IsAllowed || !settings.IsEnabled)
            return Handled.Privately(ChatText.NotHere);

        return command switch
        {
            BotCommand.Ask ask => await AnswerAsync(ask.Question, message, settings, conversation, progress, cancellationToken),
            BotCommand.Check check => await CheckAsync(check.Text, settings, isForTheAskerAlone: message.Intent == MessageIntent.Check || settings.IsPrivate, cancellationToken),
            BotCommand.Press { Action: { Kind: ButtonKind.FollowUp, Words: { } words } } => await AnswerAsync(words, message, settings, conversation, progress, cancellationToken),
            BotCommand.Press press => await buttons.RunAsync(press.Action, message, cancellationToken),
            _ => Handled.Saying(ChatText.Help),
        };
    }

    /// <summary>In a direct message nobody can be disturbed; which documents answer holds there too.</summary>
    private ChannelSettings SettingsFor(IncomingMessage message)
    {
        var settings = channels.SettingsOf(message.Key.Platform, message.Author.Facts.ChannelId);
        return message.Author.Facts.SpaceId is null ? settings with { IsEnabled = true, IsPrivate = false } : settings;
    }

    private static BotAction ActionOf(BotCommand command) => command switch
    {
        BotCommand.Reindex => BotAction.Reindex,
        BotCommand.Undo => BotAction.Undo,
        BotCommand.Add or BotCommand.Restore => BotAction.Upload,
        BotCommand.Remove => BotAction.DeleteDocument,
        BotCommand.Status => BotAction.Status,
        BotCommand.Documents or BotCommand.Changes => BotAction.ListDocuments,
        BotCommand.Report { Kind: ReportKind.Unanswered } => BotAction.ViewUnanswered,
        BotCommand.Report { Kind: ReportKind.Feedback } => BotAction.ViewFeedback,
        BotCommand.Report => BotAction.ViewAudit,
        BotCommand.Channel => BotAction.ConfigureChannel,
        BotCommand.Watch or BotCommand.Unwatch => BotAction.Watch,
        BotCommand.ForgetMe => BotAction.ForgetMe,
        BotCommand.Press { Action.Kind: ButtonKind.Helpful or ButtonKind.NotHelpful } => BotAction.Feedback,
        BotCommand.Press { Action.Kind: ButtonKind.ShowPassages } => BotAction.Sources,
        _ => BotAction.Ask,
    };

    private async Task<Handled> AnswerAsync(
        string question, IncomingMessage message, ChannelSettings settings, Conversation conversation, IProgress<AnswerProgress>? progress, CancellationToken cancellationToken)
    {
        if (question.Length > answering.MaxQuestionLength)
            return Handled.Privately(ChatText.TooLong("question", question.Length, answering.MaxQuestionLength));

        // What is for the asker alone is nobody else's on its way either.
        var (answer, _) = await answerer.AnswerAsync(
            new Question(question, conversation) { OnlyDocuments = settings.OnlyDocuments }, settings.IsPrivate ? null : progress, cancellationToken);
        if (answer is Answer.NotFound { Reason: ReasonCode.SmallTalk })
            return Handled.Saying(ChatText.Help);
        var stored = StoredAnswer.Of(message.Key, question, answer, time.GetUtcNow());
        return new Handled(
            new Reply.Answered(stored.Id, question, answer) { IsPrivate = settings.IsPrivate },
            [new Turn(Speaker.Person, question), new Turn(Speaker.Bot, AnswerText.Of(answer))],
            stored);
    }

    /// <summary>What was chosen from a message's menu is another person's text, and its check for the asker alone.</summary>
    private async Task<Handled> CheckAsync(string text, ChannelSettings settings, bool isForTheAskerAlone, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Handled.Privately(ChatText.NothingToCheck);
        if (text.Length > checking.MaxTextLength)
            return Handled.Privately(ChatText.TooLong("text", text.Length, checking.MaxTextLength));

        var sentences = SentenceSplitter.Split(text);
        var notRead = Math.Max(0, sentences.Count - checking.MaxSentences);
        var result = await checker.CheckAsync(new Claim(notRead > 0 ? text[..sentences[checking.MaxSentences - 1].End] : text) { OnlyDocuments = settings.OnlyDocuments }, cancellationToken);
        return result.Sentences.Count > 0
            ? new Handled(new Reply.Checked(result) { IsPrivate = isForTheAskerAlone, NotRead = notRead }, [], null)
            : Handled.Privately(ChatText.NothingToCheck);
    }
}
