using System.Security.Cryptography;
using Microsoft.ML.OnnxRuntime;
using TalkBot.Core.Knowledge;

namespace TalkBot.Composition.Embedding;

/// <summary>Makes vectors in this process, with a model in a file, which is loaded when it is first needed.</summary>
internal sealed class OnnxEmbedder(EmbeddingOptions options) : ITextEmbedder, IDisposable
{
    private readonly Lazy<string> _modelId = new(() => Identify(options));
    private readonly Lazy<OnnxModel> _model = new(() => OnnxModel.Load(options.ModelPath, options.LocateVocabulary()));

    public string ModelId => _modelId.Value;

    public int BatchSize => options.BatchSize;

    public Task<IReadOnlyList<ReadOnlyMemory<float>>> EmbedAsync(EmbeddedText kind, IReadOnlyList<string> texts, CancellationToken cancellationToken) =>
        Task.Run(() => Embed([.. texts.Select(text => options.WithPrefix(kind, text))]), cancellationToken);

    public void Dispose()
    {
        if (_model.IsValueCreated)
            _model.Value.Dispose();
    }

    private IReadOnlyList<ReadOnlyMemory<float>> Embed(IReadOnlyList<string> texts)
    {
        try
        {
            var vectors = _model.Value.Embed(texts);
            return vectors.Count == texts.Count && VectorCheck.AreSound(vectors) ? vectors : throw EmbeddingFaults.Unusable(options.ModelPath, "it gives no vectors of numbers");
        }
        catch (OnnxRuntimeException exception)
        {
            throw EmbeddingFaults.Unusable(options.ModelPath, "it does not run", exception);
        }
    }

    /// <summary>The file's name and the beginning of a hash over it and its word pieces: another file under the same name is another model.</summary>
    private static string Identify(EmbeddingOptions options)
    {
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var path in new[] { options.ModelPath, options.LocateVocabulary() })
            {
                using var file = File.OpenRead(path);
                hash.AppendData(SHA256.HashData(file));
            }

            var prefix = options.PassagePrefix.Length > 0 ? $" after \"{options.PassagePrefix}\"" : "";
            return $"{Path.GetFileName(options.ModelPath)} {Convert.ToHexStringLower(hash.GetHashAndReset())[..12]}{prefix}";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw EmbeddingFaults.Unusable(options.ModelPath, "its files cannot be read", exception);
        }
    }
}
