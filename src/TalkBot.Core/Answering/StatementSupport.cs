using TalkBot.Core.Answering.Support;
using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering;

/// <summary>
/// Holds a statement in a composer's words against the quotations that are to bear it out. Pure; it can only refuse. What
/// each rule asks, and what it cannot see, is in <c>docs/verification.md</c>.
/// </summary>
internal static class StatementSupport
{
    /// <summary>What <paramref name="statement"/> says that <paramref name="evidence"/> does not, or that it is borne out, and by whose claim.</summary>
    /// <param name="statement">A statement with a text.</param>
    /// <param name="evidence">Its verified quotations.</param>
    /// <param name="question">What was asked.</param>
    public static SupportVerdict Check(DraftStatement statement, IReadOnlyList<Evidence> evidence, Question question)
    {
        var written = statement.Text!;
        if (written.Length > FormRule.MaxLength && !evidence.Any(quoted => quoted.Excerpt.Quote.Length >= written.Length))
            return new SupportVerdict.Refused(UnsupportedReason.Malformed);
        if (!MarkupRule.IsVisible(written, evidence))
            return new SupportVerdict.Refused(UnsupportedReason.Markup);
        var text = NormalizedText.Of(written).Text.Trim();
        if (FormRule.Asks(text))
            return new SupportVerdict.Refused(UnsupportedReason.Malformed);
        if (IsQuotation(text, evidence))
            return new SupportVerdict.BorneOut(SourceSpeaker.Of(evidence, statement.Speaker));

        var wording = Wording.Of(written);
        return TextFault(text, wording.Words, evidence) is { } fault
            ? new SupportVerdict.Refused(fault)
            : Sentences(statement, wording, evidence, question);
    }

    /// <summary>Whether it is one of its quotations, or all of them one after the other, and nothing else.</summary>
    private static bool IsQuotation(string text, IReadOnlyList<Evidence> evidence) =>
        evidence.Any(quoted => IsAlike(text, quoted.Text)) || IsAlike(text, string.Join(' ', evidence.Select(quoted => quoted.Text)));

    private static bool IsAlike(string text, string quotation) => text.AsSpan().TrimEnd('.').SequenceEqual(quotation.AsSpan().TrimEnd('.'));

    /// <summary>
    /// Whether it is a whole sentence of its quotations, word for word, that nobody else speaks. One that leans on the words
    /// before it does so only where nothing of the statement stands before it.
    /// </summary>
    private static bool IsSentence(string text, bool isFirst, IReadOnlyList<Evidence> evidence) =>
        (isFirst || !BackReference.Opens(text))
        && evidence.Any(quoted => quoted.Sentences.Any(sentence => sentence is { IsWhole: true, IsSpeech: false } && IsAlike(text, sentence.Text)));

    private static UnsupportedReason? TextFault(string text, IReadOnlyList<Word> words, IReadOnlyList<Evidence> evidence)
    {
        if (!FormRule.IsKept(text, words))
            return UnsupportedReason.Malformed;
        if (!MarkupRule.IsKept(text, evidence))
            return UnsupportedReason.Markup;
        if (!ScriptRule.IsKept(text, evidence))
            return UnsupportedReason.OtherLanguage;
        if (QuotedWords.In(text)?.All(quoted => evidence.Any(source => source.Text.Contains(quoted.TrimEnd(',', '.'), StringComparison.Ordinal))) != true)
            return UnsupportedReason.QuotationMarks;
        if (!VoiceRule.IsImpersonal(Wording.Of(QuotedWords.Outside(text)).Words, evidence))
            return UnsupportedReason.Opinion;

        var keys = evidence.SelectMany(source => source.Sentences).SelectMany(sentence => sentence.Words).Select(word => word.Key).ToHashSet();
        if (words.Any(word => word.Kind == WordKind.Number && !keys.Contains(word.Key)))
            return UnsupportedReason.Number;
        var isNameKnown = words.Where(word => word.IsName && !keys.Contains(word.Key))
            .All(name => evidence.Any(source => source.Document.Text.Contains(name.Text, StringComparison.Ordinal)));
        return isNameKnown ? null : UnsupportedReason.Name;
    }

    private static SupportVerdict Sentences(DraftStatement statement, Wording wording, IReadOnlyList<Evidence> evidence, Question question)
    {
        var named = Wording.Of(statement.Speaker ?? "").Words;
        var asked = Wording.Of(question.Text.Length > FormRule.MaxLength ? question.Text[..FormRule.MaxLength] : question.Text).Words;
        var support = new SentenceSupport([.. evidence.SelectMany(source => source.Sentences)], named, asked);
        var reported = new List<string?>();
        var speakers = new List<string>();
        foreach (var span in SentenceSplitter.Split(wording.Text))
        {
            var sentence = wording.Words.Where(word => word.Span.Start >= span.Start && word.Span.End <= span.End).ToList();
            if (IsSentence(span.In(wording.Text), isFirst: span.Start == 0, evidence))
                reported.Add(null);
            else if (!support.IsBorneOut(sentence, reported))
                return new SupportVerdict.Refused(support.Fault);
            speakers.AddRange(AttributionParser.Parse(sentence).Take(1).Select(attribution => Word.Written(attribution.Speaker)));
        }

        // The speaker is named before all of the statement, and so must be the speaker of all of it.
        speakers.AddRange(reported.OfType<string>());
        if (reported.Exists(name => name is not null) && speakers.Distinct().Count() + reported.Count(name => name is null) > 1)
            return new SupportVerdict.Refused(UnsupportedReason.Attribution);
        var speaker = speakers.Distinct().ToList() is [var only] ? only : null;
        return VoiceRule.TakesSide(Wording.Of(QuotedWords.Outside(wording.Text)).Words) && speakers.Count == 0
            ? new SupportVerdict.Refused(UnsupportedReason.LoadedWord)
            : new SupportVerdict.BorneOut(speaker);
    }
}
