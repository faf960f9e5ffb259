using TalkBot.Testing.Models;

namespace TalkBot.EndToEndTests;

/// <summary>A model that answers the question at once, but for as long as a test holds it: then nothing comes until it is let go.</summary>
internal sealed class HeldModel : IAsyncDisposable
{
    /// <summary>What it says, which the document bears out.</summary>
    public const string Says = "The meeting was held in Riyadh under the leadership of U.S. Secretary of State Marco Rubio and Russian Foreign Minister Sergey Lavrov.";

    /// <summary>The same as a model puts it.</summary>
    public const string Reply = $$"""
        {"statements":[{"text":"{{Says}}","quotations":[{"passage":1,"quote":"The meeting, held in Riyadh under the leadership of U.S. Secretary of State Marco Rubio and Russian Foreign Minister Sergey Lavrov, indicated plans to reopen diplomatic missions in both nations"}],"speaker":null}]}
        """;

    private const string AtOnce = "100";

    private readonly SemaphoreSlim _requests = new(0);
    private ScriptedModel _model = null!;
    private volatile Task _letGo = Task.CompletedTask;

    private HeldModel()
    {
    }

    /// <summary>With them the bot asks it, and waits for it as long as a test may hold it.</summary>
    public (string Key, string Value)[] Settings =>
    [
        ("Model__Provider", "openai"),
        ("Model__Endpoint", _model.Endpoint.ToString()),
        ("Model__Name", "scripted"),
        ("Model__ApiKey", "none"),
        ("Model__Timeout", "00:01:00"),
        ("Model__IdleTimeout", "00:01:00"),
        ("Model__MaxConcurrency", AtOnce),
    ];

    public static async Task<HeldModel> StartAsync()
    {
        var held = new HeldModel();
        held._model = await ScriptedModel.StartAsync(_ =>
        {
            held._requests.Release();
            return ModelReply.Events([ReplyPiece.FromText("") with { After = held._letGo }, .. ModelReply.Stream(Reply).Pieces]);
        });
        return held;
    }

    /// <summary>Waits until it was asked so many times more.</summary>
    public async Task AskedAsync(int times, CancellationToken cancellationToken)
    {
        for (var i = 0; i < times; i++)
            await _requests.WaitAsync(cancellationToken);
    }

    /// <summary>Holds it until the result is disposed of.</summary>
    public IDisposable Hold()
    {
        var hold = new Held();
        _letGo = hold.Ended;
        return hold;
    }

    public async ValueTask DisposeAsync()
    {
        await _model.DisposeAsync();
        _requests.Dispose();
    }

    private sealed class Held : IDisposable
    {
        private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Ended => _ended.Task;

        public void Dispose() => _ended.TrySetResult();
    }
}
