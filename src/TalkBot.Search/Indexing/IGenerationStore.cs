namespace TalkBot.Search.Indexing;

/// <summary>Where generations are kept: a folder, or memory.</summary>
internal interface IGenerationStore
{
    /// <summary>The place as a person would name it.</summary>
    string Location { get; }

    /// <summary>Changes whenever another generation is published, by whichever process; null before the first.</summary>
    string? Current { get; }

    /// <summary>Opens the generation that was published last, or the newest one that is whole; null when there is none.</summary>
    Generation? Open();

    /// <summary>What is known of the generations that can serve again, newest first; the serving one is among them.</summary>
    IReadOnlyList<Manifest> Kept();

    /// <summary>The documents of a generation that is kept; null when it is gone or damaged.</summary>
    Dictionary<string, CatalogEntry>? CatalogOf(Manifest manifest);

    /// <summary>Opens a generation that is kept; null when it is gone, damaged, or of another version of the program.</summary>
    Generation? OpenKept(int number);

    /// <summary>Keeps every other writer out until the result is disposed.</summary>
    /// <param name="waiting">Called when another writer has to be waited for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IDisposable?> LockAsync(Action waiting, CancellationToken cancellationToken);

    /// <summary>Begins the next generation, under the lock: a copy of <paramref name="basis"/>, or empty.</summary>
    /// <exception cref="InvalidDataException"><paramref name="basis"/> has been damaged since it was opened.</exception>
    IStagedGeneration Stage(Generation? basis);
}
