using System.Globalization;
using System.Text;
using TalkBot.Core.Moderation;

namespace TalkBot.Host.Moderating;

/// <summary>Questions for a spreadsheet, as RFC 4180 has it. What people typed is never a formula there. Pure.</summary>
internal static class QuestionsCsv
{
    /// <summary>What begins a formula in one spreadsheet or another (OWASP, "CSV Injection"), the wide forms included.</summary>
    private const string BeginsFormula = "=+-@\t\r\n＝＋－＠";

    public static string Write(IEnumerable<QuestionGroup> groups)
    {
        var csv = new StringBuilder("question,count,first_asked,last_asked");
        foreach (var group in groups)
            csv.Append(CultureInfo.InvariantCulture, $"\r\n{Cell(group.Text)},{group.Count},{group.FirstAskedAt:yyyy-MM-dd},{group.LastAskedAt:yyyy-MM-dd}");
        return csv.ToString();
    }

    /// <summary>Always quoted; a spreadsheet takes what follows an apostrophe for text.</summary>
    private static string Cell(string text)
    {
        var guarded = text.TrimStart() is [var first, ..] && BeginsFormula.Contains(first, StringComparison.Ordinal) ? $"'{text}" : text;
        return $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
