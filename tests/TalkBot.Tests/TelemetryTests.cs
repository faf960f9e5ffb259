using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using TalkBot.Core;
using TalkBot.Core.Answering;
using TalkBot.Core.Checking;
using TalkBot.Testing;
using TalkBot.Testing.Models;
using TalkBot.Tests.Composition.Models;

namespace TalkBot.Tests;

[Collection(WholeProcess.Name)]
public class TelemetryTests
{
    private readonly ConcurrentQueue<(string Name, double Value, string Tags)> _measured = new();

    [Fact]
    public async Task An_answer_has_a_span_for_each_verb()
    {
        var spans = new ConcurrentQueue<(string Name, string? Parent)>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => spans.Enqueue((span.OperationName, span.Parent?.OperationName)),
        };
        ActivitySource.AddActivityListener(listener);

        await AskAsync(new ScriptedComposer(Draft.Of(Stated("The meeting lasted four hours."))));

        Assert.Equal([("retrieve", "answer"), ("verify", "compose"), ("compose", "answer"), ("answer", null)], spans);
    }

    [Fact]
    public async Task What_is_shown_dropped_rejected_and_handed_on_is_counted_by_reason()
    {
        using var listener = Listen();

        await AskAsync(
            new ScriptedComposer(Draft.Fail(ReasonCode.ModelUnavailable, Stated("The meeting lasted five hours."), Stated(null, "The meeting lasted five hours."))),
            new ScriptedComposer(Draft.Of(Stated(null))) { Name = "second" });

        Assert.Equal(1, Sum("talkbot.statements.shown"));
        Assert.Equal(1, Sum("talkbot.statements.dropped"));
        Assert.Equal(1, Sum("talkbot.quotations.rejected", "reason=not_verbatim"));
        Assert.Equal(1, Sum("talkbot.answers.fallbacks", "reason=model_unavailable"));
        Assert.Single(_measured, measured => measured is { Name: "talkbot.answer.duration", Tags: "composer=second" });
    }

    [Fact]
    public async Task Requests_to_the_model_are_counted_by_outcome_with_their_tokens()
    {
        using var listener = Listen();
        await using var server = await ScriptedModel.StartAsync(request => request.Number == 1 ? ModelReply.Stream("The meeting lasted four hours [1].")
            : request.Number == 2 ? ModelReply.Completion(request.Said("system"))
            : ModelReply.Error(500, "private words"));
        using var model = new ModelUnderTest(server);

        for (var i = 0; i < 3; i++)
            await model.ComposeAsync();

        Assert.Equal(1, Sum("talkbot.model.requests", "purpose=answer outcome=completed"));
        Assert.Equal(1, Sum("talkbot.model.requests", "purpose=answer outcome=cut_off"));
        Assert.Equal(1, Sum("talkbot.model.requests", "purpose=answer outcome=server_error"));
        Assert.Equal(1, Sum("talkbot.model.drafts", "outcome=used"));
        Assert.Equal(1, Sum("talkbot.model.drafts", "outcome=leaked"));
        Assert.Equal(1, Sum("talkbot.model.drafts", "outcome=failed"));
        Assert.Equal(100, Sum("talkbot.model.tokens", "purpose=answer direction=in"));
        Assert.Equal(20, Sum("talkbot.model.tokens", "purpose=answer direction=out"));
        Assert.Equal(3, _measured.Count(measured => measured.Name == "talkbot.model.duration"));
        Assert.DoesNotContain(_measured, measured => measured.Tags.Contains("private", StringComparison.Ordinal) || measured.Tags.Contains("meeting", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_comes_of_a_model_s_verdicts_on_claims_is_counted()
    {
        using var listener = Listen();
        var index = new FakeDocumentIndex([.. ModelUnderTest.Documents]);
        foreach (var quotation in new[] { "The meeting lasted five hours.", "The Norvanian spokesperson said the meeting lasted four hours." })
        {
            var reader = new FakeClaimReader(new ClaimReading(ClaimVerdict.Supported, [new Quotation("doc1", quotation)]));
            await new ClaimChecker(index, reader, new CheckingOptions()).CheckAsync(new Claim("The Norvanian spokesperson said the meeting took four hours."), TestContext.Current.CancellationToken);
        }

        Assert.Equal(1, Sum("talkbot.claims.readings", "outcome=refused"));
        Assert.Equal(1, Sum("talkbot.claims.readings", "outcome=raised"));
    }

    private static DraftStatement Stated(string? text, string quotation = "The Norvanian spokesperson said the meeting lasted four hours.") =>
        new([new Quotation("doc1", quotation)]) { Text = text };

    private static Task<AnsweredQuestion> AskAsync(params IReadOnlyList<IAnswerComposer> composers) =>
        Draft.Answerer(new FakeDocumentIndex([.. ModelUnderTest.Documents]), new AnsweringOptions(), composers)
            .AnswerAsync(new Question(ModelUnderTest.Question), null, TestContext.Current.CancellationToken);

    private double Sum(string name, string tags = "") =>
        _measured.Where(measured => measured.Name == name && measured.Tags.Contains(tags, StringComparison.Ordinal)).Sum(measured => measured.Value);

    private MeterListener Listen()
    {
        var listener = new MeterListener { InstrumentPublished = (instrument, self) => { if (instrument.Meter.Name == Telemetry.Name) self.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        listener.Start();
        return listener;
    }

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measured.Enqueue((instrument.Name, value, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
}
