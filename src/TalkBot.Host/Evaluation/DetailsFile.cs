using System.Text.Json;
using TalkBot.Core;
using TalkBot.Core.Answering;
using TalkBot.Core.Checking;
using TalkBot.Core.Knowledge;

namespace TalkBot.Host.Evaluation;

/// <summary>Writes what was found for each question and each claim: one JSON object a line.</summary>
internal sealed class DetailsFile : IDisposable
{
    private readonly FileStream _file;

    /// <exception cref="TalkBotException"><see cref="Fault.DetailsNotWritable"/>.</exception>
    public DetailsFile(string path)
    {
        try
        {
            _file = File.Create(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new TalkBotException(Fault.DetailsNotWritable, $"{path} cannot be written; name a file in a folder that exists and that you may write to", exception);
        }
    }

    public void Write(EvaluatedQuestion item) => WriteLine(json => Write(json, item));

    public void Write(EvaluatedClaim item) => WriteLine(json =>
    {
        json.WriteStartObject();
        json.WriteString("id", item.Claim.Id);
        json.WriteNumber("score", item.Score);
        json.WriteString("verdict", VerdictText.CodeOf(item.Verdict));
        json.WriteEndObject();
    });

    public void Dispose() => _file.Dispose();

    private void WriteLine(Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(_file))
            write(json);
        _file.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, EvaluatedQuestion item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Question.Id);
        json.WriteString("status", item.Answer switch
        {
            Answer.Grounded => "answered",
            Answer.NotFound => "not_found",
            _ => "unavailable",
        });
        json.WriteString("reason", item.Answer is Answer.NotFound notFound ? AnswerText.CodeOf(notFound.Reason) : null);
        json.WriteString("answer", AnswerText.Of(item.Answer));
        WriteList(json, "citations", item.Citations, citation =>
        {
            WritePlace(json, citation.Excerpt.DocumentId, citation.Excerpt.Span);
            json.WriteString("quote", citation.Excerpt.Quote);
        });
        WriteList(json, "retrieved", item.Retrieval.Passages, found =>
        {
            WritePlace(json, found.Passage.DocumentId, found.Passage.Span);
            json.WriteNumber("score", found.Score);
        });
        WriteList(json, "ranked", item.Ranked, quoted =>
        {
            WritePlace(json, quoted.Document.Id, quoted.Span);
            json.WriteNumber("score", quoted.Score);
        });
        json.WriteNumber("confidence", item.Retrieval.Confidence);
        json.WriteNumber("elapsed_ms", item.Elapsed.TotalMilliseconds);
        MeasurementFile.Write(json, Measurement.Of(item));
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> writeFields)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            writeFields(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, string documentId, TextSpan span)
    {
        json.WriteString("document_id", documentId);
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }
}
