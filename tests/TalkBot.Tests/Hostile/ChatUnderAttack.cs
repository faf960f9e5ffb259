using Microsoft.Extensions.Time.Testing;
using TalkBot.Chat.Discord.Rendering;
using TalkBot.Composition;
using TalkBot.Core.Answering;
using TalkBot.Core.Chat;
using TalkBot.Core.Chat.Channels;
using TalkBot.Core.Chat.Keeping;
using TalkBot.Core.Checking;
using TalkBot.Core.Conversations;
using TalkBot.Core.Knowledge;
using TalkBot.Core.Moderation;
using TalkBot.Core.Watching;
using TalkBot.Host.Rendering;
using TalkBot.Testing;
using TalkBot.Tests.Composition.Models;
using TalkBot.Tests.Host;
using TalkBot.Tests.Retrieving;

namespace TalkBot.Tests.Hostile;

/// <summary>A message's whole way through the bot: understood, answered from an index by the model or without it, verified, rendered.</summary>
internal sealed class ChatUnderAttack : IDisposable
{
    private readonly SearchedDocuments _index;
    private readonly MessageHandler _handler;
    private readonly RecordingAuditLog _audit = new();

    /// <param name="model">The model; null for a bot without one.</param>
    /// <param name="documents">What it knows.</param>
    public ChatUnderAttack(ModelUnderTest? model, params IReadOnlyList<Document> documents)
    {
        var (options, checking, time) = (new AnsweringOptions(), new CheckingOptions(), new FakeTimeProvider());
        var records = new MemoryRecords();
        var channels = new ChannelBook(new MemoryChannels(), new ChannelSettings());
        _index = new SearchedDocuments(documents);
        var extractive = new ExtractiveAnswerComposer(options);
        var library = new FakeDocumentLibrary();
        var forgetting = new ForgetActions(records, records, _audit, time);
        var keeping = new LibraryActions(library, new AttachmentReceiver([], library, new UploadOptions()), records, _audit, time);
        var answerer = new QuestionAnswerer(_index, model is null ? new QuestionsAsTyped() : model.Rewriter, model is null ? [extractive] : [model.Composer, extractive], options);
        _handler = new MessageHandler(
            answerer,
            new ClaimChecker(_index, model is null ? new ClaimsByWordsAlone() : model.Reader, checking),
            new ModeratorActions(_index, library, new ModeratorReports(records, records), new AgedAnswers(records, _index), _audit, time),
            new ButtonActions(new MemoryMessageStore(), _index, time),
            forgetting,
            keeping,
            new ConfirmActions(records, forgetting, keeping, _audit, time),
            new ChannelActions(channels, _index, _audit, time),
            new WatchActions(new MemoryWatches(), answerer, [], channels, options, new WatchOptions(), _audit, time),
            channels,
            new AccessBook(new Dictionary<Platform, AccessRules> { [Platform.Discord] = new() { AnswerDirectMessages = true } }),
            options,
            checking,
            time);
    }

    /// <summary>What was done besides answering.</summary>
    public int Actions => _audit.Count;

    public async Task<WhatIsShown> SayAsync(string text, Conversation? conversation = null, MessageIntent intent = MessageIntent.Talk)
    {
        var message = new IncomingMessage(
            new MessageKey(Platform.Discord, "place", "1"),
            new ConversationKey(Platform.Discord, "", "place"),
            new Author("4000", new AuthorityFacts { ChannelId = "place", UserId = "4000", IsMember = true }),
            intent,
            text,
            "{}",
            DateTimeOffset.UnixEpoch);
        var handled = await _handler.HandleAsync(message, conversation ?? Conversation.Empty, progress: null, lines: null, TestContext.Current.CancellationToken);
        var answer = (handled.Reply as Reply.Answered)?.Answer;
        return new WhatIsShown(
            handled.Reply,
            [.. DiscordRenderer.Render(handled.Reply, isPrivate: false)],
            answer is null ? "" : TerminalRecorder.Render(AnswerRenderer.Render(answer, text)));
    }

    public void Dispose() => _index.Dispose();

    private sealed class RecordingAuditLog : IAuditLog
    {
        public int Count { get; private set; }

        public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
        {
            Count++;
            return Task.CompletedTask;
        }
    }
}
