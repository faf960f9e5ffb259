using System.Globalization;
using TalkBot.Core.Knowledge;

namespace TalkBot.Core.Answering;

/// <summary>What was checked, and against what, in one line.</summary>
public static class ProvenanceText
{
    public static string Of(Provenance provenance)
    {
        var parts = new List<string>();
        if (provenance.QuotationsChecked > 0)
        {
            parts.Add(string.Create(
                CultureInfo.InvariantCulture, $"{provenance.QuotationsFound} of {provenance.QuotationsChecked} quotations found word for word"));
        }

        if (provenance.NewestSource is { } day)
            parts.Add($"newest source {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}");
        if (provenance.StatementsDropped > 0)
            parts.Add($"{Count(provenance.StatementsDropped, "statement")} left out that said more");
        if (provenance.Fallback is { } fallback)
            parts.Add($"quoted without the model ({AnswerText.CodeOf(fallback)})");
        parts.Add(Of(provenance.Index));
        return string.Join(" · ", parts);
    }

    public static string Of(IndexInfo index) => string.Create(
        CultureInfo.InvariantCulture, $"index generation {index.Generation}, {Count(index.Documents, "document")}");

    /// <summary>"1 document", "2 documents", "181,000 documents".</summary>
    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");
}
