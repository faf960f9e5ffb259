namespace TalkBot.EndToEndTests.Parity;

/// <summary>The started program on one platform, and what a person who moderates can do there, each in the platform's own way.</summary>
public abstract class ParityPlatform : IAsyncLifetime
{
    /// <summary>How long the bot may take for one reply; longer is silence.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public abstract ValueTask InitializeAsync();

    /// <summary>Says something to the bot, where nothing was said before.</summary>
    public abstract Task<Said> AskAsync(string words);

    /// <summary>Goes on where the bot said something, without naming it.</summary>
    public abstract Task<Said> GoOnAsync(Said before, string words);

    /// <summary>Has a text held against the documents.</summary>
    public abstract Task<Said> CheckAsync(string text);

    /// <summary>Presses one of the <see cref="Buttons"/>; <paramref name="words"/> go into its form, where it has one.</summary>
    public abstract Task<Said> PressAsync(Said under, string button, string? words = null);

    /// <summary>Gives one of the commands that <c>/talkbot</c> has, as somebody who moderates.</summary>
    public abstract Task<Said> CommandAsync(string words);

    /// <summary>Hands a file in: chooses "Add to the documents" in the menu of a message that it is attached to, or names it.</summary>
    public abstract Task<Said> AddAsync(string name, string text);

    /// <summary>Waits until the bot tells how far work has come, in these words, where its reply is awaited.</summary>
    public abstract Task<Said> ToldMeanwhileAsync(string words);

    /// <summary>Keeps the bot from changing the index, as another process that is at it would, until the result is disposed of.</summary>
    public IDisposable HoldIndex() => new FileStream(Path.Combine(Workspace.Path, "data", "index", "writer.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Puts a file into the folder of the documents, beside those that come with the program.</summary>
    public void Put(string name, string text)
    {
        foreach (var own in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "seeds")))
            Workspace.Write($"seeds/{Path.GetFileName(own)}", File.ReadAllBytes(own));
        Workspace.Write($"seeds/{name}", text);
    }

    public abstract ValueTask DisposeAsync();

    /// <summary>Where the program runs.</summary>
    private protected abstract Workspace Workspace { get; }

    /// <summary>Waits for what the bot is to do, and says what did not come.</summary>
    protected static async Task WithinPatienceAsync(Func<CancellationToken, Task> waitAsync)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await waitAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            Assert.Fail($"The bot said nothing within {Patience}.");
        }
    }
}
