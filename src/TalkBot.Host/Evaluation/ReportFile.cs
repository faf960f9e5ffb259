using TalkBot.Core;

namespace TalkBot.Host.Evaluation;

/// <summary>Writes a report into a file: HTML where the name ends so, else Markdown.</summary>
internal static class ReportFile
{
    /// <exception cref="TalkBotException"><see cref="Fault.DetailsNotWritable"/>.</exception>
    public static void Write(string path, ReportDocument report)
    {
        var isHtml = Path.GetExtension(path).ToUpperInvariant() is ".HTML" or ".HTM";
        try
        {
            File.WriteAllText(path, isHtml ? HtmlReport.Write(report) : MarkdownReport.Write(report));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new TalkBotException(Fault.DetailsNotWritable, $"{path} cannot be written; name a file in a folder that exists and that you may write to", exception);
        }
    }
}
