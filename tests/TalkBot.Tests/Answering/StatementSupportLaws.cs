using System.Diagnostics;
using CsCheck;
using TalkBot.Core.Answering;
using TalkBot.Core.Knowledge;
using TalkBot.Testing;

namespace TalkBot.Tests.Answering;

public class StatementSupportLaws
{
    private static readonly string[] Names = ["Norvania", "Sudland", "Ostland", "Lavrov", "Rubio"];
    private static readonly string[] Verbs = ["praised", "attacked", "visited", "warned", "met"];
    private static readonly string[] Times = ["in May", "on Monday", "on 14 March", "after nine days", "in 2019"];
    private static readonly string[] Ends = ["", " over new tariffs", " for four hours", " with 21 envoys"];

    private static readonly Gen<(string Subject, string Verb, string Object, string Time, string End)> Claims =
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 3], (subject, step, verb, time, end) =>
            (Names[subject], Verbs[verb], Names[(subject + 1 + step) % Names.Length], Times[time], Ends[end]));

    private static readonly string[] Pieces =
    [
        "Kyiv", "U.S.", "the", "not", "said", "that", "was", "by", "of", "and", "4", "four", "1,000", "10²", "-5", "$", "%", "million", "May", "14", "\"", "“", "'", "’s", "n't",
        "he", "if", ",", ".", ";", "(", ")", "—", "-", " ", " ", " ", "\n", "\u200B", "\uD83D", "😀", "会谈", "<b>", "@x", "according to",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[1, 60].Select(string.Concat);

    [Fact]
    public void What_was_changed_is_never_shown() => Gen.Select(Claims, Claims, Gen.Int[0, 5]).Sample((truth, other, kind) =>
    {
        var changed = kind switch
        {
            0 => truth with { Subject = truth.Object, Object = truth.Subject },
            1 => truth with { Subject = other.Subject },
            2 => truth with { Verb = other.Verb },
            3 => truth with { Object = other.Object },
            4 => truth with { Time = other.Time },
            _ => truth with { End = other.End },
        };
        if (changed == truth || (kind == 5 && changed.End.Length == 0))
            return;
        Assert.Null(Shown(Active(truth), Active(changed)));
        Assert.Null(Shown(Active(truth), Passive(changed)));
        Assert.Null(Shown(Passive(truth), Active(changed)));
    });

    [Fact]
    public void A_denial_or_hedge_more_or_less_is_never_shown() => Gen.Select(Claims, Gen.Int[0, 4]).Sample((claim, kind) =>
    {
        var turn = new[] { "did not praise", "never praised", "could have praised", "refused to praise", "reportedly praised" }[kind];
        var (plain, turned) = (Active(claim with { Verb = "praised" }), Active(claim with { Verb = turn }));

        Assert.Null(Shown(plain, turned));
        Assert.Null(Shown(turned, plain));
    });

    [Fact]
    public void The_same_in_the_passive_or_with_its_time_in_front_is_shown() => Claims.Sample(claim =>
    {
        var truth = claim with { Verb = "visited", End = "" };
        Assert.NotNull(Shown(Active(truth), Passive(truth)));
        Assert.NotNull(Shown(Active(truth), $"{char.ToUpperInvariant(truth.Time[0])}{truth.Time[1..]}, {truth.Subject} visited {truth.Object}."));
    });

    [Fact]
    public void A_claim_without_its_speaker_or_with_another_is_never_shown() => Gen.Select(Claims, Gen.Int[0, 4]).Sample((claim, speaker) =>
    {
        var source = $"The mediator said {Active(claim)}";

        Assert.Null(Shown(source, Active(claim)));
        Assert.Null(Shown(source, $"{Names[speaker]} said {Active(claim)}"));
        Assert.NotNull(Shown(source, $"According to the mediator, {Active(claim)}"));
    });

    [Fact]
    public void A_quotation_repeated_is_always_shown() => Texts.Sample(text =>
    {
        var document = new Document("id", "Title", text);
        foreach (var sentence in document.Sentences.Select(span => span.In(text)))
        {
            var verification = Draft.Verify([new DraftStatement([new("id", sentence)]) { Text = sentence }], _ => document);
            Assert.Equal(verification.Rejected.Count == 0, verification.Statements.Count == 1);
        }
    });

    [Fact]
    public void No_text_makes_it_fail() => Gen.Select(Texts, Texts).Sample((source, text) =>
        Draft.Verify([new DraftStatement([.. new Document("id", "Title", source).Sentences.Select(span => new Quotation("id", span.In(source)))], text) { Text = text }], _ => new Document("id", "Title", source), text));

    [Theory]
    [InlineData("a b ")]
    [InlineData("not said ")]
    [InlineData("and , ")]
    [InlineData("Kyiv's 4 million ")]
    [InlineData("(\"")]
    public void Long_texts_take_no_long_time(string piece)
    {
        var source = string.Concat(Enumerable.Repeat(piece, 10_000 / piece.Length)) + ".";
        var text = string.Concat(Enumerable.Repeat(piece, 590 / piece.Length));
        var started = Stopwatch.GetTimestamp();

        Shown(source, text);
        Shown(text + ".", source);

        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(10));
    }

    private static string Active((string Subject, string Verb, string Object, string Time, string End) claim) =>
        $"{claim.Subject} {claim.Verb} {claim.Object}{claim.End} {claim.Time}.";

    private static string Passive((string Subject, string Verb, string Object, string Time, string End) claim) =>
        $"{claim.Object} was {claim.Verb} by {claim.Subject}{claim.End} {claim.Time}.";

    private static Statement? Shown(string source, string text) =>
        Draft.Verify([new DraftStatement([new("id", source)]) { Text = text }], _ => new Document("id", "Title", source)).Statements is [var only] ? only : null;
}
