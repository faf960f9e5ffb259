using TalkBot.Composition;
using TalkBot.Composition.Models;
using TalkBot.Composition.Prompts;
using TalkBot.Core.Answering;
using TalkBot.Core.Checking;
using TalkBot.Core.Knowledge;
using TalkBot.Testing;
using TalkBot.Testing.Models;

namespace TalkBot.Tests.Composition.Models;

/// <summary>The composer, the rewriter and the reader, wired to a scripted server as the program wires them.</summary>
internal sealed class ModelUnderTest : IDisposable
{
    public const string Question = "How long did the meeting last and how was it described?";

    private static readonly string[] Passages =
    [
        "The Norvanian spokesperson said the meeting lasted four hours.",
        "Sudland's foreign ministry described the talks as \"useful but incomplete\".",
        "Both sides said that a second round is planned for April.",
    ];

    private readonly ModelConnection _connection;

    public ModelUnderTest(ScriptedModel server, TimeProvider? time = null, Action<ModelOptions>? set = null)
    {
        var options = new ModelOptions
        {
            Provider = "openai",
            Endpoint = server.Endpoint.ToString(),
            ApiKey = ScriptedModel.Key,
            Name = "scripted",
            PromptsPath = Path.Combine(Repository.Root, "prompts"),
        };
        set?.Invoke(options);
        time ??= TimeProvider.System;
        _connection = new ModelConnection(options, ModelSettings.Of(options));
        Client = new ModelClient(_connection, new PromptFolder(options.PromptsPath), options, time, Log);
        Composer = new KernelAnswerComposer(Client, options, time);
        Rewriter = new ModelQuestionRewriter(Client, options, time);
        Reader = new ModelClaimReader(Client, options, time);
    }

    public ModelClient Client { get; }

    public KernelAnswerComposer Composer { get; }

    public ModelQuestionRewriter Rewriter { get; }

    public ModelClaimReader Reader { get; }

    public LogRecorder<ModelClient> Log { get; } = new();

    /// <summary>One document for each passage.</summary>
    public static IReadOnlyList<Document> Documents { get; } = [.. Passages.Select((text, i) => new Document($"doc{i + 1}", $"Report {i + 1}", text))];

    public static Retrieval Retrieval { get; } = RetrievalOf(Documents);

    public static Retrieval RetrievalOf(IEnumerable<Document> documents) => new(
        [.. documents.Select(document => new RetrievedPassage(new Passage(document.Id, 0, new TextSpan(0, document.Text.Length), document.Text), 1))],
        [.. documents.Select(document => new RankedSentence(document, 0, 1))],
        1);

    public async Task<IReadOnlyList<DraftPart>> ComposeAsync(string question = Question, Retrieval? retrieval = null, CancellationToken? cancellationToken = null) =>
        await ComposeAsync(new Question(question), retrieval, cancellationToken);

    public async Task<IReadOnlyList<DraftPart>> ComposeAsync(Question question, Retrieval? retrieval = null, CancellationToken? cancellationToken = null)
    {
        var token = cancellationToken ?? TestContext.Current.CancellationToken;
        return await Composer.ComposeAsync(question, retrieval ?? Retrieval, token).ToListAsync(token);
    }

    public Task<IReadOnlyList<ClaimReading?>> ReadAsync(params Claim[] claims) =>
        Reader.ReadAsync(claims, _ => Retrieval, TestContext.Current.CancellationToken);

    /// <summary>The answerer as the program puts it together, over the same passages for every question.</summary>
    public QuestionAnswerer Answerer() =>
        new(new SameIndex(), Rewriter, [Composer, new ExtractiveAnswerComposer(new AnsweringOptions())], new AnsweringOptions());

    /// <summary>A draft in short: each statement's words and documents, and how it ended.</summary>
    public static IEnumerable<string> Shown(IEnumerable<DraftPart> draft) => draft.Select(part => part switch
    {
        DraftStatement statement => $"{statement.Text} <{string.Join(' ', statement.Quotations.Select(quotation => quotation.DocumentId))}>",
        DraftPart.Declined declined => $"declined: {declined.Reason}",
        DraftPart.Failed failed => $"failed: {failed.Reason}",
        _ => throw new ArgumentOutOfRangeException(nameof(draft)),
    });

    public void Dispose()
    {
        Client.Dispose();
        _connection.Dispose();
    }
}
