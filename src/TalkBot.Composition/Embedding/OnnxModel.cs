using System.Numerics.Tensors;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.Tokenizers;
using TalkBot.Core;

namespace TalkBot.Composition.Embedding;

/// <summary>
/// A sentence transformer of BERT's kind, loaded. Takes <c>input_ids</c>, and <c>attention_mask</c> and
/// <c>token_type_ids</c> where the graph has them; gives a vector a text, or one a token, of which the mean is taken.
/// </summary>
internal sealed class OnnxModel : IDisposable
{
    /// <summary>The most that models of this kind take; longer texts are cut.</summary>
    private const int MaxTokens = 512;

    private const string Ids = "input_ids";
    private const string Mask = "attention_mask";
    private const string Types = "token_type_ids";

    /// <summary>What exports name their output, the most useful first.</summary>
    private static readonly string[] KnownOutputs = ["sentence_embedding", "last_hidden_state", "token_embeddings"];

    private readonly InferenceSession _session;
    private readonly BertTokenizer _tokenizer;
    private readonly string _output;

    private OnnxModel(InferenceSession session, BertTokenizer tokenizer)
    {
        _session = session;
        _tokenizer = tokenizer;
        _output = KnownOutputs.FirstOrDefault(session.OutputMetadata.ContainsKey) ?? session.OutputNames[0];
    }

    /// <summary>Reads the model and its word pieces.</summary>
    /// <exception cref="TalkBotException"><see cref="Fault.EmbeddingFailed"/>: they are not such a model.</exception>
    public static OnnxModel Load(string modelPath, string vocabularyPath)
    {
        InferenceSession? session = null;
        try
        {
            session = Open(modelPath);
            if (session.InputNames.FirstOrDefault(name => name is not (Ids or Mask or Types)) is { } unknown)
                throw EmbeddingFaults.Unusable(modelPath, $"it asks for the input {unknown}");
            return new OnnxModel(session, BertTokenizer.Create(vocabularyPath, new BertOptions { LowerCaseBeforeTokenization = !HasCapitals(vocabularyPath) }));
        }
        catch (Exception exception)
        {
            session?.Dispose();
            throw exception as TalkBotException ?? EmbeddingFaults.Unusable(modelPath, exception is OnnxRuntimeException ? "it is not a model in the ONNX format" : "its word pieces cannot be read", exception);
        }
    }

    /// <summary>The vectors of texts, in their order.</summary>
    /// <exception cref="OnnxRuntimeException">The model does not run.</exception>
    public IReadOnlyList<ReadOnlyMemory<float>> Embed(IReadOnlyList<string> texts)
    {
        var tokens = texts.Select(text => _tokenizer.EncodeToIds(text, MaxTokens, addSpecialTokens: true, out _, out _)).ToList();
        var width = tokens.Max(ids => ids.Count);
        var ids = new long[tokens.Count * width];
        var mask = new long[ids.Length];
        Array.Fill(ids, _tokenizer.PaddingTokenId);
        for (var row = 0; row < tokens.Count; row++)
        {
            for (var i = 0; i < tokens[row].Count; i++)
                (ids[(row * width) + i], mask[(row * width) + i]) = (tokens[row][i], 1);
        }

        long[] shape = [tokens.Count, width];
        using var idTensor = OrtValue.CreateTensorValueFromMemory(ids, shape);
        using var maskTensor = OrtValue.CreateTensorValueFromMemory(mask, shape);
        using var typeTensor = OrtValue.CreateTensorValueFromMemory(new long[ids.Length], shape);
        var inputs = _session.InputNames.Select(name => name switch { Ids => idTensor, Mask => maskTensor, _ => typeTensor }).ToList();
        using var run = new RunOptions { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
        using var output = _session.Run(run, _session.InputNames, inputs, [_output]);
        return Pool(output[0], mask);
    }

    public void Dispose() => _session.Dispose();

    private static InferenceSession Open(string modelPath)
    {
        // What goes wrong is thrown too; the library would also write it to standard error.
        using var options = new SessionOptions { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
        return new InferenceSession(modelPath, options);
    }

    private static List<ReadOnlyMemory<float>> Pool(OrtValue output, long[] mask)
    {
        var shape = output.GetTensorTypeAndShape().Shape;
        var values = output.GetTensorDataAsSpan<float>();
        var (rows, dimension) = ((int)shape[0], (int)shape[^1]);
        var width = shape.Length == 3 ? (int)shape[1] : 1;
        var vectors = new List<ReadOnlyMemory<float>>(rows);
        for (var row = 0; row < rows; row++)
        {
            // Which way the mean points is the way the sum points.
            var sum = new float[dimension];
            for (var i = row * width; i < (row + 1) * width; i++)
            {
                // A pooled output has one row a text, which always counts.
                if (width == 1 || mask[i] == 1)
                    TensorPrimitives.Add(sum, values.Slice(i * dimension, dimension), sum);
            }

            vectors.Add(sum);
        }

        return vectors;
    }

    /// <summary>Whether the pieces tell capitals from small letters; the names of special pieces do not count.</summary>
    private static bool HasCapitals(string vocabularyPath) => File.ReadLines(vocabularyPath).Any(piece => !piece.StartsWith('[') && piece.Any(char.IsUpper));
}
