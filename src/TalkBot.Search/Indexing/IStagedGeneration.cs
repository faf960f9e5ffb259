using LuceneDirectory = Lucene.Net.Store.Directory;

namespace TalkBot.Search.Indexing;

/// <summary>A generation that nobody sees yet. Disposing it before it is published leaves no trace of it.</summary>
internal interface IStagedGeneration : IDisposable
{
    int Number { get; }

    LuceneDirectory Directory { get; }

    /// <summary>Makes it the generation that serves, once its manifest is written and it reads back as it was written.</summary>
    /// <exception cref="InvalidDataException">It does not; the generation before goes on serving.</exception>
    Generation Publish();
}
