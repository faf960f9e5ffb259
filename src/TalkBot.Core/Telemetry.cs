using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;

namespace TalkBot.Core;

/// <summary>
/// The names by which the program can be watched. Nothing leaves the process unless somebody listens, and nobody's
/// words are in a name or a tag.
/// </summary>
/// <remarks>Spans: <c>answer</c>, and within it <c>retrieve</c>, <c>compose</c> and <c>verify</c>; <c>check</c>. Tags hold codes in snake_case and counts.</remarks>
public static class Telemetry
{
    /// <summary>The name of the one source of spans and the one meter.</summary>
    public const string Name = "TalkBot";

    public static readonly ActivitySource Spans = new(Name);

    private static readonly Meter Meter = new(Name);

    /// <summary>Statements that were verified and stand in an answer.</summary>
    public static readonly Counter<long> StatementsShown = Meter.CreateCounter<long>("talkbot.statements.shown", "{statement}");

    /// <summary>Statements left out because they said more than their quotations, by <c>reason</c>.</summary>
    public static readonly Counter<long> StatementsDropped = Meter.CreateCounter<long>("talkbot.statements.dropped", "{statement}");

    /// <summary>Quotations that do not stand where they were said to, by <c>reason</c>.</summary>
    public static readonly Counter<long> QuotationsRejected = Meter.CreateCounter<long>("talkbot.quotations.rejected", "{quotation}");

    /// <summary>Times that a composer gave no answer and the next one was asked, by <c>reason</c>.</summary>
    public static readonly Counter<long> Fallbacks = Meter.CreateCounter<long>("talkbot.answers.fallbacks", "{answer}");

    /// <summary>How long answers took, by <c>composer</c>.</summary>
    public static readonly Histogram<double> AnswerDuration = Duration("talkbot.answer.duration");

    /// <summary>Questions to the model, by <c>purpose</c> and <c>outcome</c>.</summary>
    public static readonly Counter<long> ModelRequests = Meter.CreateCounter<long>("talkbot.model.requests", "{request}");

    /// <summary>What came of the model's drafts, by <c>outcome</c>: <c>leaked</c> is one that gave the prompt away.</summary>
    public static readonly Counter<long> ModelDrafts = Meter.CreateCounter<long>("talkbot.model.drafts", "{draft}");

    /// <summary>What came of the model's verdicts on claims, by <c>outcome</c>: <c>refused</c> is one that its quotations do not bear out.</summary>
    public static readonly Counter<long> ClaimReadings = Meter.CreateCounter<long>("talkbot.claims.readings", "{claim}");

    /// <summary>Tokens, by <c>purpose</c> and <c>direction</c>: <c>in</c> or <c>out</c>.</summary>
    public static readonly Counter<long> ModelTokens = Meter.CreateCounter<long>("talkbot.model.tokens", "{token}");

    /// <summary>How long the model was waited for, by <c>purpose</c> and <c>outcome</c>.</summary>
    public static readonly Histogram<double> ModelDuration = Duration("talkbot.model.duration");

    /// <summary>Questions that were to be made vectors, by <c>outcome</c>: those that were not are answered by their words alone.</summary>
    public static readonly Counter<long> QuestionEmbeddings = Meter.CreateCounter<long>("talkbot.embedding.questions", "{question}");

    /// <summary>Messages taken in, by <c>platform</c>; one that comes again is not counted.</summary>
    public static readonly Counter<long> MessagesReceived = Meter.CreateCounter<long>("talkbot.messages.received", "{message}");

    /// <summary>Messages for which there was no room, by <c>platform</c>.</summary>
    public static readonly Counter<long> MessagesTurnedAway = Meter.CreateCounter<long>("talkbot.messages.turned_away", "{message}");

    /// <summary>Messages that were not worked on, by <c>platform</c> and the <c>limit</c> that was reached.</summary>
    public static readonly Counter<long> MessagesLimited = Meter.CreateCounter<long>("talkbot.messages.limited", "{message}");

    /// <summary>How long messages were in work, by <c>platform</c>.</summary>
    public static readonly Histogram<double> MessageDuration = Duration("talkbot.message.duration");

    /// <summary>Attempts to send, by <c>platform</c> and <c>outcome</c>.</summary>
    public static readonly Counter<long> Replies = Meter.CreateCounter<long>("talkbot.replies", "{reply}");

    /// <summary>A tag whose value is a code.</summary>
    public static KeyValuePair<string, object?> Tag<TCode>(string name, TCode code)
        where TCode : struct, Enum => new(name, JsonNamingPolicy.SnakeCaseLower.ConvertName(code.ToString()));

    public static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    /// <summary>Seconds, in steps that tell quick answers apart.</summary>
    private static Histogram<double> Duration(string name) => Meter.CreateHistogram(
        name, "s", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 15, 30, 60, 120] });
}
